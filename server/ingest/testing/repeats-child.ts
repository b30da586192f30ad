/** Takes texts made of one piece two hundred thousand times, each at a place of a file of its own. Says each before and after. */
import fc from 'fast-check'
import { AppError } from '#domain/errors.ts'
import { COLUMNS } from '../columns/columns.ts'
import { csvLine } from '../columns/csv-line.ts'
import { openTestIngest } from './ingest.ts'
import { bareXlsx, escapeXml, row, text } from './workbooks.ts'

const TIMES = 200_000
const PIECES =
  'a|à|1|-|–|:|;|(|)|"|\'|.|,|/|\\|<|>|[|]|{|}|*|_|=|&|#|%|@| |\t|\n|\r\n|\u0301|\u0301\u0323|€|\u200b|e |di |dal |al |mesi |gennaio |euro |https://a|[[|]]|{{|<nowiki>|((|//|**|<b |&amp;|&#|<a href=|<!--|1.|1,|01/01/2018 |n. |a (|a; |""x ;|() |: -|JSINFO={|"id":|====|  * |^ |<td>|<table>|<ul><li>|<p>'.split(
    '|',
  )
PIECES.push('|')

const atom = fc.constantFrom(...PIECES)
const piece = fc.oneof(
  { weight: 3, arbitrary: atom },
  fc.tuple(atom, atom).map((both) => both.join('')),
)

const column = (label: string) => (given: string) =>
  [
    'prova.csv',
    csvLine(['Titolo', 'Concluso', label]) + csvLine(['Prova di uno', 'sì', given]),
  ] as const
const bare = (text: string) =>
  ['prova.csv', `Titolo;Concluso;In breve\r\nProva di uno;sì;${text};\r\n`] as const
const page = (before: string, after: string) => (text: string) =>
  ['progetti_x.txt', `====== T ======\n===== In breve =====\n${before}${text}${after}`] as const

const PLACES: Record<string, (text: string) => readonly [string, string | Uint8Array]> = {
  ...Object.fromEntries(COLUMNS.map(({ label }) => [label, column(label)])),
  'cell without quotes': bare,
  heading: (text) => ['prova.csv', `Titolo (${text});Concluso\r\nProva di uno;sì\r\n`],
  page: page('', ''),
  'heading of a page': page('===== ', ' =====\nciao'),
  'cell of a page': page('| Anno | ', ' |'),
  'link of a page': page('[[', '|x]]'),
  'page as HTML': (text) => ['x.html', `<html><h1>T</h1><h2>In breve</h2>${text}</html>`],
  JSON: (text) => ['x.json', JSON.stringify([{ title: 'Prova', conclusion: 'ente', lead: text }])],
  'formula of a workbook': (given) => [
    'x.xlsx',
    bareXlsx({
      sheets: [
        {
          name: 'P',
          rows:
            row(text('Titolo'), text('Concluso'), text('Materiali')) +
            row(
              text('Prova'),
              text('sì'),
              `<c t="str"><f>HYPERLINK("https://a",${escapeXml(given)}</f></c>`,
            ),
        },
      ],
    }),
  ],
  'JSON itself': (text) => ['x.json', `[{"title":"Prova","conclusion":"ente",${text}`],
}

const [seed = '1', runs = '40'] = process.argv.slice(2)
const cases = fc.sample(
  fc.record({
    place: fc.constantFrom(...Object.keys(PLACES)),
    piece,
    end: fc.constantFrom('', 'x'),
  }),
  { seed: Number(seed), numRuns: Number(runs) },
)
const say = (line: unknown) => process.stdout.write(`${JSON.stringify(line)}\n`)
for (const { place, piece: one, end } of cases) {
  say({ begins: `${JSON.stringify(one)} in ${place}` })
  const [name, bytes] = PLACES[place]?.(one.repeat(TIMES) + end) ?? ['', '']
  const { take, store } = openTestIngest()
  try {
    await take(bytes, name)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
  }
  store.close()
}
say({ ended: cases.length })
