import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FACET_KEYS } from '../facets.ts'
import type { IsWithin } from './contradictions.ts'
import { parseQuery } from './parse.ts'
import { EMPTY_QUERY, effectiveSort, LIMITS } from './types.ts'
import {
  clearFacets,
  hasFilters,
  queryLink,
  queryParameters,
  queryString,
  removeValue,
  toggleExcluded,
  toggleValue,
  withText,
} from './write.ts'
import { describeYears, formatYears, parseYears } from './years.ts'

const anything = () => true
const parse = (
  text: string,
  knows: (facet: string, value: string) => boolean = anything,
  isWithin?: IsWithin,
) => parseQuery(new URLSearchParams(text), knows, isWithin)

describe('reading a link', () => {
  test('nothing asked is the empty query', () => {
    expect(parse('')).toEqual({ query: EMPTY_QUERY, problems: [], unnamed: 0, cut: false })
    expect(parse('q=&tema=&pagina=').query).toEqual(EMPTY_QUERY)
  })

  test.each([
    'utm_source=newsletter&utm_medium=email&UTM_Campaign=x',
    'fbclid=IwAR0&gclid=1&msclkid=2&_ga=3&_gl=4&mc_cid=5&mc_eid=6',
    'mtm_source=a&pk_campaign=b&hsa_acc=c&_hsenc=d&srsltid=e',
  ])('whence a reader comes (%s) asks nothing and is no problem', (link) => {
    expect(parse(`${link}&q=orto`)).toMatchObject({
      query: { ...EMPTY_QUERY, q: 'orto' },
      problems: [],
    })
  })

  test.each([
    ['ordina=titolo&ordina=recenti', 'ordina', 'titolo'],
    ['q=orto&q=mare', 'q', 'orto'],
    ['pagina=2&pagina=3', 'pagina', '2'],
  ])('of %s the last is taken, and that is said', (link, parameter, value) => {
    const { query, problems } = parse(link)
    expect(problems).toEqual([{ parameter, value, reason: 'repeated' }])
    expect(query).toEqual(parse(link.split('&')[1]!).query)
    expect(parse(`${link.split('&')[1]}&${link.split('&')[1]}`).problems).toEqual([])
  })

  test('a key repeats for several values, and each value counts once', () => {
    const { query } = parse('tema=autismo&tema=ricerca&tema=autismo&tema_tutti=1')
    expect(query.facets.tema).toEqual({ values: ['autismo', 'ricerca'], all: true, not: [] })
  })

  test('exclusion wins over wanting', () => {
    const { query } = parse('ente=a&ente_escludi=a')
    expect(query.facets.ente).toEqual({ values: [], all: false, not: ['a'] })
    const { problems } = parse('ente=a&ente_escludi=a')
    expect(problems).toEqual([{ parameter: 'ente', value: 'a', reason: 'contradiction' }])
  })

  const isWithin = (facet: string, value: string, other: string) =>
    facet === 'tema' && value === 'inserimento-psichica' && other === 'inserimento'

  test.each([
    // What is wanted lies within what is excluded.
    ['anno=2018&anno_escludi=2016-2020', 'anno', '2018', 'contradiction', 'anno_escludi=2016-2020'],
    [
      'importo=5000-9000&importo_escludi=-10000',
      'importo',
      '5000-9000',
      'contradiction',
      'importo_escludi=-10000',
    ],
    [
      'attivo=2020-03&attivo_escludi=2020',
      'attivo',
      '2020-03',
      'contradiction',
      'attivo_escludi=2020',
    ],
    [
      'attivo=inizio:2020-03&attivo_escludi=2020',
      'attivo',
      'inizio:2020-03',
      'contradiction',
      'attivo_escludi=2020',
    ],
    [
      'anno_da=2017&anno_a=2018&anno_escludi=2016-',
      'anno',
      '2017-2018',
      'contradiction',
      'anno_escludi=2016-',
    ],
    [
      'tema=inserimento-psichica&tema_escludi=inserimento',
      'tema',
      'inserimento-psichica',
      'contradiction',
      'tema_escludi=inserimento',
    ],
    [
      'tema=ricerca&tema=non-specificata&tema_escludi=non-specificata',
      'tema',
      'non-specificata',
      'contradiction',
      'tema=ricerca&tema_escludi=non-specificata',
    ],
    // A range twice.
    ['anno=2016&anno_da=2018', 'anno', '2016', 'beside-fields', 'anno=2018-'],
    [
      'attivo=2016-2018&attivo_da=2020&attivo_a=2021',
      'attivo',
      '2016-2018',
      'beside-fields',
      'attivo=2020-2021',
    ],
    ['importo=-25000&importo_a=50000', 'importo', '-25000', 'beside-fields', 'importo=-50000'],
    // Its ends the other way round.
    ['anno_da=2020&anno_a=2016', 'anno_da', '2020', 'reversed', 'anno=2016-2020'],
    [
      'importo_da=130.000&importo_a=50000',
      'importo_da',
      '130.000',
      'reversed',
      'importo=50000-130000',
    ],
    [
      'attivo_da=2021-05&attivo_a=2020-10',
      'attivo_da',
      '2021-05',
      'reversed',
      'attivo=2020-10/2021-05',
    ],
    ['attivo_da=2021&attivo_a=2020-10', 'attivo_da', '2021', 'reversed', 'attivo=2020-10/2021-12'],
    // All of some values, and none.
    [
      'tema=ricerca&tema=non-specificata&tema_tutti=1',
      'tema',
      'non-specificata',
      'unstated-with-all',
      'tema=ricerca&tema_tutti=1',
    ],
    [
      'tema=ricerca&tema=orto&tema_tutti=1&tema_tutti=0',
      'tema_tutti',
      '1',
      'repeated',
      'tema=ricerca&tema=orto',
    ],
  ])(
    '%s contradicts itself: that is said, and what is left is asked',
    (link, parameter, value, reason, taken) => {
      const { query, problems } = parse(link, undefined, isWithin)
      expect(problems).toEqual([{ parameter, value, reason }])
      expect(query).toEqual(parse(taken).query)
    },
  )

  test.each([
    'anno=2018&anno_escludi=2019',
    'attivo=2018-2020&attivo_escludi=2019',
    'attivo=2020&attivo_escludi=inizio:2020',
    'importo=-50000&importo_a=50.000',
    'anno=2016&anno=non-specificata&anno_da=2016&anno_a=2016',
    'attivo_da=2020&attivo_a=2020',
    'attivo_da=2020-03&attivo_a=2020',
    'anno=2020&attivo=2022',
    'tema=inserimento&tema_escludi=inserimento-psichica',
    'tema=ricerca&tema=non-specificata',
  ])('%s can hold, and nothing is said', (link) => {
    expect(parse(link, undefined, isWithin).problems).toEqual([])
  })

  test.each([
    ['2017', '2017'],
    ['2020-2016', '2016-2020'],
    ['2016-', '2016-'],
    ['-2020', '-2020'],
    ['2017-2017', '2017'],
    ['non-specificata', 'non-specificata'],
  ])('anno=%s is kept as %s', (typed, kept) => {
    expect(parse(`anno=${typed}`).query.facets.anno.values).toEqual([kept])
  })

  test('the two fields of the year form become one range', () => {
    expect(parse('anno_da=2016&anno_a=2020').query.facets.anno.values).toEqual(['2016-2020'])
    expect(parse('anno_da=2016&anno_a=').query.facets.anno.values).toEqual(['2016-'])
  })

  test.each([
    ['colore=rosso', 'colore', 'unknown-parameter'],
    ['piano_tutti=1', 'piano_tutti', 'unknown-parameter'],
    ['anno=20x7', 'anno', 'unknown-value'],
    ['anno=-', 'anno', 'unknown-value'],
    ['tema_tutti=forse', 'tema_tutti', 'unknown-value'],
    ['ordina=caso', 'ordina', 'unknown-value'],
    ['pagina=0', 'pagina', 'not-a-number'],
    ['pagina=1e3', 'pagina', 'not-a-number'],
    ['per_pagina=101', 'per_pagina', 'not-a-number'],
  ])('%s is named as a problem and ignored', (link, parameter, reason) => {
    const { query, problems } = parse(link)
    expect(problems).toMatchObject([{ parameter, reason }])
    expect(query).toEqual(EMPTY_QUERY)
  })

  test('a value that the vocabulary does not have is named', () => {
    const { problems } = parse('tema=xyz', () => false)
    expect(problems).toEqual([{ parameter: 'tema', value: 'xyz', reason: 'unknown-value' }])
  })

  test('of an endless address only the beginning is read, and the first problems named', () => {
    let read = 0
    const endless = function* (): Generator<[string, string]> {
      for (;;) yield [`p${++read}`.repeat(1_000), 'x'.repeat(1_000)]
    }
    const { problems, unnamed } = parseQuery(endless(), () => false)
    expect(read).toBe(LIMITS.parameters + 1)
    expect(problems).toHaveLength(LIMITS.problems)
    expect(problems.length + unnamed).toBe(LIMITS.parameters + 1)
    for (const { parameter, value } of problems) {
      expect(parameter.length).toBeLessThanOrEqual(100)
      expect(value.length).toBeLessThanOrEqual(100)
    }
  })

  test('a search has so many values, of one facet and of all together', () => {
    const values = (key: string) => Array.from({ length: 55 }, (_, i) => `${key}=${key}-${i}`)
    const link = ['ente', 'tema', 'territorio_escludi'].flatMap(values).join('&')
    const { query, problems, unnamed } = parse(link)
    const chosen = FACET_KEYS.map((key) => query.facets[key]).flatMap(({ values, not }) => [
      ...values,
      ...not,
    ])
    expect(query.facets.ente.values).toHaveLength(LIMITS.valuesPerFacet)
    expect(chosen).toHaveLength(LIMITS.values)
    expect(problems.length + unnamed).toBe(3 * 55 - LIMITS.values)
    expect(new Set(problems.map(({ reason }) => reason))).toEqual(
      new Set(['too-many', 'too-many-in-all']),
    )
  })

  test('a very long text is cut, and said to be', () => {
    const { query, cut } = parse(`q=${'a'.repeat(10_000)}`)
    expect(query.q).toHaveLength(LIMITS.queryLength)
    expect(cut).toBe(true)
  })

  test('control characters become spaces', () => {
    expect(parse('q=a%00b%0Ac').query.q).toBe('a b c')
  })

  test('any parameters give a query, and writing it and reading it again gives the same one', () => {
    const key = fc.oneof(
      fc.constantFrom('q', 'ordina', 'pagina', 'parole', 'anno_da', ...FACET_KEYS),
      fc.constantFrom(...FACET_KEYS).map((facet) => `${facet}_escludi`),
      fc.constantFrom(...FACET_KEYS).map((facet) => `${facet}_tutti`),
      fc.string(),
    )
    const value = fc.oneof(
      fc.string(),
      fc.constantFrom('1', '2017', '2016-2020', 'esatte', 'titolo'),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(key, value)), (parameters) => {
        const { query } = parseQuery(parameters, anything)
        expect(parseQuery(queryParameters(query), anything)).toEqual({
          query: normal(query),
          problems: [],
          unnamed: 0,
          cut: false,
        })
      }),
    )
  })

  // "all" without values asks nothing, so it is not written.
  const normal = (query: typeof EMPTY_QUERY) => ({
    ...query,
    facets: Object.fromEntries(
      FACET_KEYS.map((key) => {
        const facet = query.facets[key]
        return [key, { ...facet, all: facet.all && facet.values.length > 0 }]
      }),
    ),
  })
})

describe('changing a query', () => {
  const query = { ...EMPTY_QUERY, q: 'tirocinio', page: 3 }

  test('any change of what is asked goes back to the first page', () => {
    expect(toggleValue(query, 'tema', 'autismo').page).toBe(1)
    expect(withText(query, 'altro').page).toBe(1)
  })

  test('toggling twice changes nothing', () => {
    const twice = toggleValue(toggleValue(query, 'tema', 'a'), 'tema', 'a')
    expect(queryString(twice)).toBe('?q=tirocinio')
  })

  test('a value is wanted or excluded, never both', () => {
    const excluded = toggleExcluded(toggleValue(query, 'tema', 'a'), 'tema', 'a')
    expect(excluded.facets.tema).toEqual({ values: [], all: false, not: ['a'] })
    expect(hasFilters(removeValue(excluded, 'tema', 'a'))).toBe(false)
  })

  test('links are canonical: one order, no defaults', () => {
    const either = toggleValue(toggleValue(query, 'tema', 'b'), 'disabilita', 'a')
    const tema = { ...either.facets.tema, all: true }
    const asked = { ...either, facets: { ...either.facets, tema } }
    expect(queryLink('/progetti', asked)).toBe(
      '/progetti?q=tirocinio&disabilita=a&tema=b&tema_tutti=1',
    )
    expect(queryString(clearFacets(asked))).toBe('?q=tirocinio')
    expect(queryString(EMPTY_QUERY)).toBe('')
  })
})

test.each([
  ['', null, 'recenti'],
  ['', 'rilevanza', 'recenti'],
  ['a', null, 'rilevanza'],
  ['a', 'titolo', 'titolo'],
  ['', 'importo', 'importo'],
] as const)('with words "%s" and order %s, hits come by %s', (q, sort, order) => {
  expect(effectiveSort({ ...EMPTY_QUERY, q, sort })).toBe(order)
})

test.each([
  ['2016-2020', 'dal 2016 al 2020'],
  ['2016-', 'dal 2016'],
  ['-2020', 'fino al 2020'],
  ['2020', '2020'],
])('%s is read as "%s"', (text, words) => {
  const range = parseYears(text)
  expect(range && describeYears(range)).toBe(words)
  expect(range && formatYears(range)).toBe(text)
})
