import type { Text } from '../display/text.ts'
import type { Dictionary } from './dictionary.ts'
import type { Segment } from './segment.ts'
import { readVarints } from './varint.ts'

/**
 * A text is kept as the numbers of its words and, apart from them, of what stands between them. Nearly always that is a
 * single space, so only the exceptions are kept: a text takes about a third of its bytes, and is written out again
 * letter by letter as it was.
 */

/** What nearly always stands at a place: a space between words, nothing at the ends. */
const usual = (place: number, words: number): string => (place === 0 || place === words ? '' : ' ')

/** The gaps that are not the usual ones, each as how many usual ones come before it and its number. */
export const packGaps = (
  text: string,
  bounds: readonly number[],
  numberOf: (gap: string) => number,
): number[] => {
  const packed: number[] = []
  const words = bounds.length / 2
  let skipped = 0
  for (let i = 0; i <= words; i++) {
    const gap = text.slice(
      i === 0 ? 0 : bounds[2 * i - 1],
      i === words ? text.length : bounds[2 * i],
    )
    if (gap === usual(i, words)) skipped++
    else {
      packed.push(skipped, numberOf(gap))
      skipped = 0
    }
  }
  return packed
}

/** Writes a kept part out again, as words and gaps. */
export const readText = (segment: Segment, part: number, dictionary: Dictionary): Text => {
  const numbers: number[] = []
  readVarints(segment.tokens, segment.partTokens[part]!, segment.partTokens[part + 1]!, numbers)
  const words = numbers.map((spelling) => dictionary.spellings.text(spelling))
  const gaps = Array.from({ length: words.length + 1 }, (_, i) => usual(i, words.length))
  readVarints(segment.gaps, segment.partGaps[part]!, segment.partGaps[part + 1]!, numbers)
  let place = -1
  for (let i = 0; i < numbers.length; i += 2) {
    place += numbers[i]! + 1
    gaps[place] = dictionary.gaps.text(numbers[i + 1]!)
  }
  return { words, gaps }
}
