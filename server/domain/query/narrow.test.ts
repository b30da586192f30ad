import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentArbitrary, queryArbitrary } from '../../search/testing/arbitraries.ts'
import { passesFilters } from '../../search/testing/filters.ts'
import { testLanguage } from '../../search/testing/setup.ts'
import { rounds } from '../../testing/rounds.ts'
import { FACET_KEYS, FACETS, type FacetKey, UNSPECIFIED } from '../facets.ts'
import { narrowedTo } from './narrow.ts'
import { EMPTY_QUERY, type FacetSelection } from './types.ts'

const { vocabularies } = testLanguage()

const isWithin = (facet: FacetKey, value: string, other: string): boolean => {
  const { vocabulary } = FACETS[facet]
  return vocabulary !== null && vocabularies[vocabulary].withAncestors(value).includes(other)
}

const choose = (key: FacetKey, selection: Partial<FacetSelection>) => ({
  ...EMPTY_QUERY,
  facets: { ...EMPTY_QUERY.facets, [key]: { ...EMPTY_QUERY.facets[key], ...selection } },
})

describe('a search narrowed to a value', () => {
  it.each<[FacetKey, string[], boolean, string, string[] | null, boolean]>([
    ['tema', [], false, 'autismo', ['autismo'], false],
    ['tema', ['autismo'], false, 'autismo', ['autismo'], false],
    ['tema', ['autismo'], false, 'alternanza', ['autismo', 'alternanza'], true],
    ['tema', ['autismo'], true, 'alternanza', ['autismo', 'alternanza'], true],
    ['tema', ['autismo', 'alternanza'], false, 'alternanza', ['alternanza'], false],
    ['tema', ['autismo', 'alternanza'], false, 'orientamento', null, false],
    [
      'tema',
      ['autismo', 'ricerca'],
      true,
      'alternanza',
      ['autismo', 'ricerca', 'alternanza'],
      true,
    ],
    ['tema', ['autismo'], false, UNSPECIFIED, null, false],
    ['tema', ['autismo', UNSPECIFIED], false, UNSPECIFIED, [UNSPECIFIED], false],
    ['tema', ['autismo', UNSPECIFIED], false, 'ricerca', ['autismo', 'ricerca'], true],
    ['territorio', ['zona-nord-milano'], false, 'bresso', ['bresso'], false],
    ['territorio', ['bresso', 'cormano'], false, 'zona-nord-milano', ['bresso', 'cormano'], false],
    ['anno', ['2016-2018'], false, '2017', ['2017'], false],
    ['importo', ['30000-60000'], false, '25001-50000', ['30000-50000'], false],
    ['attivo', ['2018-10/2019'], false, '2018', ['2018-10/2019', '2018'], true],
    ['piano', ['emergo-2020', 'emergo-2016'], false, 'emergo-2020-2021', ['emergo-2020'], false],
  ])('%s %j (all: %s) to %s', (key, values, all, value, expected, expectedAll) => {
    const narrowed = narrowedTo(choose(key, { values, all }), key, value, isWithin)
    expect(narrowed?.facets[key] ?? null).toEqual(
      expected && { values: expected, all: expectedAll, not: [] },
    )
  })

  it('has just the records that have it too, or says that no address asks for them', () => {
    const documents = fc.array(documentArbitrary(vocabularies), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(documents, queryArbitrary, fc.constantFrom(...FACET_KEYS), (all, query, key) => {
        // A record is of one plan.
        const possible = all.filter(({ facets }) =>
          facets.piano.every((one) => isWithin('piano', facets.piano[0]!, one)),
        )
        const hits = possible.filter((one) => passesFilters(one, query))
        const own = ({ facets }: (typeof all)[number]): string[] => {
          const values = facets[key]
          const list = typeof values === 'number' ? [String(values)] : [...(values ?? [])]
          return list.length > 0 ? list : [UNSPECIFIED]
        }
        for (const value of new Set(hits.flatMap(own))) {
          const narrowed = narrowedTo(query, key, value, isWithin)
          if (narrowed === null) expect(query.facets[key].values.length).toBeGreaterThan(1)
          else
            expect(possible.filter((one) => passesFilters(one, narrowed))).toEqual(
              hits.filter((one) => own(one).includes(value)),
            )
        }
      }),
      { numRuns: rounds(4_000) },
    )
  })
})
