import { describe, expect, it } from 'vitest'
import { FACET_KEYS, type FacetKey, UNSPECIFIED } from '#domain/facets.ts'
import { EMPTY_QUERY } from '#domain/query/types.ts'
import { toggleValue } from '#domain/query/write.ts'
import type { EngineAnswer } from '../../search/engine.ts'
import { testLanguage } from '../../search/testing/setup.ts'
import type { FacetNames } from './facet-kinds.ts'
import { type BaseCounts, placeFacets, presentFacet, presentFacets, shownValues } from './facets.ts'

const names: FacetNames = {
  language: 'it',
  vocabularies: testLanguage().vocabularies,
  organisations: new Map(),
  calls: new Map(),
}

/** A base with fifty years and fifty organisations, the last of them in the most projects. */
const counts = Object.fromEntries(
  FACET_KEYS.map((key) => [key, new Map<string, number>()]),
) as unknown as Record<FacetKey, Map<string, number>>
for (let i = 0; i < 50; i++) {
  counts.anno.set(String(1975 + i), 1)
  counts.ente.set(`ente-${i}`, 1 + i)
}
counts.anno.set(UNSPECIFIED, 3)

const places = placeFacets(counts as BaseCounts, names)
const answer = Object.fromEntries(
  FACET_KEYS.map((key) => [key, [...counts[key]].map(([value, count]) => ({ value, count }))]),
) as EngineAnswer['facets']

const shown = (key: FacetKey, query = EMPTY_QUERY) =>
  presentFacets(query, answer, places, names).find((facet) => facet.key === key)!

describe('the values of a facet', () => {
  it('are all years, however many, and those without one', () => {
    const { values } = shown('anno')
    expect(values.map(({ value }) => value)).toEqual(
      [...Array(50).keys()].map((i) => `${1975 + i}`).concat(UNSPECIFIED),
    )
    expect(values.at(-1)?.count).toBe(3)
  })

  it.each([
    ['2000-2009', 10],
    ['2020-', 5],
    ['-1976', 2],
    ['2001', 1],
    ['2100', 0],
  ])('hold chosen years, %s, with the %i projects of all of them', (value, count) => {
    const chosen = shown('anno', toggleValue(EMPTY_QUERY, 'anno', value)).values.find(
      (one) => one.state === 'wanted',
    )
    expect(chosen).toMatchObject({ value, count })
  })

  it('are of a long list the forty in the most projects', () => {
    const { values, distinct } = shown('ente')
    expect(values).toHaveLength(40)
    expect(values[0]).toMatchObject({ value: 'ente-49', count: 50 })
    expect(distinct).toBe(50)
  })

  it('hold a selected one wherever it stands', () => {
    const { values } = shown('ente', toggleValue(EMPTY_QUERY, 'ente', 'ente-0'))
    expect(values.at(-1)).toMatchObject({ value: 'ente-0', count: 1, state: 'wanted' })
  })

  it('come page by page where they are many, chosen ones on every page', () => {
    const query = toggleValue(EMPTY_QUERY, 'ente', 'ente-49')
    const { values, distinct } = presentFacet('ente', query, answer.ente, places, names, 20, 40)
    expect(values.map(({ value, count, state }) => [value, count, state])).toEqual([
      ...[...Array(10).keys()].map((i) => [`ente-${9 - i}`, 10 - i, 'off']),
      ['ente-49', 50, 'wanted'],
    ])
    expect(distinct).toBe(50)
  })

  it('are the ones that the engine is asked to count', () => {
    const asked = shownValues(places)
    expect(asked.anno).toContain('2024')
    expect(asked.anno).toContain(UNSPECIFIED)
    expect(asked.ente).toHaveLength(40)
  })
})
