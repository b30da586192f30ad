import { readFileSync } from 'node:fs'
import { writeOds } from 'hucre/ods'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { fixture, openTestIngest } from './testing/ingest.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const latin = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0))
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')

const TABLE = 'Titolo;Fine;In breve\nProgetto di prova;2018;Perché è così\n'

describe('a CSV', () => {
  test.each([
    ['UTF-8', bytes(TABLE), 'utf-8'],
    ['UTF-8 with its mark', bytes(`\ufeff${TABLE}`), 'utf-8'],
    ['Windows-1252', latin(TABLE), 'windows-1252'],
    ['UTF-16, as Excel exports it', utf16(TABLE), 'utf-16le'],
    ['commas', bytes(TABLE.replaceAll(';', ',')), 'utf-8'],
    ['tabs', bytes(TABLE.replaceAll(';', '\t')), 'utf-8'],
    ['CRLF', bytes(TABLE.replaceAll('\n', '\r\n')), 'utf-8'],
    ['the line that Excel writes first', bytes(`sep=;\r\n${TABLE}`), 'utf-8'],
    ['lines above the headings', bytes(`Elenco dei progetti;;\n;;\n${TABLE}`), 'utf-8'],
    ['no line break at its end', bytes(TABLE.trimEnd()), 'utf-8'],
  ])('in %s', async (_, file, encoding) => {
    const { store, take } = openTestIngest()
    const report = await take(file)
    expect(report).toMatchObject({ format: 'csv', encoding, total: 1, counts: { new: 1 } })
    expect(store.projects.bySlug('progetto-di-prova')?.sections.summary).toBe('Perché è così')
  })

  test('has quotes, separators and line breaks in its cells; empty lines are counted and not taken', async () => {
    const { store, take } = openTestIngest()
    const report = await take(
      'Titolo,Fine,In breve\n\n"Progetto di prova",2018,"Prima riga, ""vera""\nSeconda; riga"\n,,\nProgetto di prova due,2050,"x"\n',
    )
    expect(report.rows.map(({ row, outcome }) => [row, outcome])).toEqual([
      [3, 'new'],
      [5, 'refused'],
    ])
    const summary = 'Prima riga, "vera"\nSeconda; riga'
    expect(store.projects.bySlug('progetto-di-prova')?.sections.summary).toBe(summary)
  })

  test('may come back from a spreadsheet with our guard against formulas', async () => {
    const { store, takeRow } = openTestIngest()
    await takeRow({ Titolo: 'Progetto di prova', Fine: '2018', 'In breve': '=1+1 è due' })
    expect(store.projects.bySlug('progetto-di-prova')?.sections.summary).toBe('=1+1 è due')
  })
})

describe('a workbook', () => {
  const rows = [
    ['Elenco dei progetti'],
    [],
    ['Titolo', 'Anno', 'Inizio', 'Fine', 'Importo', 'Concluso', 'Destinatari'],
    [
      'Progetto di prova',
      2017,
      new Date('2017-03-14T00:00:00Z'),
      'giugno 2018',
      1234.5,
      true,
      'Imprese\nStudenti',
    ],
  ]
  const project = {
    year: 2017,
    start: '2017-03-14',
    end: '2018-06',
    fundingEur: 1234.5,
    conclusion: 'ente',
    beneficiaries: ['imprese', 'studenti'],
  }
  const dated = (sheet: number) => ({
    columns: Array.from({ length: 7 }, (_, at) => (at === 2 ? { numFmt: 'dd/mm/yyyy' } : {})),
    rows,
    name: `Foglio ${sheet}`,
  })

  test.each([
    ['xlsx', () => writeXlsx({ sheets: [dated(1)] })],
    ['ods', () => writeOds({ sheets: [dated(1)] })],
  ])('%s with numbers, dates, line breaks and rows above its headings', async (format, write) => {
    const { store, take } = openTestIngest()
    const report = await take(await write(), 'un nome qualunque.csv')
    expect(report).toMatchObject({ format, encoding: null, total: 1, counts: { new: 1 } })
    expect(report.rows[0]?.row).toBe(4)
    expect(store.projects.bySlug('progetto-di-prova')).toMatchObject(project)
  })

  test('is read from the sheet that has the headings; another such sheet is named', async () => {
    const { take } = openTestIngest()
    const notes = { name: 'Note', rows: [['Titolo'], ['spiegazione']] }
    const report = await take(await writeXlsx({ sheets: [notes, dated(1), dated(2)] }))
    expect(report.counts.new).toBe(1)
    expect(report.warnings.map(({ message }) => message)).toEqual(
      expect.arrayContaining([expect.stringContaining('«Foglio 2»')]),
    )
  })
})

describe('JSON', () => {
  test.each([
    [
      'our own form',
      [
        {
          title: 'Progetto di prova',
          end: '2018',
          themes: ['autismo'],
          sections: { results: 'Bene.' },
        },
      ],
    ],
    [
      'an export',
      {
        projects: [
          {
            id: 7,
            version: 2,
            title: 'Progetto di prova',
            end: '2018',
            themes: [{ id: 'autismo', label: 'x' }],
            sections: { results: 'Bene.' },
          },
        ],
      },
    ],
    [
      'the headings of the template',
      [{ Titolo: 'Progetto di prova', Fine: '2018', Temi: 'Autismo e lavoro', Risultati: 'Bene.' }],
    ],
    [
      'one project alone',
      { Titolo: 'Progetto di prova', Fine: 2018, Temi: ['autismo'], Risultati: 'Bene.' },
    ],
  ])('in %s', async (_, data) => {
    const { store, take } = openTestIngest()
    const report = await take(JSON.stringify(data))
    expect(report).toMatchObject({ format: 'json', total: 1, counts: { new: 1 }, warnings: [] })
    const expected = { themes: ['autismo'], sections: { results: 'Bene.' } }
    expect(store.projects.bySlug('progetto-di-prova')).toMatchObject(expected)
  })

  test('reports every record by its position, and keys that it does not know', async () => {
    const { take } = openTestIngest()
    const { rows, warnings } = await take(
      JSON.stringify([
        3,
        { title: { it: 'x' }, end: ['2018'] },
        { titolo: 'Progetto di prova', end: '2018', umore: 'buono' },
      ]),
    )
    expect(
      rows.map((row) => [row.row, row.outcome === 'refused' && row.errors.map(({ code }) => code)]),
    ).toEqual([
      [1, ['not-a-record', 'required', 'not-concluded']],
      [2, ['wrong-type', 'bad-date']],
      [3, false],
    ])
    expect(warnings.map(({ code }) => code)).toEqual(['unknown-column'])
  })
})

describe('the fixtures', () => {
  test.each([
    ['progetti-windows-1252.csv', { new: 6, changed: 0, unchanged: 0, refused: 0 }],
    ['progetti.xlsx', { new: 19, changed: 0, unchanged: 0, refused: 0 }],
    ['progetti.ods', { new: 19, changed: 0, unchanged: 0, refused: 0 }],
    ['prova-errori.csv', { new: 1, changed: 0, unchanged: 0, refused: 6 }],
  ])('%s', async (name, counts) => {
    const { take } = openTestIngest()
    const report = await take(readFileSync(fixture(name)))
    expect(report.counts).toEqual(counts)
    const again = await take(readFileSync(fixture(name)))
    expect(again.counts).toEqual({
      new: 0,
      changed: 0,
      unchanged: counts.new,
      refused: counts.refused,
    })
  })
})
