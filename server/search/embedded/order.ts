import type { SortKey } from '#domain/query/types.ts'
import { labelKey } from '#domain/text/fold.ts'
import { PART } from '../display/parts.ts'
import { wholeText } from '../display/text.ts'
import type { Collection } from './collection.ts'
import { findPart } from './segment.ts'
import { readText } from './stored-text.ts'
import type { Order } from './top.ts'

/** What decides between records with equal keys: the whole title where that is the order, then the newest, then the id. */
export const settleBy = ({ segments, dictionary }: Collection, sort: SortKey): Order => {
  const byAge: Order = (aSegment, a, bSegment, b) => {
    const [one, other] = [segments[aSegment]!, segments[bSegment]!]
    return other.recenti[b]! - one.recenti[a]! || one.ids[a]! - other.ids[b]!
  }
  if (sort !== 'titolo') return byAge
  const titleOf = (at: number, doc: number) => {
    const segment = segments[at]!
    return labelKey(wholeText(readText(segment, findPart(segment, doc, PART.title), dictionary)))
  }
  return (aSegment, a, bSegment, b) => {
    const [one, other] = [titleOf(aSegment, a), titleOf(bSegment, b)]
    if (one !== other) return one < other ? -1 : 1
    return byAge(aSegment, a, bSegment, b)
  }
}
