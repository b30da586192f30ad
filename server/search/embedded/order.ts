import type { SortKey } from '#domain/query/types.ts'
import { labelKey } from '#domain/text/fold.ts'
import { PART } from '../display/parts.ts'
import { wholeText } from '../display/text.ts'
import type { Collection } from './collection.ts'
import { findPart } from './segment.ts'
import { readText } from './stored-text.ts'
import type { Place, Settle } from './top.ts'

/** What decides between records with equal keys: the whole title where that is the order, then the newest, then the id. */
export const settleBy = ({ segments, dictionary }: Collection, sort: SortKey): Settle => {
  const byAge: Settle = (a, b) => {
    const [one, other] = [segments[a.segment]!, segments[b.segment]!]
    return other.recenti[b.doc]! - one.recenti[a.doc]! || one.ids[a.doc]! - other.ids[b.doc]!
  }
  if (sort !== 'titolo') return byAge
  const titleOf = ({ segment, doc }: Place) => {
    const part = findPart(segments[segment]!, doc, PART.title)
    return labelKey(wholeText(readText(segments[segment]!, part, dictionary)))
  }
  return (a, b) => {
    const [one, other] = [titleOf(a), titleOf(b)]
    if (one !== other) return one < other ? -1 : 1
    return byAge(a, b)
  }
}
