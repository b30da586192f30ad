import { ensureCapacity, partitionPoint } from '../../structures/arrays.ts'
import type { Dictionary } from '../index/dictionary.ts'
import { inOrder } from './in-order.ts'

/** Newcomers to a group wait behind the words in order up to this number, and are looked at one by one. */
const WAITING = 64

/** Words that begin with the same two letters: the first `ordered` of them in order, the others as they came. */
type Group = { ids: Uint32Array<ArrayBuffer>; size: number; ordered: number }

const emptyGroup = (): Group => ({ ids: new Uint32Array(4), size: 0, ordered: 0 })

/**
 * Words by how they begin. They are grouped by their first two letters as they come, and a group is put in order when it is
 * first asked for: no start sorts hundreds of thousands of words, and a question sorts hundreds.
 */
export const createPrefixIndex = ({ words, columns }: Dictionary) => {
  /** By the first letter, then by the second; a word of one letter has 0 for the second. */
  const groups = new Map<number, Map<number, Group>>()
  let known = 0

  const groupOf = (id: number): Group => {
    const length = words.length(id)
    const first = length > 0 ? words.unit(id, 0) : 0
    const second = length > 1 ? words.unit(id, 1) : 0
    const sameFirst = groups.get(first) ?? new Map<number, Group>()
    groups.set(first, sameFirst)
    const group = sameFirst.get(second) ?? emptyGroup()
    sameFirst.set(second, group)
    return group
  }

  /** Takes in the words that have come since; to be called after every write. */
  const refresh = (): void => {
    for (; known < words.size(); known++) {
      const group = groupOf(known)
      group.ids = ensureCapacity(group.ids, group.size + 1)
      group.ids[group.size++] = known
    }
  }
  refresh()

  /** Brings the newcomers of a group between its other words, once they are many. */
  const putInOrder = (group: Group): void => {
    const { ids, size, ordered } = group
    if (size - ordered < WAITING) return
    const fresh = inOrder(words, ids.subarray(ordered, size))
    // From behind, so that what is not there yet is not written over.
    let [from, to] = [ordered - 1, size - 1]
    for (let i = fresh.length - 1; i >= 0; i--) {
      while (from >= 0 && words.compare(ids[from]!, fresh[i]!) > 0) ids[to--] = ids[from--]!
      ids[to--] = fresh[i]!
    }
    group.ordered = size
  }

  const eachIn = (group: Group, beginning: string, visit: (word: number) => boolean): boolean => {
    putInOrder(group)
    const { ids, size, ordered } = group
    const orderOf = (at: number) => words.compareStart(ids[at]!, beginning)
    const first = partitionPoint(0, ordered, (at) => orderOf(at) < 0)
    const end = partitionPoint(first, ordered, (at) => orderOf(at) === 0)
    for (let at = first; at < end; at++) if (visit(ids[at]!)) return true
    for (let at = ordered; at < size; at++) if (orderOf(at) === 0 && visit(ids[at]!)) return true
    return false
  }

  const everyOf = ({ ids, size }: Group, visit: (word: number) => boolean): boolean => {
    for (let at = 0; at < size; at++) if (visit(ids[at]!)) return true
    return false
  }

  /** Calls `visit` with each word that begins so, until it returns true; in no order. */
  const each = (beginning: string, visit: (word: number) => boolean): boolean => {
    refresh()
    const sameFirst =
      beginning === '' ? [...groups.values()] : [groups.get(beginning.charCodeAt(0)) ?? new Map()]
    if (beginning.length < 2) {
      return sameFirst.some((own) => own.values().some((group) => everyOf(group, visit)))
    }
    const group = sameFirst[0]!.get(beginning.charCodeAt(1))
    if (group === undefined) return false
    return beginning.length === 2 ? everyOf(group, visit) : eachIn(group, beginning, visit)
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
