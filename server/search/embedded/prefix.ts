import type { Dictionary } from './dictionary.ts'

/** New words wait in an unsorted list up to this many, so that adding a record never sorts the whole dictionary. */
const WAITING = 2_000

/**
 * Words by how they begin: a sorted list cut by binary search, and a short unsorted one of newcomers.
 */
export const createPrefixIndex = (dictionary: Dictionary) => {
  const { words } = dictionary
  const before = (a: number, b: number) =>
    words[a]! < words[b]! ? -1 : words[a]! > words[b]! ? 1 : 0
  let sorted: number[] = []
  let known = 0

  const merge = (fresh: number[]): number[] => {
    const merged: number[] = []
    let at = 0
    for (const id of fresh.sort(before)) {
      while (at < sorted.length && before(sorted[at]!, id) < 0) merged.push(sorted[at++]!)
      merged.push(id)
    }
    while (at < sorted.length) merged.push(sorted[at++]!)
    return merged
  }

  const firstFrom = (prefix: string): number => {
    let [low, high] = [0, sorted.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (words[sorted[middle]!]! < prefix) low = middle + 1
      else high = middle
    }
    return low
  }

  /** Sorts newcomers in once they are many: part of writing, so that no search waits for it. */
  const takeNote = (): void => {
    if (words.length - known < WAITING) return
    const fresh: number[] = []
    for (let id = known; id < words.length; id++) fresh.push(id)
    sorted = merge(fresh)
    known = words.length
  }
  takeNote()

  /** Calls `visit` with each word that begins so, until it returns true; in no order. */
  const each = (prefix: string, visit: (word: number) => boolean): boolean => {
    for (let at = firstFrom(prefix); at < sorted.length; at++) {
      if (!words[sorted[at]!]!.startsWith(prefix)) break
      if (visit(sorted[at]!)) return true
    }
    for (let id = known; id < words.length; id++) {
      if (words[id]!.startsWith(prefix) && visit(id)) return true
    }
    return false
  }

  return { each, takeNote }
}

export type PrefixIndex = ReturnType<typeof createPrefixIndex>
