import { describe, expect } from 'vitest'
import { FACET_KEYS, HAS, UNSPECIFIED } from '#domain/facets.ts'
import type { SearchQuery } from '#domain/query/types.ts'
import type { FacetCount, SearchDocument } from '../../engine.ts'
import { countFacet } from '../filters.ts'
import { ask, select } from './asking.ts'
import { documents } from './collection.ts'
import type { Subject } from './subject.ts'

const byValue = (a: FacetCount, b: FacetCount) => (a.value < b.value ? -1 : 1)

type Meant = (document: SearchDocument) => boolean

/** Each filter with its meaning in words of the record. */
const FILTERS: [string, SearchQuery['facets'], Meant][] = [
  ['no filter', select({}), () => true],
  [
    'one theme',
    select({ tema: { values: ['autismo'] } }),
    ({ facets }) => facets.tema.includes('autismo'),
  ],
  [
    'any of two themes',
    select({ tema: { values: ['autismo', 'alternanza'] } }),
    ({ facets }) => facets.tema.includes('autismo') || facets.tema.includes('alternanza'),
  ],
  [
    'all of two beneficiaries',
    select({ destinatari: { values: ['imprese', 'persone-con-disabilita'], all: true } }),
    ({ facets: { destinatari } }) =>
      destinatari.includes('imprese') && destinatari.includes('persone-con-disabilita'),
  ],
  [
    'a type of disability excluded',
    select({ disabilita: { not: ['autismo'] } }),
    ({ facets }) => !facets.disabilita.includes('autismo'),
  ],
  [
    'a type of disability not given',
    select({ disabilita: { values: [UNSPECIFIED] } }),
    ({ facets }) => facets.disabilita.length === 0,
  ],
  [
    'one type or none given',
    select({ disabilita: { values: ['sensoriale-vista', UNSPECIFIED] } }),
    ({ facets: { disabilita } }) =>
      disabilita.length === 0 || disabilita.includes('sensoriale-vista'),
  ],
  [
    'some type given, whichever',
    select({ disabilita: { not: [UNSPECIFIED] } }),
    ({ facets }) => facets.disabilita.length > 0,
  ],
  [
    'given and not given at once, which nothing is',
    select({ tema: { values: ['autismo', UNSPECIFIED], all: true } }),
    () => false,
  ],
  ['a year', select({ anno: { values: ['2018'] } }), ({ facets }) => facets.anno === 2018],
  [
    'a range of years',
    select({ anno: { values: ['2016-2018'] } }),
    ({ facets: { anno } }) => anno !== null && anno >= 2016 && anno <= 2018,
  ],
  [
    'a range without an end, or no year',
    select({ anno: { values: ['2022-', UNSPECIFIED] } }),
    ({ facets: { anno } }) => anno === null || anno >= 2022,
  ],
  [
    'two ranges',
    select({ anno: { values: ['-2016', '2024-2030'] } }),
    ({ facets: { anno } }) => anno !== null && (anno <= 2016 || anno >= 2024),
  ],
  [
    'a range excluded',
    select({ anno: { not: ['2017-2020'] } }),
    ({ facets: { anno } }) => anno === null || anno < 2017 || anno > 2020,
  ],
  [
    'a year in which it ran, begun before and ended after',
    select({ attivo: { values: ['2021'] } }),
    ({ active }) => active !== null && active.from <= 20211231 && active.to >= 20210101,
  ],
  [
    'days in which it ran, in months',
    select({ attivo: { values: ['2022-08/2023-01'] } }),
    ({ active }) => active !== null && active.from <= 20230131 && active.to >= 20220801,
  ],
  [
    'two periods, both of which it touches',
    select({ attivo: { values: ['2020-', '-2022'], all: true } }),
    ({ active }) => active !== null && active.from <= 20221231 && active.to >= 20200101,
  ],
  [
    'a period, or none told',
    select({ attivo: { values: ['2024-11/..', UNSPECIFIED] } }),
    ({ active }) => active === null || active.to >= 20241101,
  ],
  [
    'days in which it ended',
    select({ attivo: { values: ['fine:2022-07'] } }),
    ({ active }) => active !== null && active.to >= 20220701 && active.to <= 20220731,
  ],
  [
    'days in which it began, or not',
    select({ attivo: { not: ['inizio:2020'] } }),
    ({ active }) => active === null || active.from < 20200101 || active.from > 20201231,
  ],
  [
    'not in a period',
    select({ attivo: { not: ['2017-2022'] } }),
    ({ active }) => active === null || active.from > 20221231 || active.to < 20170101,
  ],
  [
    'a band of amounts',
    select({ importo: { values: ['100001-250000'] } }),
    ({ fundingEur }) => fundingEur !== null && fundingEur > 100_000 && fundingEur <= 250_000,
  ],
  [
    'an amount up to another, or none told',
    select({ importo: { values: ['-40000', UNSPECIFIED] } }),
    ({ fundingEur }) => fundingEur === null || fundingEur <= 40_000,
  ],
  [
    'no amount from one up',
    select({ importo: { not: ['120000-'] } }),
    ({ fundingEur }) => fundingEur === null || fundingEur < 120_000,
  ],
  [
    'an organisation, as lead or partner',
    select({ ente: { values: ['cooperativa-sociale-il-seme'] } }),
    ({ organisations }) => organisations.includes('Cooperativa sociale Il Seme'),
  ],
  [
    'a plan, with what belongs to it',
    select({ piano: { values: ['emergo'] } }),
    ({ facets }) => facets.piano.includes('emergo'),
  ],
  [
    'a call',
    select({ avviso: { values: ['emergo-2020-2021-autismo'] } }),
    ({ facets }) => facets.avviso.includes('emergo-2020-2021-autismo'),
  ],
  [
    'a call or none, and not another',
    select({ avviso: { values: ['avviso-di-prova', UNSPECIFIED], not: ['avviso-altrove'] } }),
    ({ facets }) => facets.avviso.length === 0 || facets.avviso.includes('avviso-di-prova'),
  ],
  [
    'with a text in plain words',
    select({ 'parole-semplici': { values: [HAS] } }),
    ({ slug }) => slug === 'cucina',
  ],
  [
    'without one',
    select({ 'parole-semplici': { not: [HAS] } }),
    ({ facets }) => facets['parole-semplici'].length === 0,
  ],
  [
    'wanted and excluded in two facets',
    select({ tema: { values: ['autismo'] }, territorio: { not: ['monza'] } }),
    ({ facets }) => facets.tema.includes('autismo') && !facets.territorio.includes('monza'),
  ],
  ['a value nobody has', select({ tema: { values: ['nessuno" OR id > 0'] } }), () => false],
]

const WRITTEN = ({ value, count }: { value: string; count: number }) => `${value} ${count}`

/** Totals, hits and counts under every kind of filter, checked by looking at each document. */
export const filterContract = ({ engine, behaves }: Subject): void => {
  describe('filters', () => {
    for (const [name, facets, meant] of FILTERS) {
      behaves(`${name}: total, hits and every count are exact`, async () => {
        const query = ask('', { facets })
        const answer = await engine().search(query)
        const expected = documents.filter(meant).map(({ slug }) => slug)
        expect(answer.hits.map(({ slug }) => slug).sort()).toEqual(expected.sort())
        expect(answer.total).toBe(expected.length)
        for (const facet of FACET_KEYS) {
          const counts = answer.facets[facet].map(WRITTEN).sort()
          expect(counts, facet).toEqual(countFacet(documents, query, facet))
        }
      })
    }

    behaves('a zone has the projects of its municipalities, and not the reverse', async () => {
      const within = async (territory: string) => {
        const facets = select({ territorio: { values: [territory] } })
        return (await engine().search(ask('cucina', { facets }))).hits.map(({ slug }) => slug)
      }
      expect(await within('bresso')).toContain('cucina')
      expect(await within('zona-nord-milano')).toContain('cucina')
      expect(await within('citta-metropolitana-milano')).toContain('cucina')
      expect(await within('cinisello-balsamo')).not.toContain('cucina')
    })

    behaves('each count is the total of the search with that value alone', async () => {
      const query = ask('lavoro')
      const { facets } = await engine().search(query)
      for (const { value, count } of facets.tema) {
        const narrowed = { ...query, facets: select({ tema: { values: [value] } }) }
        expect((await engine().search(narrowed)).total, value).toBe(count)
      }
    })

    behaves('counts that are asked for by name are the same counts', async () => {
      const facets = select({ tema: { values: ['autismo'] } })
      const query = ask('lavoro', { facets })
      const whole = await engine().search(query)
      const named = whole.facets.ente.slice(-2).map(({ value }) => value)
      const none = {
        disabilita: [],
        tema: [],
        anno: [],
        attivo: [],
        importo: [],
        'tipo-ente': [],
        destinatari: [],
        territorio: [],
        piano: [],
        avviso: [],
        'parole-semplici': [],
      }
      const { facets: some } = await engine().search(query, { counted: { ...none, ente: named } })
      const countsIn = (list: readonly FacetCount[], values: readonly string[]) =>
        list.filter(({ value }) => values.includes(value)).toSorted(byValue)
      expect(countsIn(some.ente, named)).toEqual(countsIn(whole.facets.ente, named))
      // What is selected is always told.
      expect(countsIn(some.tema, ['autismo'])).toEqual(countsIn(whole.facets.tema, ['autismo']))
    })

    behaves('a facet that is cut keeps its highest counts and what is selected', async () => {
      const whole = await engine().search(ask(''))
      const rarest = whole.facets.ente.toSorted((a, b) => a.count - b.count)[0]!.value
      const facets = select({ ente: { values: [rarest] } })
      const cut = await engine().search(ask('', { facets }), { facetLimit: 1 })
      expect(cut.facets.ente.map(({ value }) => value)).toContain(rarest)
      expect(cut.facets.ente.length).toBeLessThanOrEqual(2)
      expect(cut.total).toBe(1)
    })
  })
}
