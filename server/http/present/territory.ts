import { UNSPECIFIED } from '#domain/facets.ts'
import type { FigureRow, MapPage } from '#domain/figures.ts'
import type { SearchQuery } from '#domain/query/types.ts'
import type { FacetCount } from '../../search/engine.ts'
import type { FacetNames } from './facets.ts'
import { figureRows } from './figures.ts'

/** What the map is of, in the vocabulary of territories: its narrower terms are the zones, theirs the municipalities. */
const WHOLE = 'citta-metropolitana-milano'

/** Counts of territories as the map shows them: every zone and municipality that the vocabulary has. */
export const presentTerritory = (
  query: SearchQuery,
  counts: readonly FacetCount[],
  names: FacetNames,
): Pick<MapPage, 'whole' | 'zones' | 'beyond'> => {
  const { terms } = names.vocabularies.territorio
  const known = new Map(counts.map(({ value, count }) => [value, count]))
  const rows = (ids: readonly string[]): FigureRow[] =>
    figureRows(
      query,
      'territorio',
      ids.map((value) => ({ value, count: known.get(value) ?? 0 })),
      names,
    )
  const within = (id: string) => terms.filter(({ broader }) => broader === id).map((one) => one.id)
  const zones = within(WHOLE)
  const mapped = new Set([WHOLE, ...zones, ...zones.flatMap(within)])
  const others = terms.map(({ id }) => id).filter((id) => !mapped.has(id))
  return {
    whole: rows([WHOLE])[0]!,
    zones: rows(zones).map((zone) => ({ ...zone, towns: rows(within(zone.value)) })),
    beyond: rows([...others, UNSPECIFIED].filter((id) => known.has(id))),
  }
}
