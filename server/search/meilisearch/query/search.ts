import type { SearchQuery } from '#domain/query/types.ts'
import type { EngineAnswer, SearchOptions } from '../../engine.ts'
import type { Plan } from '../../language/plan/plan-types.ts'
import { ALL_HITS } from '../index/settings.ts'
import { allFacets } from './answer.ts'
import { allAsked, pageAsked, prepare, type SearchDeps } from './asking.ts'
import { idOf, inOrder, type Row } from './in-order.ts'
import { atItsLevel, totalOf } from './levels-found.ts'

/** Said where a record need not answer all that was asked. */
const partialOf = (answered: number, { required }: Plan) =>
  answered > 0 && answered < required.length ? { atLeast: answered, of: required.length } : null

/** One request for a question; more only where no project has all that was asked. */
export const createSearch = (deps: SearchDeps) => {
  const { connection, settings, atHand } = deps

  /** In one request, which the server answers from one state of the index: pages would be of several. */
  const ids = async (query: SearchQuery, signal?: AbortSignal): Promise<number[]> => {
    const prepared = await prepare({ ...query, page: 1, perPage: ALL_HITS }, deps, signal)
    const found = await atItsLevel(prepared, deps, signal, (needed) =>
      connection.searchAtLeisure([pageAsked(prepared, needed, deps)], signal),
    )
    const hits = found.answers[0]!.hits as Row[]
    return (await inOrder(prepared, { ...found, hits }, deps, signal)).map(idOf)
  }

  const search = async (
    query: SearchQuery,
    { signal, counted, facetLimit = settings.facetLimit }: SearchOptions = {},
  ): Promise<EngineAnswer> => {
    const prepared = await prepare(query, deps, signal)
    const { plan, facets } = prepared
    const found = await atItsLevel(prepared, deps, signal, (needed) =>
      connection.searchAll(allAsked(prepared, needed, deps), signal),
    )
    const [main, ...others] = found.answers
    const counts = new Map(
      facets.without.map(({ facet }, i) => [facet, others[i]!.facetDistribution ?? {}]),
    )
    const inRange = others.slice(facets.without.length).map(totalOf)
    const ranges = facets.ranges.map(({ facet, value }, i) => ({
      facet,
      value,
      count: inRange[i]!,
    }))
    const rows = await inOrder(prepared, { ...found, hits: main!.hits }, deps, signal)
    return {
      total: found.total,
      // A hit that is not at hand has been removed, or comes within a second: it is left out.
      hits: atHand.show(rows.map(idOf), plan).filter((hit) => hit !== undefined),
      facets: allFacets(query, main!.facetDistribution ?? {}, counts, {
        ...{ counted, facetLimit, ranges },
      }),
      understanding: { ...plan.understanding, partial: partialOf(found.answered, plan) },
    }
  }

  return { search, ids }
}
