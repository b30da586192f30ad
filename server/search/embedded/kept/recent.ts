import type { SegmentBitmaps } from '../index/segment-bitmaps.ts'
import { createRecentNames } from './recent-names.ts'

type Kept<T> = { changes: number; value: T }

/**
 * What was found out of segments under names, until records of the segment come or go. Of more than `limit` names, the one
 * that has not been asked for longest is forgotten.
 */
export const createRecent = <T>(segmentBitmaps: readonly SegmentBitmaps[], limit: number) => {
  const bySegment = createRecentNames<Kept<T>[]>(limit)

  /** What is known of each segment under a name. */
  return (name: string) => {
    const known = bySegment(name, (before) => before ?? [])
    return {
      of: (segment: number): T | undefined => {
        const kept = known[segment]
        return kept?.changes === segmentBitmaps[segment]!.changes() ? kept.value : undefined
      },
      keep: (segment: number, value: T): void => {
        known[segment] = { changes: segmentBitmaps[segment]!.changes(), value }
      },
    }
  }
}
