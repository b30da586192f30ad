import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellAddress } from '../rows/place.ts'
import { lookAtXlsx, openTestMarking } from '../testing/marked.ts'
import { bareXlsx, escapeXml, relation } from '../testing/workbooks.ts'

const HEADINGS = ['Titolo', 'Anno', 'Fine', 'Capofila', 'In breve']

/** A value under each heading: sound ones, and those that are refused. */
const VALUES = [
  fc.constantFrom('Progetto di prova', 'Un altro progetto', ''),
  fc.constantFrom('2018', '20l9', 'mille', ''),
  fc.constantFrom('2018', '31/02/2018', '06/2019'),
  fc.constantFrom('Ente A', 'Ente B; Ente C', ''),
  fc.constantFrom('Testo & <altro> "così"', '=1+1', 'riga\nuna', ''),
]

const cell = fc.record({
  style: fc.nat({ max: 4 }),
  shared: fc.boolean(),
  numbered: fc.boolean(),
  present: fc.boolean(),
})

const line = fc.record({
  values: fc.tuple(...VALUES),
  cells: fc.array(cell, { minLength: 5, maxLength: 5 }),
  hidden: fc.boolean(),
  height: fc.boolean(),
})

const bookArbitrary = fc.record({
  lines: fc.array(line, { minLength: 1, maxLength: 5 }),
  above: fc.nat({ max: 2 }),
  noted: fc.option(fc.nat({ max: 4 }), { nil: null }),
  beside: fc.boolean(),
  wide: fc.boolean(),
  hideOthers: fc.boolean(),
  packed: fc.boolean(),
})

const FORMATS = ['dd/mm/yyyy', '0.00', '@', '#,##0 "€"']

const TAIL =
  '<autoFilter ref="A1:E9"/><conditionalFormatting sqref="B1:B9"><cfRule type="cellIs" priority="1" operator="greaterThan"><formula>1</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" sqref="D1:D9"><formula1>"a,b"</formula1></dataValidation></dataValidations><pageMargins left="0.7" right="0.7" top="0.7" bottom="0.7" header="0.3" footer="0.3"/>'

const bookOf = ({
  lines,
  above,
  noted,
  beside,
  wide,
  packed,
}: typeof bookArbitrary extends fc.Arbitrary<infer T> ? T : never) => {
  const strings: string[] = []
  const cellOf = (
    address: string,
    text: string,
    { style, shared, numbered }: { style: number; shared: boolean; numbered: boolean },
  ) => {
    const start = `<c${numbered ? ` r="${address}"` : ''} s="${style}"`
    if (text === '') return `${start}/>`
    const inner = `<t xml:space="preserve">${escapeXml(text)}</t>`
    if (!shared) return `${start} t="inlineStr"><is>${inner}</is></c>`
    strings.push(`<si>${inner}</si>`)
    return `${start} t="s"><v>${strings.length - 1}</v></c>`
  }
  const header = above + 1
  const titles = Array.from(
    { length: above },
    (_, at) =>
      `<row r="${at + 1}">${cellOf(`A${at + 1}`, 'Elenco', { style: 1, shared: true, numbered: true })}</row>`,
  )
  const headings = HEADINGS.map((name, at) =>
    cellOf(cellAddress(at, header), name, { style: at % 3, shared: at % 2 === 0, numbered: true }),
  )
  const rows = lines.map(({ values, cells, hidden, height }, at) => {
    const row = header + at + 1
    const own = values.flatMap((value, column) => {
      const about = cells[column] ?? { style: 0, shared: false, numbered: true, present: true }
      // Only the first cells of a row may leave their place to be counted.
      const numbered = about.numbered || column > 0
      return value === '' && !about.present && column > 0
        ? []
        : [cellOf(cellAddress(column, row), value, { ...about, numbered })]
    })
    return `<row r="${row}"${hidden ? ' hidden="1"' : ''}${height ? ' ht="30" customHeight="1"' : ''}>${own.join('')}</row>`
  })
  const tail = noted === null ? TAIL : `${TAIL}<legacyDrawing r:id="v"/>`
  return bareXlsx({
    packed,
    formats: FORMATS,
    sheets: [
      { name: 'Note', rows: '<row r="1"><c r="A1"><v>1</v></c></row>' },
      {
        name: 'Progetti',
        before: `<dimension ref="A1:E${header + lines.length}"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews>${wide ? '<cols><col min="1" max="3" width="20" customWidth="1"/><col min="5" max="20" width="9" hidden="1"/></cols>' : ''}`,
        rows: [...titles, `<row r="${header}">${headings.join('')}</row>`, ...rows].join(''),
        tail: tail + (beside ? '<extLst><ext uri="x"/></extLst>' : ''),
        relations:
          noted === null
            ? ''
            : relation('c', 'comments', '../comments1.xml') +
              relation('v', 'vmlDrawing', '../drawings/v1.vml'),
      },
    ],
    strings: strings.join(''),
    parts: {
      'docProps/app.xml': '<Properties/>',
      'xl/theme/theme1.xml': '<theme/>',
      ...(noted === null
        ? {}
        : {
            'xl/comments1.xml': `<comments><authors><author>Ufficio</author></authors><commentList><comment ref="${cellAddress(noted, header + 1)}" authorId="0"><text><r><t>Nota di ieri</t></r></text></comment></commentList></comments>`,
            'xl/drawings/v1.vml':
              '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s1025"/></xml>',
          }),
    },
  })
}

/** A format without its ground. */
const bare = (xf: string) => xf.replace(/ (?:fillId|applyFill)="\d+"/g, '')

/** What a sheet says beside its rows, the width of our column and the reference to a drawing of ours. */
const around = (sheet: string) =>
  sheet
    .replace(/<sheetData>.*<\/sheetData>/s, '')
    .replace(/<dimension [^>]*>|<cols>.*<\/cols>/gs, '')
    .replace(/<legacyDrawing r:id="rIdBd\d+"\/>/, '')

const OURS =
  /^xl\/(?:worksheets\/(?:_rels\/)?sheet2\.xml(?:\.rels)?|styles\.xml|comments\w*\.xml|drawings\/v\w*\.vml)$|^\[Content_Types\]\.xml$/

test('a marked workbook differs from the one handed in in the cells marked, their notes and one column, and in nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(bookArbitrary, async (wanted) => {
      const original = bookOf(wanted)
      const { mark } = openTestMarking()
      const { file, report } = await mark(original, { hideOthers: wanted.hideOthers })
      expect(file.how).toBe('own')
      const [before, after] = [lookAtXlsx(original, 2), lookAtXlsx(file.bytes, 2)]

      const faults = report.rows.flatMap((row) => (row.outcome === 'refused' ? row.errors : []))
      const failing = new Set(faults.map(({ row }) => row))
      const marked = new Set(
        faults.flatMap(({ row, column }) => {
          const at = HEADINGS.indexOf(column ?? '')
          return at === -1 ? [] : [cellAddress(at, row)]
        }),
      )
      const words = new Set(
        failing.size === 0 ? [] : [...failing, wanted.above + 1].map((row) => `F${row}`),
      )

      for (const [address, cell] of after.cells) {
        const was = before.cells.get(address)
        if (words.has(address)) continue
        expect(was !== undefined || marked.has(address), address).toBe(true)
        expect(cell.text).toBe(was?.text ?? '')
        expect(cell.fill.includes('FFFFE08A'), address).toBe(marked.has(address))
        if (was) expect(bare(cell.xf)).toBe(bare(was.xf))
        if (was && !marked.has(address)) expect(cell.xf).toBe(was.xf)
      }
      for (const address of before.cells.keys()) expect(after.cells.has(address)).toBe(true)
      for (const address of [...words, ...marked]) expect(after.cells.has(address)).toBe(true)

      for (const [row, { hidden }] of before.rows) {
        const hides = wanted.hideOthers && failing.size > 0 && row > wanted.above + 1
        expect(after.rows.get(row)?.hidden).toBe(hides ? !failing.has(row) : hidden)
      }
      for (const [address, text] of before.notes)
        expect(after.notes.get(address)).toMatch(new RegExp(`^${text}`))
      expect(new Set(after.notes.keys())).toEqual(new Set([...before.notes.keys(), ...marked]))

      const sheet = 'xl/worksheets/sheet2.xml'
      expect(around(after.part(sheet))).toBe(around(before.part(sheet)))
      for (const [path, content] of Object.entries(before.parts)) {
        if (!OURS.test(path)) expect(after.parts[path], path).toEqual(content)
      }
      // In a base of its own: what the first time has written would be known the second.
      const again = await openTestMarking().mark(file.bytes, {
        name: file.name,
        hideOthers: wanted.hideOthers,
      })
      expect(lookAtXlsx(again.file.bytes, 2).part(sheet)).toBe(after.part(sheet))
      expect(Buffer.compare(again.file.bytes, file.bytes)).toBe(0)
    }),
    { numRuns: 30 },
  )
}, 120_000)
