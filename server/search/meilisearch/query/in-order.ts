import { FIELD } from '../fields.ts'
import { MOST_FIRST, type Prepared, type SearchDeps } from './asking.ts'
import { all, type Condition, ids as idsOf, not } from './condition.ts'
import { toFilter } from './filter.ts'
import { ranking } from './ranking.ts'

export type Row = Record<string, unknown>
export const idOf = (row: Row) => row[FIELD.id] as number

/** Rows that meet a condition, from an offset on, where so many of the things asked are answered. */
type Range = { answered: number; condition: Condition; offset: number; limit: number }

const rowsOf = async (
  { query, plan, words, facets }: Prepared,
  { answered, condition, offset, limit }: Range,
  { connection, index, known }: SearchDeps,
  signal?: AbortSignal,
): Promise<Row[]> => {
  const filter = toFilter(all(all(words.answering(answered), facets.all), condition))
  const asked = { indexUid: index, ...ranking(query, plan, known), filter, offset, limit }
  const row = { ...asked, attributesToRetrieve: [FIELD.id] }
  return (await connection.searchAll([row], signal))[0]!.hits as Row[]
}

/**
 * The rows of a page, those first that say the whole text: the server knows no phrase that is only welcome. Two requests
 * more for a question of which there are such; where the hits are all on one page, none.
 */
export const inOrder = async (
  prepared: Prepared,
  { answered, hits, total }: { answered: number; hits: readonly Row[]; total: number },
  deps: SearchDeps,
  signal?: AbortSignal,
): Promise<readonly Row[]> => {
  const { query, first } = prepared
  const said = new Set(first)
  if (said.size === 0 || total === 0) return hits
  const isFirst = (row: Row) => said.has(idOf(row))
  if (total <= hits.length) {
    return [...hits.filter(isFirst), ...hits.filter((row) => !isFirst(row))]
  }
  const ahead = { answered, condition: idsOf(first), offset: 0, limit: MOST_FIRST }
  const before = await rowsOf(prepared, ahead, deps, signal)
  const from = (query.page - 1) * query.perPage
  const own = before.slice(from, from + query.perPage)
  const limit = query.perPage - own.length
  if (limit === 0) return own
  const offset = Math.max(0, from - before.length)
  const behind = { answered, condition: not(idsOf(first)), offset, limit }
  return [...own, ...(await rowsOf(prepared, behind, deps, signal))]
}
