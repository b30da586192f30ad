import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FieldKey } from '#domain/fields.ts'
import { rounds } from '../../testing/rounds.ts'
import { fieldOf } from '../columns/headings.ts'
import type { Notice } from '../problems/problem.ts'
import { columnLetters } from '../rows/place.ts'
import type { RawRow } from '../rows/raw-row.ts'
import { openTestIngest } from '../testing/ingest.ts'
import { bareOds, bareXlsx, escapeXml, relation } from '../testing/workbooks.ts'
import { openBytes } from './open.ts'

const themes = openTestIngest().store.vocabularies.all().tema

const readAll = async (name: string, file: Uint8Array | string) => {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file
  const source = await openBytes(name, bytes, themes)
  const rows: RawRow[] = []
  for (const row of source.rows) rows.push(row)
  return { rows, notices: [...source.notices, ...rows.flatMap((row) => row.notices)] }
}

// A cell of a random sheet. Every text carries a word of its own, by which it is looked for afterwards.
type Dated = { is: 'day' | 'month' | 'year'; serial: number }
type Made =
  | { is: 'text' | 'link' | 'error' | 'unsaved' | 'empty'; around: string }
  | { is: 'number' | 'computed'; value: number }
  | Dated

const HEADINGS = [
  'Titolo',
  'Inizio',
  'Fine',
  'Importo',
  'In breve',
  'Partner',
  'Materiali',
  'Umore',
  '',
]
const FORMATS = { day: 'dd/mm/yyyy', month: 'mmm-yy', year: 'yyyy' } as const
const STYLES = ['day', 'month', 'year'] as const

const around = fc.constantFrom('', ' ', '"', '<b>', '& ', 'è ', ';', "'", '|')
const made: fc.Arbitrary<Made> = fc.oneof(
  fc.record({ is: fc.constantFrom('text', 'link', 'error', 'unsaved', 'empty'), around }),
  fc.record({
    is: fc.constantFrom('number', 'computed'),
    value: fc.integer({ min: 1, max: 99_999_999 }).map((cents) => cents / 100),
  }),
  fc.record({ is: fc.constantFrom(...STYLES), serial: fc.integer({ min: 33_000, max: 46_000 }) }),
)
const sheetRow = fc.record({
  cells: fc.array(made, { minLength: HEADINGS.length, maxLength: HEADINGS.length }),
  hidden: fc.boolean(),
})
const book = fc.record({
  rows: fc.array(sheetRow, { minLength: 1, maxLength: 6 }),
  merge: fc.option(
    fc.record({
      column: fc.nat(6),
      from: fc.nat(5),
      down: fc.integer({ min: 0, max: 2 }),
      across: fc.integer({ min: 0, max: 1 }),
    }),
  ),
  comment: fc.boolean(),
  other: fc.constantFrom('none', 'visible', 'hidden', 'formula'),
  title: fc.boolean(),
})
type Book = typeof book extends fc.Arbitrary<infer T> ? T : never

const word = (row: number, column: number) => `parola${row}x${column}`
const addressOf = (row: number, column: number) => `https://www.example.org/${word(row, column)}`
const isoOf = (serial: number) =>
  new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10)
const firstRow = ({ title }: Book) => (title ? 3 : 2)

const xlsxOf = (sheet: Book): Uint8Array => {
  const links: string[] = []
  const cellOf = (cell: Made, row: number, column: number) => {
    const at = `${columnLetters(column)}${row}`
    const inline = (text: string) =>
      `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`
    if (cell.is === 'empty') return ''
    if (cell.is === 'error') return `<c r="${at}" t="e"><v>#REF!</v></c>`
    if (cell.is === 'unsaved') return `<c r="${at}"><f>1+1</f></c>`
    if (cell.is === 'number') return `<c r="${at}"><v>${cell.value}</v></c>`
    if (cell.is === 'computed') return `<c r="${at}"><f>A1</f><v>${cell.value}</v></c>`
    if (cell.is === 'text') return inline(cell.around + word(row, column))
    if (cell.is === 'link') {
      links.push(at)
      return inline(cell.around + word(row, column))
    }
    const { is, serial } = cell as Dated
    return `<c r="${at}" s="${STYLES.indexOf(is) + 1}"><v>${serial}</v></c>`
  }
  const first = firstRow(sheet)
  const heading = (name: string, column: number) =>
    `<c r="${columnLetters(column)}${first - 1}" t="inlineStr"><is><t>${name}</t></is></c>`
  const rows =
    (sheet.title ? '<row r="1"><c r="A1" t="inlineStr"><is><t>parola0x0</t></is></c></row>' : '') +
    `<row r="${first - 1}">${HEADINGS.map(heading).join('')}</row>` +
    sheet.rows
      .map(({ cells, hidden }, at) => {
        const inner = cells.map((cell, column) => cellOf(cell, first + at, column)).join('')
        return `<row r="${first + at}"${hidden ? ' hidden="1"' : ''}>${inner}</row>`
      })
      .join('')
  const { merge } = sheet
  const range =
    merge &&
    `${columnLetters(merge.column)}${first + merge.from}:${columnLetters(merge.column + merge.across)}${first + merge.from + merge.down}`
  const urlOf = (at: string) => {
    const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(at) ?? []
    return addressOf(Number(row), letters.charCodeAt(0) - 65)
  }
  const tail =
    (range ? `<mergeCells><mergeCell ref="${range}"/></mergeCells>` : '') +
    `<hyperlinks>${links.map((at) => `<hyperlink ref="${at}" r:id="l${at}"/>`).join('')}</hyperlinks>`
  const relations =
    links.map((at) => relation(`l${at}`, 'hyperlink', urlOf(at), true)).join('') +
    (sheet.comment ? relation('c', 'comments', '../comments1.xml') : '')
  const inner = sheet.other === 'formula' ? '<c r="B2"><f>1</f></c>' : '<c r="B2"><v>7</v></c>'
  const other = { name: 'Altro', rows: `<row r="2">${inner}</row>` }
  return bareXlsx({
    formats: STYLES.map((name) => FORMATS[name]),
    sheets: [
      { name: 'Progetti', rows, tail, relations },
      ...(sheet.other === 'none'
        ? []
        : [sheet.other === 'hidden' ? { ...other, state: 'hidden' as const } : other]),
    ],
    parts: {
      'xl/comments1.xml':
        '<comments><commentList><comment ref="A1"><text><t>parola-nota</t></text></comment></commentList></comments>',
    },
  })
}

const odsOf = (sheet: Book): Uint8Array => {
  const { merge } = sheet
  const paragraph = (text: string) => `<text:p>${escapeXml(text)}</text:p>`
  const cellOf = (cell: Made, row: number, column: number, at: number) => {
    const starts = merge && merge.from === at && merge.column === column
    const covered =
      merge &&
      !starts &&
      at >= merge.from &&
      at <= merge.from + merge.down &&
      column >= merge.column &&
      column <= merge.column + merge.across
    const name = covered ? 'covered-table-cell' : 'table-cell'
    const span = starts
      ? `table:number-rows-spanned="${merge.down + 1}" table:number-columns-spanned="${merge.across + 1}"`
      : ''
    const wrap = (attributes: string, inner = '') =>
      `<table:${name} ${span} ${attributes}>${inner}</table:${name}>`
    if (cell.is === 'empty') return wrap('')
    if (cell.is === 'error') {
      return wrap(
        'table:formula="of:=1/0" office:value-type="string" calcext:value-type="error"',
        paragraph('#DIV/0!'),
      )
    }
    if (cell.is === 'unsaved') return wrap('table:formula="of:=1+1"')
    if (cell.is === 'number' || cell.is === 'computed') {
      const formula = cell.is === 'computed' ? 'table:formula="of:=1"' : ''
      return wrap(
        `${formula} office:value-type="float" office:value="${cell.value}"`,
        paragraph('x'),
      )
    }
    if (cell.is === 'text') {
      return wrap('office:value-type="string"', paragraph(cell.around + word(row, column)))
    }
    if (cell.is === 'link') {
      const inner = `<text:p><text:a xlink:href="${addressOf(row, column)}">${escapeXml(cell.around + word(row, column))}</text:a></text:p>`
      return wrap('office:value-type="string"', inner)
    }
    const { is, serial } = cell as Dated
    return wrap(
      `table:style-name="${is}" office:value-type="date" office:date-value="${isoOf(serial)}"`,
      paragraph('x'),
    )
  }
  const parts = { day: ['day', 'month', 'year'], month: ['month', 'year'], year: ['year'] }
  const styles = STYLES.map(
    (name) =>
      `<number:date-style style:name="N${name}">${parts[name].map((part) => `<number:${part}/>`).join('')}</number:date-style><style:style style:name="${name}" style:data-style-name="N${name}"/>`,
  ).join('')
  const first = firstRow(sheet)
  const note = sheet.comment
    ? '<office:annotation><text:p>parola-nota</text:p></office:annotation>'
    : ''
  const table = (name: string, rows: string, style = '') =>
    `<table:table table:name="${name}" ${style}>${rows}</table:table>`
  const rows =
    (sheet.title
      ? `<table:table-row><table:table-cell office:value-type="string">${paragraph('parola0x0')}</table:table-cell></table:table-row>`
      : '') +
    `<table:table-row>${HEADINGS.map((name, at) => `<table:table-cell office:value-type="string">${at === 0 ? note : ''}${paragraph(name)}</table:table-cell>`).join('')}</table:table-row>` +
    sheet.rows
      .map(
        ({ cells, hidden }, at) =>
          `<table:table-row${hidden ? ' table:visibility="collapse"' : ''}>${cells.map((cell, column) => cellOf(cell, first + at, column, at)).join('')}</table:table-row>`,
      )
      .join('')
  const inner =
    sheet.other === 'formula'
      ? '<table:table-cell table:formula="of:=1"/>'
      : '<table:table-cell office:value-type="float" office:value="7"/>'
  const hides =
    '<style:style style:name="via"><style:table-properties table:display="false"/></style:style>'
  const other = table(
    'Altro',
    `<table:table-row>${inner}</table:table-row>`,
    sheet.other === 'hidden' ? 'table:style-name="via"' : '',
  )
  return bareOds(table('Progetti', rows) + (sheet.other === 'none' ? '' : other), styles + hides)
}

const rowsWithHidden = ({ rows }: Book, first: number) =>
  rows.flatMap(({ hidden }, at) => (hidden ? [first + at] : []))

/** Where a cell of a known field went: its value in the row, a fault of the row in that field, or a notice. */
const accountFor = (
  cell: Made,
  row: number,
  column: number,
  raw: RawRow | undefined,
  notices: readonly Notice[],
): string | undefined => {
  if (cell.is === 'empty') return undefined
  const heading = HEADINGS[column] ?? ''
  const field = heading === '' ? undefined : (fieldOf(heading) as FieldKey | undefined)
  const told = JSON.stringify(notices)
  const letters = columnLetters(column)
  if (field === undefined) {
    const named = notices.some(
      (notice) =>
        (notice.code === 'unknown-column' && notice.name === heading) ||
        (notice.code === 'unnamed-column' && notice.column === letters),
    )
    const formulasAlone = notices.some(
      (one) => one.code === 'formula-rows' && one.rows.includes(row),
    )
    return named || formulasAlone ? undefined : 'its column is not named'
  }
  if (cell.is === 'error' || cell.is === 'unsaved') {
    const code = cell.is === 'error' ? 'error-value' : 'unsaved-formula'
    const refused = raw?.problems.some((one) => one.field === field && one.code === code)
    const formulasAlone = notices.some(
      (one) => one.code === 'formula-rows' && one.rows.includes(row),
    )
    const covered = notices.some(
      (one) =>
        one.code === 'covered-cells' &&
        one.ranges.some(({ range }) => range === `${letters}${row}`),
    )
    return refused || formulasAlone || covered ? undefined : `no ${code}`
  }
  const stored = raw?.cells[field]
  const said = stored instanceof Date ? stored.toISOString().slice(0, 10) : stored
  const covered = notices.some(
    (one) =>
      one.code === 'covered-cells' && one.ranges.some(({ range }) => range === `${letters}${row}`),
  )
  if (covered) return undefined
  if ('value' in cell)
    return said === cell.value ? undefined : `${String(said)} is not ${cell.value}`
  if ('serial' in cell) {
    const length = { day: 10, month: 7, year: 4 }[cell.is]
    const expected = isoOf(cell.serial).slice(0, length)
    return said === expected ? undefined : `${String(said)} is not ${expected}`
  }
  const text = cell.around + word(row, column)
  if (cell.is === 'text')
    return said === text || said === text.slice(1) ? undefined : `${String(said)} is not ${text}`
  const url = addressOf(row, column)
  const whole = JSON.stringify(said ?? '')
  const linked = whole.includes(url) || told.includes(url)
  return whole.includes(word(row, column)) && linked ? undefined : `${whole} has lost ${url}`
}

const cellsOfBook = async (format: 'xlsx' | 'ods', sheet: Book) => {
  const { rows, notices } = await readAll(
    `prova.${format}`,
    format === 'xlsx' ? xlsxOf(sheet) : odsOf(sheet),
  )
  const first = firstRow(sheet)
  const byRow = new Map(rows.map((raw) => [raw.row, raw]))
  const lost = sheet.rows.flatMap(({ cells }, at) =>
    cells.flatMap((cell, column) => {
      const reason = accountFor(cell, first + at, column, byRow.get(first + at), notices)
      return reason === undefined
        ? []
        : [`${columnLetters(column)}${first + at} (${cell.is}): ${reason}`]
    }),
  )
  const told = JSON.stringify(notices)
  if (sheet.title && !told.includes('parola0x0')) lost.push('the title above the headings')
  if (sheet.comment && !told.includes('parola-nota')) lost.push('the comment')
  if (sheet.other !== 'none' && !told.includes('"Altro"')) lost.push('the other sheet')
  const hidden = rowsWithHidden(sheet, first).filter((row) => byRow.get(row))
  const saidHidden = notices.flatMap((one) => (one.code === 'rows-hidden' ? one.rows : []))
  if (hidden.some((row) => !saidHidden.includes(row))) lost.push('that rows are hidden')
  return lost
}

test.each(['xlsx', 'ods'] as const)(
  'each cell of any %s is in its row as the file says it, refused, or named',
  async (format) => {
    await fc.assert(
      fc.asyncProperty(book, async (sheet) => {
        expect(await cellsOfBook(format, sheet)).toEqual([])
      }),
      { numRuns: rounds(300) },
    )
  },
)

test('each cell of any CSV is in a row, refused with its row, or named', async () => {
  const quote = fc.constantFrom('', '', '', '"', '""', '"x" ', 'a "b" ', '"a;b" ')
  const cell = fc.record({
    before: quote,
    after: fc.constantFrom('', '', '"', ' "x"'),
    quoted: fc.boolean(),
    breaks: fc.boolean(),
  })
  // All known: a stray quote may move cells on, and what stands under an unknown heading is named by that heading alone.
  const headings = ['Titolo', 'Fine', 'In breve', 'Partner', 'Il contesto']
  const line = fc.array(cell, { minLength: headings.length, maxLength: headings.length })
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 6 }), async (lines) => {
      const written = lines.map((cells, at) =>
        cells
          .map(({ before, after, quoted, breaks }, column) => {
            const text = `${before}${word(at, column)}${breaks && quoted ? '\n' : ''}${after}`
            return quoted ? `"${text.replaceAll('"', '""')}"` : text
          })
          .join(';'),
      )
      const { rows } = await readAll('prova.csv', `${headings.join(';')}\n${written.join('\n')}\n`)
      const refused = rows.filter(({ problems }) => problems.length > 0)
      const stored = JSON.stringify(rows.map(({ cells }) => cells))
      for (const [at, cells] of lines.entries()) {
        for (const column of cells.keys()) {
          const isStored = stored.includes(word(at, column))
          // A row that is refused is told by its number: whoever reads the report finds its cells there.
          expect(isStored || refused.length > 0, word(at, column)).toBe(true)
        }
      }
    }),
    { numRuns: rounds(300) },
  )
})

test('each paragraph, row and heading of any wiki page is stored or named', async () => {
  const known = ['Risultati e impatto', 'Obiettivi', 'Attività realizzate', 'Partner', 'Capofila']
  const heading = fc.record({
    is: fc.constant('heading' as const),
    level: fc.integer({ min: 2, max: 5 }),
    known: fc.option(fc.constantFrom(...known.slice(0, 3))),
  })
  const piece = fc.oneof(
    heading,
    fc.record({ is: fc.constant('paragraph' as const), bullet: fc.boolean() }),
    fc.record({ is: fc.constant('row' as const), known: fc.option(fc.constantFrom(...known)) }),
    fc.record({ is: fc.constant('columns' as const), across: fc.boolean(), down: fc.boolean() }),
    fc.record({ is: fc.constant('blank' as const) }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
      const words: string[] = []
      const fresh = () => {
        words.push(`parola${words.length}x`)
        return words.at(-1)
      }
      const body = pieces.map((one) => {
        if (one.is === 'blank') return ''
        if (one.is === 'paragraph')
          // Each a paragraph of its own: of a long one that nobody reads the beginning is named.
          return one.bullet ? `  * ${fresh()}` : `${fresh()} e //${fresh()}//\n`
        if (one.is === 'row')
          return `^ ${one.known ?? `Voce ${fresh()}`} | ${fresh()} | ${fresh()} |`
        if (one.is === 'heading') {
          const marks = '='.repeat(7 - one.level)
          return `${marks} ${one.known ?? fresh()} ${marks}`
        }
        const second = one.across ? '|' : ` ${fresh()} |`
        const under = one.down ? `\n| ::: | ${fresh()} | ${fresh()} |` : ''
        return `^ Capofila ^ Partner ^ Voce ^\n| ${fresh()} |${second} ${fresh()} |${under}`
      })
      const text = `====== Progetto di prova ======\n^ Periodo di attuazione | 2020 - 2022 |\n^ Capofila | Ente |\n\n${body.join('\n')}\n`
      const { rows, notices } = await readAll('progetti_prova.txt', text)
      const everything = JSON.stringify([rows.map(({ cells }) => cells), notices])
      expect(words.filter((one) => !everything.includes(one))).toEqual([])
    }),
    { numRuns: rounds(300) },
  )
})
