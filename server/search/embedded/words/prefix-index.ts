import { partitionPoint } from '../../structures/arrays.ts'
import type { Dictionary } from '../index/dictionary.ts'
import { inOrder } from './in-order.ts'

/** New words wait in an unsorted list up to the first number, then in a short sorted one up to the second. */
const WAITING = 64
const SHORT = 2_048

/**
 * Words by how they begin: a long sorted list and a short one, both cut by binary search, and a few newcomers. So adding
 * a record never sorts the whole dictionary, and a search never looks at many words that begin otherwise.
 */
export const createPrefixIndex = ({ words, columns }: Dictionary) => {
  let long = new Uint32Array(0)
  let short = new Uint32Array(0)
  let known = 0

  /** Two sorted lists as one. */
  const merge = (
    some: Uint32Array<ArrayBuffer>,
    others: Uint32Array<ArrayBuffer>,
  ): Uint32Array<ArrayBuffer> => {
    // At a start all words are newcomers.
    if (some.length === 0) return others
    const merged = new Uint32Array(some.length + others.length)
    let [at, to] = [0, 0]
    for (const id of others) {
      while (at < some.length && words.compare(some[at]!, id) < 0) merged[to++] = some[at++]!
      merged[to++] = id
    }
    merged.set(some.subarray(at), to)
    return merged
  }

  /** Sorts newcomers in once they are many: part of writing, so that no search waits for it. */
  const refresh = (): void => {
    const size = words.size()
    if (size - known < WAITING) return
    short = merge(short, inOrder(words, known, size))
    known = size
    if (short.length < SHORT) return
    long = merge(long, short)
    short = new Uint32Array(0)
  }
  refresh()

  /** Calls `visit` with each word that begins so, until it returns true; in no order. */
  const each = (beginning: string, visit: (word: number) => boolean): boolean => {
    for (const list of [long, short]) {
      const orderOf = (at: number) => words.compareStart(list[at]!, beginning)
      const first = partitionPoint(0, list.length, (at) => orderOf(at) < 0)
      const end = partitionPoint(first, list.length, (at) => orderOf(at) === 0)
      for (let at = first; at < end; at++) if (visit(list[at]!)) return true
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

  /** Terms of these words, each once, ascending: their postings are then met in the order in which they lie in memory. */
  const termsInUse = (beginning: string): number[] => {
    const words = inUse(beginning)
    const terms = new Uint32Array(words.length)
    for (let i = 0; i < words.length; i++) terms[i] = columns.termOf[words[i]!]!
    terms.sort()
    const once: number[] = []
    for (const term of terms) if (term !== once.at(-1)) once.push(term)
    return once
  }

  return { each, inUse, termsInUse, refresh }
}

export type PrefixIndex = ReturnType<typeof createPrefixIndex>
