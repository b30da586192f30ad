import type { FacetKey } from '#domain/facets.ts'
import type { SearchQuery } from '#domain/query/types.ts'
import type { FacetCount, SearchEngine } from '../../search/engine.ts'
import { orderCounts } from '../present/figures.ts'
import type { ReadBase } from './base.ts'

export type TallyDeps = { engine: SearchEngine; base: ReadBase }

/** The hits of a query, to be counted, and the names of what is counted; all of one moment. */
export const openTally = async (
  query: SearchQuery,
  { engine, base }: TallyDeps,
  signal?: AbortSignal,
) => {
  const [{ names }, tally] = await Promise.all([base(), engine.tally(query, signal && { signal })])
  /** All counts of a facet, in its order. */
  const ordered = async (facet: FacetKey) =>
    orderCounts(facet, await tally.counts(facet, signal), names)
  return { names, tally, ordered }
}

export type OpenTally = Awaited<ReturnType<typeof openTally>>

/** One page of so many values; the last one where there are fewer pages. */
export const pageOf = (counts: readonly FacetCount[], size: number, wanted: number) => {
  const pages = Math.max(1, Math.ceil(counts.length / size))
  const page = Math.min(wanted, pages)
  return { page, pages, shown: counts.slice((page - 1) * size, page * size) }
}
