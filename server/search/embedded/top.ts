/** Which of two records, given as segment and number, comes first: below 0 the first, above 0 the second. */
export type Order = (aSegment: number, a: number, bSegment: number, b: number) => number

/** The best of what was offered, best first: segment and number of each record, and the key it was offered with. */
export type Top = { segments: number[]; docs: number[]; keys: number[] }

/**
 * Keeps the best `size` of any number of records, by insertion: most records are turned away by one comparison with the
 * last that is kept. The highest key comes first; `settle` decides between equal ones.
 */
export const createTop = (size: number, settle: Order) => {
  const top: Top = { segments: [], docs: [], keys: [] }
  const { segments, docs, keys } = top
  return {
    top,
    offer: (segment: number, doc: number, key: number): void => {
      if (keys.length === size) {
        if (size === 0) return
        const last = keys[size - 1]!
        if (key < last) return
        if (key === last && settle(segment, doc, segments[size - 1]!, docs[size - 1]!) > 0) return
      }
      let at = Math.min(keys.length, size - 1)
      while (at > 0) {
        const before = keys[at - 1]!
        if (before > key) break
        if (before === key && settle(segments[at - 1]!, docs[at - 1]!, segment, doc) < 0) break
        keys[at] = before
        segments[at] = segments[at - 1]!
        docs[at] = docs[at - 1]!
        at--
      }
      keys[at] = key
      segments[at] = segment
      docs[at] = doc
    },
  }
}
