import type { SegmentBitmaps } from '../index/segment-bitmaps.ts'

type Kept<T> = { changes: number; value: T }

/**
 * What was found out of segments under names, until records of the segment come or go. Of more than `limit` names, the one
 * that has not been asked for longest is forgotten.
 */
export const createRecent = <T>(segmentBitmaps: readonly SegmentBitmaps[], limit: number) => {
  const names = new Map<string, Kept<T>[]>()

  const bySegment = (name: string): Kept<T>[] => {
    const known = names.get(name) ?? []
    names.delete(name)
    names.set(name, known)
    for (const oldest of names.keys()) {
      if (names.size <= limit) break
      names.delete(oldest)
    }
    return known
  }

  /** What is known of each segment under a name. */
  return (name: string) => {
    const known = bySegment(name)
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
