import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { errorsOf, openTestIngest } from '../testing/ingest.ts'

/** Outcomes of a file with a start and an end in each row, as "row heading: code". */
const outcomes = async (...dates: [string, string][]) => {
  const { store, takeTable } = openTestIngest()
  const report = await takeTable(
    ['Titolo', 'Inizio', 'Fine'],
    ...dates.map(([start, end], at) => [`Progetto ${'abcdef'[at]}${at}`, start, end]),
  )
  const errors = report.rows.flatMap((row) =>
    row.outcome === 'refused'
      ? row.errors.map(({ row, column, code }) => `${row} ${column}: ${code}`)
      : [],
  )
  return { errors, count: store.projects.count(), report }
}

describe('a column where a date can only have its month first', () => {
  test('is neither half refused nor half misread: every date with two readings is refused', async () => {
    const { errors, report } = await outcomes(
      ['03/14/2017', '12/31/2018'],
      ['03/01/2017', '12/01/2018'],
      ['05/05/2017', '2018'],
      ['marzo 2017', '2018-12-01'],
    )
    expect(errors).toEqual([
      '2 Inizio: month-first',
      '2 Fine: month-first',
      '3 Inizio: doubtful-day',
      '3 Fine: doubtful-day',
    ])
    const [, second] = report.rows
    const message = second?.outcome === 'refused' ? second.errors[0]?.message : ''
    expect(message).toMatch(/«03\/14\/2017» alla riga 2/)
  })

  test('counts also where the date comes after those with two readings, or where others have the day first', async () => {
    const { errors } = await outcomes(
      ['03/01/2017', '2018'],
      ['25/12/2016', '2018'],
      ['03/14/2017', '2018'],
    )
    expect(errors).toEqual(['2 Inizio: doubtful-day', '4 Inizio: month-first'])
  })

  test('makes the other columns doubtful, unless these show that their day is first', async () => {
    const doubtful = await outcomes(['03/14/2017', '12/01/2018'])
    expect(doubtful.errors).toEqual(['2 Inizio: month-first', '2 Fine: doubtful-day'])
    const shown = await outcomes(['03/14/2017', '12/01/2018'], ['2017', '31/12/2018'])
    expect(shown.errors).toEqual(['2 Inizio: month-first'])
  })

  test('makes date cells doubtful that a program may have made of such texts', async () => {
    const day = (text: string) => new Date(`${text}T00:00:00Z`)
    const take = async (...rows: (string | Date)[][]) => {
      const sheet = { name: 'P', rows: [['Titolo', 'Fine'], ...rows] }
      return errorsOf(
        await openTestIngest().take((await writeXlsx({ sheets: [sheet] })) as Uint8Array),
      )
    }
    const mixed = [
      ['Uno per uno', '12/31/2018'],
      ['Due per due', day('2018-01-12')],
    ]
    expect(await take(...mixed)).toEqual(['Fine: month-first', 'Fine: doubtful-day'])
    expect(await take(...mixed, ['Altro ancora', day('2018-01-31')])).toEqual(['Fine: month-first'])
  })

  test('is looked for in periods too', async () => {
    const { takeTable } = openTestIngest()
    const report = await takeTable(
      ['Titolo', 'Periodo'],
      ['Uno per uno', '03/14/2017 - 12/31/2018'],
      ['Due per due', '03/01/2017 - 12/01/2018'],
    )
    expect(errorsOf(report)).toEqual(['Periodo: month-first', 'Periodo: doubtful-day'])
  })
})

test('a column with nothing but two readings has the day first, as we ask for', async () => {
  const { errors, count } = await outcomes(['03/01/2017', '12/01/2018'], ['01/02/2017', '2018'])
  expect([errors, count]).toEqual([[], 2])
})
