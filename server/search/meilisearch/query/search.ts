import type { MultiSearchQuery } from 'meilisearch'
import { effectiveSort, type SearchQuery } from '#domain/query/types.ts'
import type { EngineAnswer, SearchOptions } from '../../engine.ts'
import { levelOf } from '../../language/plan/levels.ts'
import type { Plan } from '../../language/plan/plan-types.ts'
import type { SearchSettings } from '../../settings.ts'
import { FACET_FIELDS, FIELD, facetField } from '../fields.ts'
import { ALL_HITS } from '../index/settings.ts'
import type { Connection } from '../server/connection.ts'
import { allFacets } from './answer.ts'
import type { AtHand } from './at-hand.ts'
import { all, type Condition, ids as idsOf, not } from './condition.ts'
import { type FacetConditions, facetConditions } from './facet-conditions.ts'
import { toFilter } from './filter.ts'
import type { Known } from './known.ts'
import { findPhrases } from './phrases.ts'
import { type PlanConditions, planConditions } from './plan-conditions.ts'
import { ranking } from './ranking.ts'

export type SearchDeps = {
  connection: Connection
  index: string
  settings: SearchSettings
  known: Known
  atHand: AtHand
}

/** Of the records that say the whole text, so many come first at most. */
const MOST_FIRST = 100

/** A question made ready to be sent. */
type Prepared = {
  query: SearchQuery
  plan: Plan
  words: PlanConditions
  facets: FacetConditions
  /** Ids of the records that say the whole text as it stands, where these come first. */
  first: readonly number[]
}

type Row = Record<string, unknown>
const idOf = (row: Row) => row[FIELD.id] as number

/** One request for a question; more only where no project has all that was asked. */
export const createSearch = ({ connection, index, settings, known, atHand }: SearchDeps) => {
  const counting = (condition: Condition): MultiSearchQuery => ({
    indexUid: index,
    q: '',
    filter: toFilter(condition),
    page: 1,
    hitsPerPage: 0,
  })

  const count = async (conditions: readonly Condition[], signal?: AbortSignal) =>
    (await connection.searchAll(conditions.map(counting), signal)).map(
      (answer) => (answer as { totalHits?: number }).totalHits ?? 0,
    )

  const prepare = async (query: SearchQuery, signal?: AbortSignal): Promise<Prepared> => {
    const plan = known.plan(query.q, query.exact)
    const phrases = await findPhrases(plan, atHand, signal)
    const words = planConditions(plan, known, phrases)
    const byRelevance = effectiveSort(query) === 'rilevanza'
    const first = byRelevance ? phrases(plan.sentence).slice(0, MOST_FIRST) : []
    return { query, plan, words, facets: facetConditions(query, plan.limits), first }
  }

  /** Whether another level than `needed` may be the right one, when so many projects were found at it. */
  const mayBeOther = ({ required }: Plan, total: number): boolean =>
    required.length > 0 && total === 0

  /** How many of the things asked are to be answered, looked up whatever the filters; 0 when nothing is found. */
  const levelFor = async ({ plan, words }: Prepared, signal?: AbortSignal): Promise<number> => {
    const levels: number[] = []
    for (let level = plan.needed; level >= Math.max(1, plan.least); level--) levels.push(level)
    const found = await count(levels.map(words.answering), signal)
    return levelOf(plan, (level) => found[levels.indexOf(level)] ?? 0)
  }

  const ask = (prepared: Prepared, needed: number): MultiSearchQuery[] => {
    const { query, plan, words, facets } = prepared
    const asked = words.answering(needed)
    return [
      {
        indexUid: index,
        ...ranking(query, plan, known),
        filter: toFilter(all(asked, facets.all)),
        page: query.page,
        hitsPerPage: query.perPage,
        attributesToRetrieve: [FIELD.id],
        facets: FACET_FIELDS,
      },
      ...facets.without.map(({ facet, condition }) => ({
        ...counting(all(asked, condition)),
        facets: [facetField(facet)],
      })),
      ...facets.ranges.map(({ condition }) => counting(all(asked, condition))),
    ]
  }

  /** The answers at the level that the question turns out to need. */
  const atItsLevel = async (
    prepared: Prepared,
    signal: AbortSignal | undefined,
    send: (needed: number) => ReturnType<Connection['searchAll']>,
  ) => {
    const { needed } = prepared.plan
    let answered = needed
    let answers = await send(answered)
    const total = () => (answers[0] as { totalHits?: number }).totalHits ?? 0
    if (mayBeOther(prepared.plan, total())) {
      answered = await levelFor(prepared, signal)
      if (answered > 0 && answered < needed) answers = await send(answered)
    }
    return { answered, answers, total: total() }
  }

  /**
   * The rows of a page, those first that say the whole text: the server knows no phrase that is only welcome. Two requests
   * more for a question of which there are such; where the hits are all on one page, none.
   */
  const inOrder = async (
    prepared: Prepared,
    answered: number,
    { hits, total }: { hits: readonly Row[]; total: number },
    signal?: AbortSignal,
  ): Promise<readonly Row[]> => {
    const { query, plan, words, facets } = prepared
    const said = new Set(prepared.first)
    if (said.size === 0 || total === 0) return hits
    const isFirst = (row: Row) => said.has(idOf(row))
    if (total <= hits.length) {
      return [...hits.filter(isFirst), ...hits.filter((row) => !isFirst(row))]
    }
    const asked = all(words.answering(answered), facets.all)
    const ranked = { indexUid: index, ...ranking(query, plan, known) }
    const rowsOf = async (condition: Condition, offset: number, limit: number) => {
      const filter = toFilter(all(asked, condition))
      const row = { ...ranked, filter, offset, limit, attributesToRetrieve: [FIELD.id] }
      return (await connection.searchAll([row], signal))[0]!.hits as Row[]
    }
    const before = await rowsOf(idsOf(prepared.first), 0, MOST_FIRST)
    const from = (query.page - 1) * query.perPage
    const to = from + query.perPage
    const own = before.slice(from, to)
    const left = to - from - own.length
    if (left === 0) return own
    const behind = not(idsOf(prepared.first))
    return [...own, ...(await rowsOf(behind, Math.max(0, from - before.length), left))]
  }

  /** In one request, which the server answers from one state of the index: pages would be of several. */
  const ids = async (query: SearchQuery, signal?: AbortSignal): Promise<number[]> => {
    const whole = { ...query, page: 1, perPage: ALL_HITS }
    const prepared = await prepare(whole, signal)
    const { answered, answers, total } = await atItsLevel(prepared, signal, (needed) => {
      const { facets: _, ...main } = ask(prepared, needed)[0]!
      return connection.searchAtLeisure([main], signal)
    })
    const hits = answers[0]!.hits as Row[]
    return (await inOrder(prepared, answered, { hits, total }, signal)).map(idOf)
  }

  /** A hit that is not at hand has been removed, or comes within a second: it is left out. */
  const show = (rows: readonly Row[], plan: Plan) =>
    atHand.show(rows.map(idOf), plan).filter((hit) => hit !== undefined)

  const search = async (
    query: SearchQuery,
    { signal, counted, facetLimit = settings.facetLimit }: SearchOptions = {},
  ): Promise<EngineAnswer> => {
    const prepared = await prepare(query, signal)
    const { plan, facets } = prepared
    const { answered, answers, total } = await atItsLevel(prepared, signal, (needed) =>
      connection.searchAll(ask(prepared, needed), signal),
    )
    const [main, ...others] = answers
    const partial =
      answered > 0 && answered < plan.required.length
        ? { atLeast: answered, of: plan.required.length }
        : null
    const counts = new Map(
      facets.without.map(({ facet }, i) => [facet, others[i]!.facetDistribution ?? {}]),
    )
    const inRange = answers
      .slice(1 + facets.without.length)
      .map((one) => (one as { totalHits?: number }).totalHits ?? 0)
    const ranges = facets.ranges.map(({ facet, value }, i) => ({
      facet,
      value,
      count: inRange[i]!,
    }))
    const own = main!.facetDistribution ?? {}
    return {
      total,
      hits: show(await inOrder(prepared, answered, { hits: main!.hits, total }, signal), plan),
      facets: allFacets(query, own, counts, { counted, facetLimit, ranges }),
      understanding: { ...plan.understanding, partial },
    }
  }

  return { search, ids }
}
