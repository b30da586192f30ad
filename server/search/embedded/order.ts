import type { SortKey } from '#domain/query/types.ts'
import { labelKey } from '#domain/text/fold.ts'
import { PART } from './parts.ts'
import { findPart, partText, type Segment } from './segment.ts'
import type { Order } from './top.ts'

const titleOf = (segment: Segment, doc: number) =>
  labelKey(partText(segment, findPart(segment, doc, PART.title)))

/** What decides between records whose keys are equal: the whole title where that is the order, then the newest, then the id. */
export const settleBy = (segments: readonly Segment[], sort: SortKey): Order => {
  const byAge: Order = (aSegment, a, bSegment, b) => {
    const [one, other] = [segments[aSegment]!, segments[bSegment]!]
    return other.sorts.recenti[b]! - one.sorts.recenti[a]! || one.ids[a]! - other.ids[b]!
  }
  if (sort !== 'titolo') return byAge
  return (aSegment, a, bSegment, b) => {
    const [one, other] = [titleOf(segments[aSegment]!, a), titleOf(segments[bSegment]!, b)]
    if (one !== other) return one < other ? -1 : 1
    return byAge(aSegment, a, bSegment, b)
  }
}
