import type { HomePage } from '#domain/pages.ts'
import { EMPTY_QUERY } from '#domain/query/types.ts'
import type { Entry } from '#domain/shown.ts'
import type { SearchEngine } from '../../search/engine.ts'
import type { Base, ReadBase } from './base.ts'
import type { Cards } from './cards.ts'

const LATEST = 3

/** Looked at for these: enough that projects of the house are among them. */
const RECENT = 50

const HOUSE = 'emergo'

/** Every value of a vocabulary, those without a project too: that there is none is worth knowing. */
const entries = ({ names, counts, places }: Base, key: 'tema' | 'disabilita'): Entry[] => {
  const { unspecified } = places[key]
  const terms = names.vocabularies[key].terms.map(({ id, label }) => ({ value: id, label }))
  return [...terms, ...(unspecified ? [unspecified] : [])].map(({ value, label }) => ({
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
    const { hits } = await engine.search({ ...EMPTY_QUERY, sort: 'recenti', perPage: RECENT })
    const recent = cards.byIds(hits.map((hit) => hit.id)).filter((card) => card !== undefined)
    const ofHouse = recent.filter(({ programme }) => programme.id === HOUSE)
    // Projects of other programmes fill what room is left: nobody comes here for them first.
    const latest = [...new Set([...ofHouse, ...recent])].slice(0, LATEST)
    return {
      kind: 'home',
      themes: entries(known, 'tema'),
      disabilities: entries(known, 'disabilita'),
      latest,
      figures: known.figures,
    }
  }
