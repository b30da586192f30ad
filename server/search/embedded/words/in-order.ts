import type { TextTable } from '../../structures/text-table.ts'

/** Code units that one number holds, of one byte each. */
const UNITS = 6
const WIDEST = 0xff

/**
 * The beginning of a word as a number that orders as it does. A code unit that takes two bytes counts as the widest of one,
 * and nothing behind it counts: such words are told apart by comparing them.
 */
const beginningOf = (words: TextTable, id: number): number => {
  let key = 0
  let open = true
  for (let i = 0; i < UNITS; i++) {
    const unit = open && i < words.length(id) ? Math.min(words.unit(id, i), WIDEST) : 0
    if (unit === WIDEST) open = false
    key = key * 256 + unit
  }
  return key
}

/**
 * Some words in the order of code units. Two numbers are compared many times faster than two words, and most words differ in
 * their first six letters.
 */
export const inOrder = (words: TextTable, ids: Uint32Array): Uint32Array<ArrayBuffer> => {
  const keys = new Float64Array(ids.length)
  for (let i = 0; i < keys.length; i++) keys[i] = beginningOf(words, ids[i]!)
  return Uint32Array.from(keys.keys())
    .sort((a, b) => keys[a]! - keys[b]! || words.compare(ids[a]!, ids[b]!))
    .map((at) => ids[at]!)
}
