import type { Dictionary } from './dictionary.ts'

/** New words wait in an unsorted list up to this many, so that adding a record never sorts the whole dictionary. */
const WAITING = 2_000

/** Words by how they begin: a sorted list cut by binary search, and a short unsorted one of newcomers. */
export const createPrefixIndex = ({ words, columns }: Dictionary) => {
  let sorted = new Uint32Array(0)
  let known = 0

  /** The sorted list with newcomers in their places. */
  const merge = (fresh: Uint32Array): Uint32Array<ArrayBuffer> => {
    const merged = new Uint32Array(sorted.length + fresh.length)
    let [at, to] = [0, 0]
    for (const id of fresh.sort(words.compare)) {
      while (at < sorted.length && words.compare(sorted[at]!, id) < 0) merged[to++] = sorted[at++]!
      merged[to++] = id
    }
    merged.set(sorted.subarray(at), to)
    return merged
  }

  const firstFrom = (beginning: string): number => {
    let [low, high] = [0, sorted.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (words.compareStart(sorted[middle]!, beginning) < 0) low = middle + 1
      else high = middle
    }
    return low
  }

  /** Sorts newcomers in once they are many: part of writing, so that no search waits for it. */
  const takeNote = (): void => {
    const size = words.size()
    if (size - known < WAITING) return
    sorted = merge(Uint32Array.from({ length: size - known }, (_, i) => known + i))
    known = size
  }
  takeNote()

  /** Calls `visit` with each word that begins so, until it returns true; in no order. */
  const each = (beginning: string, visit: (word: number) => boolean): boolean => {
    for (let at = firstFrom(beginning); at < sorted.length; at++) {
      if (words.compareStart(sorted[at]!, beginning) !== 0) break
      if (visit(sorted[at]!)) return true
    }
    for (let id = known; id < words.size(); id++) {
      if (words.compareStart(id, beginning) === 0 && visit(id)) return true
    }
    return false
  }

  /** Words of live records that begin so; in no order. */
  const inUse = (beginning: string): number[] => {
    const found: number[] = []
    each(beginning, (word) => {
      if (columns.withWord[word]! > 0) found.push(word)
      return false
    })
    return found
  }

  /** Terms of these words, each once. */
  const termsInUse = (beginning: string): number[] => [
    ...new Set(inUse(beginning).map((word) => columns.termOf[word]!)),
  ]

  return { each, inUse, termsInUse, takeNote }
}

export type PrefixIndex = ReturnType<typeof createPrefixIndex>
