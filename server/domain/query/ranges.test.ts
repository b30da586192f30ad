import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { activeDays, UNKNOWN } from '../project.ts'
import { AMOUNT_BANDS, bandOf, parseAmounts, wholeEuro } from './amounts.ts'
import { describeRange } from './describe-range.ts'
import { parseQuery } from './parse.ts'
import { canonicalRange, fieldRange, rangeOf } from './ranges.ts'

describe('a period', () => {
  test.each([
    ['2021', 20210101, 20211231, '2021', '2021'],
    ['2018-2016', 20160101, 20181231, '2016-2018', 'dal 2016 al 2018'],
    ['2016-', 20160101, 21991231, '2016-', 'dal 2016'],
    ['2024-10', 20241001, 20241031, '2024-10', 'ottobre 2024'],
    ['2024-10/..', 20241001, 21991231, '2024-10/..', 'da ottobre 2024'],
    ['../2018-06-30', 19000101, 20180630, '../2018-06', 'fino a giugno 2018'],
    ['../2018-08', 19000101, 20180831, '../2018-08', 'fino ad agosto 2018'],
    ['2020-03/2021-02', 20200301, 20210228, '2020-03/2021-02', 'da marzo 2020 a febbraio 2021'],
    ['2022-07/2022-12', 20220701, 20221231, '2022-07/2022-12', 'da luglio 2022 a dicembre 2022'],
    ['2020-01/2021-12', 20200101, 20211231, '2020-2021', 'dal 2020 al 2021'],
    ['2023-11-28/..', 20231128, 21991231, '2023-11-28/..', 'dal 28 novembre 2023'],
  ])('%s is from %i to %i, written %s, told as "%s"', (text, from, to, written, told) => {
    expect(rangeOf('attivo', text)).toEqual({ from, to, edge: null })
    expect(canonicalRange('attivo', text)).toBe(written)
    expect(describeRange('attivo', text)).toBe(told)
  })

  test('may be of the end or the beginning', () => {
    expect(rangeOf('attivo', 'fine:2022-07')).toMatchObject({ to: 20220731, edge: 'fine' })
    expect(canonicalRange('attivo', 'inizio:2020-01/2020-12')).toBe('inizio:2020')
    expect(describeRange('attivo', 'fine:2020-')).toBe('finiti: dal 2020')
  })

  test.each([
    '',
    '-',
    'fine:',
    'meta:2020',
    '../..',
    '2021-13',
    '2021-02-30',
    '20210101',
    'ieri',
    '2020/2021/2022',
  ])('"%s" is none', (text) => {
    expect(canonicalRange('attivo', text)).toBeNull()
  })

  test('keeps its meaning when it is written again', () => {
    const part = fc.tuple(fc.integer({ min: 1950, max: 2050 }), fc.integer({ min: 1, max: 12 }))
    const date = part.map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`)
    fc.assert(
      fc.property(date, date, (one, other) => {
        const text = `${one}/${other}`
        const written = canonicalRange('attivo', text)
        expect(rangeOf('attivo', written ?? '')).toEqual(rangeOf('attivo', text))
        expect(canonicalRange('attivo', written ?? '')).toBe(written)
      }),
    )
  })
})

describe('an amount', () => {
  test.each([
    ['120000', '120000', '120.000 €'],
    ['130000-50000', '50000-130000', 'da 50.000 fino a 130.000 €'],
    ['-129999', '-129999', 'meno di 130.000 €'],
    ['-130000', '-130000', 'fino a 130.000 €'],
    ['100001-', '100001-', 'oltre 100.000 €'],
  ])('%s is written %s and told as "%s"', (text, written, told) => {
    expect(canonicalRange('importo', text)).toBe(written)
    expect(describeRange('importo', text)).toBe(told)
  })

  test.each(['', '-', '12.5', 'mille', '-1-2'])('"%s" is none', (text) => {
    expect(canonicalRange('importo', text)).toBeNull()
  })

  test('stands in exactly one band, whatever it is', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 5_000_000, noNaN: true }), (euro) => {
        const within = AMOUNT_BANDS.filter((band) => {
          const { from, to } = parseAmounts(band)!
          return from <= wholeEuro(euro) && wholeEuro(euro) <= to
        })
        expect(within).toEqual([bandOf(euro)])
      }),
    )
  })
})

describe('two fields', () => {
  test.each([
    ['anno', '2016', '', '2016-'],
    ['attivo', '2020', '2021', '2020-2021'],
    ['attivo', '2020-10', '', '2020-10/..'],
    ['attivo', '', '2021', '-2021'],
    ['importo', '50.000', '130 000 €', '50000-130000'],
    ['importo', '1.250.000 euro', '', '1250000-'],
    ['importo', '0.5', '', null],
    ['importo', '', '', null],
    ['importo', 'molto', '', null],
  ] as const)('of %s, "%s" and "%s" are %s', (facet, from, to, range) => {
    expect(fieldRange(facet, from, to)).toBe(range)
  })

  test('are read from an address, and what is no range is named', () => {
    const read = (text: string) => parseQuery(new URLSearchParams(text), () => true)
    const { query, problems } = read(
      'importo_da=50.000&importo_a=130000&importo=non-specificata&attivo_da=2020-10',
    )
    expect(query.facets.importo.values).toEqual(['50000-130000', 'non-specificata'])
    expect(query.facets.attivo.values).toEqual(['2020-10/..'])
    expect(problems).toEqual([])
    for (const wrong of ['attivo_da=ieri', 'importo_a=-5', 'attivo_a=2020/2021', 'anno_da=2016-']) {
      expect(read(wrong).problems, wrong).toMatchObject([{ reason: 'unknown-value' }])
    }
  })
})

describe('the days on which a project ran', () => {
  test.each([
    [{ start: '2020-01', end: '2022-07', year: 2019 }, 20200101, 20220731],
    [{ year: 2017 }, 20170101, 20171231],
    [{ year: 2025, end: '2026-01' }, 20250101, 20260131],
    [{ start: '2024-10-07' }, 20241007, 20241007],
  ])('%j: from %i to %i', (given, from, to) => {
    expect(activeDays({ ...UNKNOWN, ...given })).toEqual({ from, to })
  })

  test('are unknown where no date and no year is', () => {
    expect(activeDays(UNKNOWN)).toBeNull()
  })
})
