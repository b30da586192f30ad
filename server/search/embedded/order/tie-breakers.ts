import type { SortKey } from '#domain/query/types.ts'
import type { Segment } from '../index/segment.ts'
import { keyOffset, titleKey } from '../index/title-keys.ts'
import type { Place } from './place.ts'

/**
 * By what records with equal keys are told apart: further keys, each asked only when all before it are equal, and of
 * which the highest comes first. The last is the id, so that no two records are equal.
 */
export type TieBreakers = readonly ((segment: number, doc: number) => number)[]

/** Titles have at most 300 letters, of which a folded one takes up to four bytes. */
const TITLE_DEPTH = 200

export const tieBreakers = (segments: readonly Segment[], sort: SortKey): TieBreakers => {
  const newest = (segment: number, doc: number) => segments[segment]!.recenti[doc]!
  const firstId = (segment: number, doc: number) => -segments[segment]!.ids[doc]!
  if (sort !== 'titolo') return [newest, firstId]
  const titleAt =
    (depth: number) =>
    (segment: number, doc: number): number => {
      const { titles, titleRows } = segments[segment]!
      const start = titleRows[doc]! + keyOffset(depth)
      return -titleKey(titles, start, titleRows[doc + 1]!)
    }
  const titles = Array.from({ length: TITLE_DEPTH }, (_, i) => titleAt(i + 1))
  return [...titles, newest, firstId]
}

/** Below 0 when the first of two places comes first. */
export const comparePlaces = (a: Place, b: Place, further: TieBreakers, from = 0): number => {
  if (a.key !== b.key) return b.key - a.key
  for (let i = from; i < further.length; i++) {
    const keyOf = further[i]!
    const difference = keyOf(b.segment, b.doc) - keyOf(a.segment, a.doc)
    if (difference !== 0) return difference
  }
  return 0
}
