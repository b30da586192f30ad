import { distanceFrom } from '../embedded/edit-distance.ts'

/** A word that may be meant by another, and how many projects have it. */
export type Offered = { word: string; count: number }

/** One bit for each letter of a word: an edit changes two of them at most. */
const letters = (word: string): number => {
  let bits = 0
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) & 31)
  return bits
}

const ones = (bits: number): number => {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++
  return count
}

/** 0, -1, 1, -2, 2: most slips leave a word as long as it was, and a near find spares measuring the others. */
const lengthsAround = (edits: number): number[] =>
  Array.from({ length: 2 * edits + 1 }, (_, i) => (i % 2 === 0 ? i / 2 : -(i + 1) / 2))

/**
 * Finds the words at the least distance from a typed one, `edits` at most. Words are kept by their length, each with its
 * set of letters, so that nearly all of them are passed over without being measured.
 */
export const createNearest = (offered: readonly Offered[]) => {
  const byLength = new Map<number, { words: Offered[]; bits: number[] }>()
  for (const one of offered) {
    const { length } = one.word
    const list = byLength.get(length) ?? { words: [], bits: [] }
    list.words.push(one)
    list.bits.push(letters(one.word))
    byLength.set(length, list)
  }

  return (typed: string, edits: number): Offered[] => {
    const distanceTo = distanceFrom(typed)
    if (distanceTo === null) return []
    const own = letters(typed)
    let least = edits
    let found: Offered[] = []
    for (const longer of lengthsAround(edits)) {
      const { words, bits } = byLength.get(typed.length + longer) ?? { words: [], bits: [] }
      const texts = {
        length: () => typed.length + longer,
        unit: (id: number, at: number) => words[id]!.word.charCodeAt(at),
      }
      for (let id = 0; id < words.length && Math.abs(longer) <= least; id++) {
        if (ones(bits[id]! ^ own) > 2 * least) continue
        const distance = distanceTo(texts, id)
        if (distance > least) continue
        if (distance < least) found = []
        least = distance
        found.push(words[id]!)
      }
    }
    return found
  }
}
