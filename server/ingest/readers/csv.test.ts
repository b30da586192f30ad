import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rounds } from '../../testing/rounds.ts'
import { errorsOf, openTestIngest } from '../testing/ingest.ts'
import { readCsvRecords } from './csv.ts'

const cellsOf = (text: string, delimiter = ';') =>
  [...readCsvRecords(text, delimiter)].map(({ cells }) => cells)

const codesOf = (warnings: readonly { code: string }[]) => warnings.map(({ code }) => code)

describe('quotes that are not around a cell swallow nothing', () => {
  test.each<[string, string, string[][]]>([
    [
      'one that opens and closes rows later, before a word',
      '"Insieme;X\nB;Y\nla rete "Nord" cresce;Z\n',
      [
        ['"Insieme', 'X'],
        ['B', 'Y'],
        ['la rete "Nord" cresce', 'Z'],
      ],
    ],
    [
      'one that never closes',
      '"A;1\nB;2\n',
      [
        ['"A', '1'],
        ['B', '2'],
      ],
    ],
    [
      'two, each at the beginning of a cell',
      'A;"x;1\nB;"y;2\n',
      [
        ['A', '"x', '1'],
        ['B', '"y', '2'],
      ],
    ],
    [
      'words between quotes at the beginning of a cell',
      '"Insieme" per il lavoro;1\n',
      [['"Insieme" per il lavoro', '1']],
    ],
    ['inches', 'schermo da 15";1\n', [['schermo da 15"', '1']]],
    [
      'a quoted cell after an unclosed one',
      'A;"x;1\nB;"due; tre";2\n',
      [
        ['A', '"x', '1'],
        ['B', 'due; tre', '2'],
      ],
    ],
    ['blanks behind the closing quote', '"a; b" ;1\n', [['a; b', '1']]],
    ['doubled quotes and line breaks', '"a ""b""\nc";1\r\n', [['a "b"\nc', '1']]],
  ])('%s', (_, text, cells) => {
    expect(cellsOf(text)).toEqual(cells)
  })

  test.each([
    ['', ''],
    [', in a table below a line of other width', 'Elenco;bozza\n'],
  ])(
    'quotes that close exactly at the end of a later cell refuse the rows that they hold%s',
    async (_, above) => {
      const { store, take } = openTestIngest()
      const report = await take(
        `${above}Titolo;Fine;In breve\nProgetto A;2018;"Insieme\nProgetto B;2018;testo"\nProgetto C;2018;x\n`,
      )
      expect(errorsOf(report)).toEqual(['riga: quotes-over-rows'])
      expect(store.projects.count()).toBe(1)
    },
  )

  test('a text of several lines with commas is no swallowed row', async () => {
    const { take } = openTestIngest()
    const report = await take(
      'Titolo,Fine,In breve\nProgetto A,2018,"Prima riga, breve.\nSeconda riga, lunga, ma sola."\n',
    )
    expect(report.counts).toMatchObject({ new: 1, refused: 0 })
  })

  test('the person is told of each', async () => {
    const { store, take } = openTestIngest()
    const report = await take('Titolo;Fine;In breve\nProgetto A;2018;"Insieme\nProgetto B;2018;x\n')
    expect(report.counts.new).toBe(2)
    expect(report.warnings).toMatchObject([{ row: 2, code: 'stray-quote' }])
    expect(store.projects.bySlug('progetto-a')?.sections.summary).toBe('"Insieme')
  })
})

test('what is written by the rules is read as the reference reader reads it', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'è', '"', ';', ',', '\n', '\r\n', ' ', '1') })
  const quotedCell = cell.map((text) => `"${text.replaceAll('"', '""')}"`)
  const bare = fc.string({ unit: fc.constantFrom('a', 'è', ' ', ',', '1') })
  const record = fc.array(fc.oneof(quotedCell, bare), { minLength: 2, maxLength: 5 })
  fc.assert(
    fc.property(fc.array(record, { minLength: 1, maxLength: 6 }), (records) => {
      const text = records.map((cells) => `${cells.join(';')}\n`).join('')
      const options = { delimiter: ';', relax_column_count: true, record_delimiter: ['\r\n', '\n'] }
      expect(cellsOf(text)).toEqual(parse(text, options))
    }),
    { numRuns: rounds(300) },
  )
})

test('lines that stand between quotes as a whole are opened, and explained', async () => {
  const { store, take } = openTestIngest()
  const report = await take(
    '"Titolo;Fine;In breve"\r\n"Progetto A;2018;""uno; due"""\r\nProgetto B;2018;tre\r\n',
  )
  expect(report.counts.new).toBe(2)
  expect(codesOf(report.warnings)).toEqual(['lines-in-quotes'])
  expect(store.projects.bySlug('progetto-a')?.sections.summary).toBe('uno; due')
})

describe('the headings are the best of the first rows', () => {
  test.each([
    [
      'a title that is a heading by chance',
      'Progetto;;;\nTitolo;Inizio;Fine;Importo\nProgetto A;2017;2018;100\n',
    ],
    ['a title with delimiters in it', 'Elenco; anno 2018; bozza\nTitolo;Fine\nProgetto A;2018\n'],
    [
      'headings in which other delimiters stand more often',
      'Titolo;Fine;In breve (a, b, c, d)\nProgetto A;2018;x\n',
    ],
    ['a line for Excel', '"sep=;"\r\nTitolo;Fine\r\nProgetto A;2018\r\n'],
  ])('below %s', async (_, text) => {
    const { take } = openTestIngest()
    expect((await take(text)).rows).toMatchObject([{ title: 'Progetto A', outcome: 'new' }])
  })

  test('and what stands above them is named', async () => {
    const { take } = openTestIngest()
    const { warnings } = await take('Elenco dei progetti;;\nTitolo;Fine\nProgetto A;2018\n')
    expect(warnings[0]?.message).toContain('«Elenco dei progetti»')
  })
})

test.each([
  ['a heading of a wiki', 'Titolo;Fine;In breve\nA uno;2018;"testo\n== Sezione ==\naltro"\n'],
  ['a list of JSON', '[Elenco];;\nTitolo;Fine;In breve\nA uno;2018;[1]\n'],
  ['a page of the web', 'Titolo;Fine;In breve\nA uno;2018;<h1>x</h1>\n'],
])('a table whose text looks like %s is a table', async (_, text) => {
  const { take } = openTestIngest()
  expect(await take(text)).toMatchObject({ format: 'csv', counts: { new: 1 } })
})

test.each([
  '#N/D',
  '#RIF!',
  '#DIV/0!',
  '#VALORE!',
  '#NOME?',
  'Err:509',
  '#REF!',
  '#¡VALOR!',
  '####',
])('the error value %s is refused in every column', async (value) => {
  const { takeRow } = openTestIngest()
  for (const column of ['Titolo', 'In breve', 'Partner', 'Importo', 'Temi', 'Anno']) {
    const row = { Titolo: 'Progetto A', Fine: '2018', [column]: value }
    expect(errorsOf(await takeRow(row))).toEqual([`${column}: error-value`])
  }
})

test('a file of empty lines without end is refused before they are all read', async () => {
  const { take } = openTestIngest()
  await expect(take(`Titolo;Fine\nA uno;2018\n${'\n'.repeat(2_000_000)}`)).rejects.toMatchObject({
    message: expect.stringContaining('100.000 righe'),
  })
})
