import type { FacetKey } from '#domain/facets.ts'
import type { Entry, HomePage } from '#domain/pages.ts'
import { EMPTY_QUERY } from '#domain/query/types.ts'
import type { SearchEngine } from '../../search/engine.ts'
import type { Base, ReadBase } from './base.ts'
import type { Cards } from './cards.ts'

const LATEST = 6

const entries = ({ counts, places }: Base, key: FacetKey): Entry[] => {
  const { values, unspecified } = places[key]
  return [...values, ...(unspecified ? [unspecified] : [])].map(({ value, label }) => ({
    id: value,
    label,
    count: counts[key].get(value) ?? 0,
  }))
}

/** What the first page shows: ways into the base, its figures, and the latest projects. */
export const createHome =
  ({ engine, base, cards }: { engine: SearchEngine; base: ReadBase; cards: Cards }) =>
  async (): Promise<HomePage> => {
    const known = await base()
    const { hits } = await engine.search({ ...EMPTY_QUERY, sort: 'recenti', perPage: LATEST })
    const latest = cards.byIds(hits.map((hit) => hit.id))
    return {
      kind: 'home',
      themes: entries(known, 'tema'),
      disabilities: entries(known, 'disabilita'),
      latest: latest.filter((card) => card !== undefined),
      figures: known.figures,
    }
  }
