import { selectDescending } from '../../structures/select.ts'

/**
 * Puts values in the order of their counts: count and ordinal become one number, so that thousands are sorted without a
 * comparison being called, and nothing is made of those that are cut off.
 */
export const createRanking = (counts: Uint32Array) => {
  const size = counts.length
  const keys = new Float64Array(size)
  const keyOf = (ordinal: number): number => counts[ordinal]! * size + (size - 1 - ordinal)
  const ordinalOf = (key: number): number => size - 1 - (key - Math.floor(key / size) * size)

  /** Keeps the `limit` highest of the first `found` keys, and behind them the `always` that were cut off; how many these are. */
  const cut = (found: number, limit: number, always: readonly number[]): number => {
    if (found <= limit) return found
    const highestCut = selectDescending(keys, limit, 0, found)
    let kept = limit
    for (const ordinal of new Set(always)) {
      const key = keyOf(ordinal)
      if (counts[ordinal]! > 0 && key <= highestCut) keys[kept++] = key
    }
    return kept
  }

  /** Of some ordinals those that are counted, highest first, equals in their own order: `limit` of them, and of `always` all. */
  return (ordinals: readonly number[], limit: number, always: readonly number[]): number[] => {
    let found = 0
    for (const ordinal of ordinals) if (counts[ordinal]! > 0) keys[found++] = keyOf(ordinal)
    const kept = cut(found, limit, always)
    const ascending = keys.subarray(0, kept).sort()
    const ranked: number[] = []
    for (let i = kept - 1; i >= 0; i--) ranked.push(ordinalOf(ascending[i]!))
    return ranked
  }
}
