import type { Text } from '../display/text.ts'
import { lowerBound } from './arrays.ts'
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

/** A kept part, to be written out again as words and gaps: only what is asked for becomes letters. */
export const readText = (
  { tokens, partTokens, gaps, partGaps }: Segment,
  part: number,
  dictionary: Dictionary,
): Text => {
  const spellings: number[] = []
  readVarints(tokens, partTokens[part]!, partTokens[part + 1]!, spellings)
  const { length } = spellings
  const packed: number[] = []
  readVarints(gaps, partGaps[part]!, partGaps[part + 1]!, packed)
  const unusual = packed.length / 2
  const places = new Uint32Array(unusual)
  for (let i = 0, place = -1; i < unusual; i++) {
    place += packed[2 * i]! + 1
    places[i] = place
  }
  /** The number of an unusual gap; -1 for a usual one. */
  const gapAt = (i: number): number => {
    const at = lowerBound(places, i, 0, unusual)
    return at < unusual && places[at] === i ? packed[2 * at + 1]! : -1
  }
  return {
    length,
    word: (i) => dictionary.spellings.text(spellings[i]!),
    gap: (i) => {
      const number = gapAt(i)
      return number < 0 ? usual(i, length) : dictionary.gaps.text(number)
    },
    size: (i) => {
      const number = gapAt(i)
      const gap = number < 0 ? usual(i, length).length : dictionary.gaps.length(number)
      return dictionary.spellings.length(spellings[i]!) + gap
    },
  }
}
