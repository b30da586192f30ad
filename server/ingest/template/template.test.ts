import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { COLUMNS } from '../columns/columns.ts'
import { csvLine } from '../columns/csv-line.ts'
import { columnsManual } from '../columns/manual.ts'
import { errorsOf, openTestIngest } from '../testing/ingest.ts'
import { templateCsv, templateXlsx } from './template.ts'

const FILLED: Record<string, string> = {
  Titolo: 'Progetto di prova dal modello',
  'Identificativo avviso': '',
  Avviso: 'Avviso di prova',
}

/** The example of the template with a real title: what a person who follows the instructions would write. */
const filledRow = COLUMNS.filter(({ audience }) => audience !== 'nobody').map(
  ({ label, example }) => FILLED[label] ?? example,
)

describe('the template', () => {
  test.each([
    ['CSV', async () => new TextEncoder().encode(templateCsv())],
    ['XLSX', () => templateXlsx(openTestIngest().store.vocabularies.all())],
  ])(
    'untouched, as %s, has its example refused by name and no other complaint',
    async (_, make) => {
      const { take } = openTestIngest()
      const report = await take(await make())
      expect(report.warnings).toEqual([])
      expect(errorsOf(report)).toEqual(['Titolo: example-row'])
    },
  )

  test('filled in as its examples show is taken in, and comes back unchanged', async () => {
    const { store, take } = openTestIngest()
    const [header = ''] = templateCsv().split('\r\n')
    const file = `${header}\r\n${csvLine(filledRow)}`
    const report = await take(file)
    expect(errorsOf(report)).toEqual([])
    expect(report.counts.new).toBe(1)
    expect(store.projects.bySlug('progetto-di-prova-dal-modello')).toMatchObject({
      start: '2017-03',
      fundingEur: 45_000,
      conclusion: 'ente',
      territories: ['milano', 'zona-nord-milano'],
      partners: [{ kind: 'fondazione', note: 'formazione' }, { kind: null }],
      materials: [{ title: 'Guida per le aziende' }],
    })
    expect((await take(file)).counts.unchanged).toBe(1)
  })

  test('has a drop-down for each vocabulary column, whose list is that vocabulary', async () => {
    const vocabularies = openTestIngest().store.vocabularies.all()
    const file = await templateXlsx(vocabularies)
    const sheet = new TextDecoder().decode(unzipSync(file)['xl/worksheets/sheet1.xml'])
    const lists = [
      ...sheet.matchAll(/<formula1>Elenchi!\$([A-Z]+)\$2:\$[A-Z]+\$(\d+)<\/formula1>/g),
    ]
    expect(lists).toHaveLength(COLUMNS.filter((column) => column.vocabulary).length)
    const book = await readXlsx(file)
    const names = book.sheets.map(({ name }) => name)
    expect(names).toEqual(['Progetti', 'Istruzioni', 'Elenchi'])
    const themes = book.sheets[2]?.rows.map((row) => row[1]).filter((value) => value !== null)
    expect(themes).toEqual([
      vocabularies.tema.label,
      ...vocabularies.tema.terms.map(({ label }) => label),
    ])
  })

  test('explains every column', async () => {
    const book = await readXlsx(await templateXlsx(openTestIngest().store.vocabularies.all()))
    const explained = book.sheets[1]?.rows.map(([name]) => name)
    for (const { label, audience } of COLUMNS)
      if (audience !== 'nobody') expect(explained).toContain(label)
  })
})

test('the manual lists the columns as they are (npm run schema)', () => {
  const manual = readFileSync(new URL('../../../docs/ingest.md', import.meta.url), 'utf8')
  expect(manual.split('\n## Columns\n\n')[1]).toBe(`${columnsManual()}\n`)
})

test('a workbook with 1,000 rows is read row by row, and the report adds up', async () => {
  const rows = Array.from({ length: 1_000 }, (_, at) => [
    `Progetto di prova ${at}`,
    at % 10 === 0 ? '2050' : '2018',
  ])
  const { take } = openTestIngest()
  const report = await take(
    await writeXlsx({ sheets: [{ name: 'P', rows: [['Titolo', 'Fine'], ...rows] }] }),
  )
  expect(report).toMatchObject({ total: 1_000, counts: { new: 900, refused: 100 } })
  expect(report.rows.at(-1)?.row).toBe(1_001)
})
