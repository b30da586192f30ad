import { describe, expect, test } from 'vitest'
import { bytesOfFilledBase, openBytesOfBase } from '../../store/testing/store.ts'
import { type Cells, deskAt, generated, openTestDesk } from '../testing/desk-file.ts'

const records = generated(40)
const known = await bytesOfFilledBase((store) => deskAt(store).take(records))

/** The alarms of a file that changes 40 records that are there. */
const alarmsOf = async (change: (records: Cells[]) => Cells[]) => {
  const desk = deskAt(openBytesOfBase(known))
  const { batch, outcome } = await desk.bring(change(structuredClone(records)))
  expect(outcome).toBe('preview')
  return desk.store.batches.byId(batch)?.preview?.alarms ?? []
}

const named = async (change: (records: Cells[]) => Cells[]) =>
  (await alarmsOf(change)).map(({ kind, field, detail }) => [kind, field, detail])

const setAll =
  (heading: string, value: (record: Cells, at: number) => string, count = 40) =>
  (records: Cells[]) =>
    records.map((record, at) => (at < count ? { ...record, [heading]: value(record, at) } : record))

describe('a file as a whole', () => {
  test.each<[string, (records: Cells[]) => Cells[], unknown[]]>([
    ['is as it was', (records) => records, []],
    ['corrects a few records', setAll('Anno', () => '2009', 4), []],
    [
      'adds projects',
      (records) => [
        ...records,
        ...generated(60)
          .slice(40)
          .map((one) => ({ ...one })),
      ],
      [],
    ],
    [
      'changes titles and nothing else',
      setAll('Titolo', ({ Titolo }) => `${Titolo} (prima edizione)`),
      [['one-field', 'title', null]],
    ],
    [
      'has a column that has slipped by a row',
      (records) =>
        records.map((record, at) => ({
          ...record,
          'In breve': records[at - 1]?.['In breve'] ?? 'Una sintesi che non c’era',
        })),
      [
        ['from-other-rows', 'summary', null],
        ['one-field', 'summary', null],
      ],
    ],
    [
      'was sorted by one column alone',
      (records) => {
        const sorted = records.map(({ Titolo }) => Titolo ?? '').sort()
        return records.map((record, at) => ({ ...record, Titolo: sorted[at] ?? '' }))
      },
      [
        ['from-other-rows', 'title', null],
        ['one-field', 'title', null],
      ],
    ],
    [
      'has the values of one column under the heading of another',
      setAll('In breve', (record) => record['Risultati e impatto'] ?? ''),
      [
        ['from-other-column', 'summary', 'results'],
        ['one-field', 'summary', null],
      ],
    ],
    [
      'empties a column in every row',
      setAll('Importo in euro', () => '-'),
      [
        ['emptied', 'fundingEur', null],
        ['one-field', 'fundingEur', null],
      ],
    ],
    [
      'says in every row that a value is not known, which takes nothing away',
      setAll('Capofila', () => 'n.d.'),
      [],
    ],
    [
      'was filled down',
      setAll('Anno', () => '2017'),
      [
        ['all-the-same', 'year', '2017'],
        ['one-field', 'year', null],
      ],
    ],
    [
      'has its texts cut',
      setAll('In breve', (record) => record['In breve']?.slice(0, 32).trim() ?? ''),
      [
        ['cut-short', 'summary', null],
        ['one-field', 'summary', null],
      ],
    ],
    [
      'has days and months in the other order',
      setAll('Inizio', ({ Inizio = '' }) => {
        const [day, month, year] = Inizio.split('/')
        return `${month}/${day}/${year}`
      }),
      [
        ['days-and-months', 'start', null],
        ['one-field', 'start', null],
      ],
    ],
    [
      'has amounts without their decimal mark',
      setAll('Importo in euro', (record) => `${record['Importo in euro']}00`),
      [
        ['scaled', 'fundingEur', '100'],
        ['one-field', 'fundingEur', null],
      ],
    ],
    [
      'changes one thing in nearly every row, and others besides',
      (records) =>
        records.map((record, at) => ({
          ...record,
          Capofila: `Consorzio ${at}`,
          ...(at % 2 ? { 'In breve': `Altra sintesi ${at}` } : {}),
        })),
      [['nearly-all', 'lead', null]],
    ],
  ])('that %s', async (_name, change, expected) => {
    expect(await named(change)).toEqual(expected)
  })

  test('that fills what was empty alarms nobody', async () => {
    const desk = openTestDesk()
    await desk.take(records.map(({ Capofila: _, ...rest }) => rest))
    const { batch } = await desk.bring(records)
    expect(desk.store.batches.byId(batch)?.preview?.alarms).toEqual([])
  })

  test('of new projects whose titles are figures', async () => {
    const desk = openTestDesk()
    const { batch } = await desk.bring(
      generated(30).map(({ Identificativo: _, ...rest }, at) => ({
        ...rest,
        Titolo: `${2_000 + at}`,
        Capofila: rest.Titolo ?? '',
      })),
    )
    const { alarms = [] } = desk.store.batches.byId(batch)?.preview ?? {}
    expect(alarms).toMatchObject([
      { kind: 'wrong-kind', field: 'title', rows: 30, of: 30, examples: [2, 3, 4, 5, 6] },
    ])
  })
})
