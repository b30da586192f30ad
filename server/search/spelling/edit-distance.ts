import type { TextTable } from '../structures/text-table.ts'

/** Letters of the longest word that fits the bits of one number. */
const LONGEST = 31

/**
 * Measures many numbered words against one: the Damerau-Levenshtein distance (optimal string alignment) that
 * `#domain/text/distance.ts` spells out, here with one column of its matrix in the bits of two numbers, so that a word
 * takes a few dozen instructions. Source: Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit
 * distances", Nordic Journal of Computing 10 (2003). Null for a word too long for the bits.
 */
export const distanceFrom = (
  typed: string,
): ((texts: Pick<TextTable, 'length' | 'unit'>, id: number) => number) | null => {
  const length = typed.length
  if (length === 0 || length > LONGEST) return null
  const places = new Map<number, number>()
  const common = new Int32Array(128)
  for (let i = 0; i < length; i++) {
    const code = typed.charCodeAt(i)
    if (code < 128) common[code]! |= 1 << i
    else places.set(code, (places.get(code) ?? 0) | (1 << i))
  }
  const last = 1 << (length - 1)
  return (texts, id) => {
    const letters = texts.length(id)
    let plus = -1
    let minus = 0
    let diagonal = 0
    let before = 0
    let distance = length
    for (let i = 0; i < letters; i++) {
      const code = texts.unit(id, i)
      const here = code < 128 ? common[code]! : (places.get(code) ?? 0)
      const swap = ((~diagonal & here) << 1) & before
      diagonal = swap | (((((here & plus) + plus) | 0) ^ plus) | here | minus)
      const up = minus | ~(diagonal | plus)
      const down = diagonal & plus
      if ((up & last) !== 0) distance++
      else if ((down & last) !== 0) distance--
      const shifted = (up << 1) | 1
      plus = (down << 1) | ~(diagonal | shifted)
      minus = shifted & diagonal
      before = here
    }
    return distance
  }
}
