import type { SortKey } from '#domain/query/types.ts'
import type { Segment } from './segment.ts'
import type { Collector } from './top.ts'

/**
 * Offers records to a page. Of hundreds of thousands nearly all come behind the last that the page keeps, often with the
 * same key, and are turned away here, before anything is made of them.
 */
export const createOffer = (page: Collector, segments: readonly Segment[], sort: SortKey) => {
  /** Titles have keys of their own between the first one and the date. */
  const thenByDate = sort !== 'titolo'
  let least = Number.NEGATIVE_INFINITY
  let newest = Number.NEGATIVE_INFINITY
  let id = Number.POSITIVE_INFINITY

  const takeNote = ({ last }: Collector): void => {
    if (last === null) return
    const { recenti, ids } = segments[last.segment]!
    least = last.key
    newest = recenti[last.doc]!
    id = ids[last.doc]!
  }

  /** Some records of a segment; `scores`, by record, where they are ordered by relevance; `isIn` where not all count. */
  return (
    number: number,
    docs: Uint16Array,
    length: number,
    scores: Float32Array | null,
    isIn: ((doc: number) => boolean) | null,
  ): void => {
    const segment = segments[number]!
    const { recenti, ids } = segment
    const keys = sort === 'rilevanza' ? scores : segment[sort]
    for (let i = 0; i < length; i++) {
      const doc = docs[i]!
      const key = keys === null ? 0 : keys[doc]!
      if (key < least) continue
      if (key === least && thenByDate) {
        const date = recenti[doc]!
        if (date < newest || (date === newest && ids[doc]! > id)) continue
      }
      if (isIn !== null && !isIn(doc)) continue
      page.offer(number, doc, key)
      takeNote(page)
    }
  }
}
