import { UNSPECIFIED } from '#domain/facets.ts'
import type { FigureRow, MapPage } from '#domain/figures.ts'
import type { SearchQuery } from '#domain/query/types.ts'
import type { Term } from '#domain/vocabulary.ts'
import type { FacetCount } from '../../search/engine.ts'
import type { FacetNames } from './facet-kinds.ts'
import { figureRows } from './figures.ts'

/** The whole area in the vocabulary of territories: its narrower terms are the zones, theirs the municipalities. */
export const WHOLE = 'citta-metropolitana-milano'

/** The zones of the whole area, each with its municipalities, in the order of the vocabulary. */
export const zonesOf = (terms: readonly Term[]): { zone: Term; towns: Term[] }[] => {
  const within = (id: string) => terms.filter(({ broader }) => broader === id)
  return within(WHOLE).map((zone) => ({ zone, towns: within(zone.id) }))
}

const idOf = ({ id }: Term): string => id

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
  const zones = zonesOf(terms).map(({ zone, towns }) => ({ id: zone.id, towns: towns.map(idOf) }))
  const mapped = new Set([WHOLE, ...zones.flatMap(({ id, towns }) => [id, ...towns])])
  const others = terms.map(({ id }) => id).filter((id) => !mapped.has(id))
  return {
    whole: rows([WHOLE])[0]!,
    zones: zones.map(({ id, towns }) => ({ ...rows([id])[0]!, towns: rows(towns) })),
    beyond: rows([...others, UNSPECIFIED].filter((id) => known.has(id))),
  }
}
