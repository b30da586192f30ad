import type { Text } from '../display/text.ts'
import { lowerBound } from './arrays.ts'
import type { Dictionary } from './dictionary.ts'
import { createLetters } from './letters.ts'
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

const letters = createLetters()
const SPACE = Uint16Array.of(0x20)

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
  /** The places that have an unusual gap, in order, and the number of each gap. */
  const places: number[] = []
  const unusual: number[] = []
  for (let i = 0, place = -1; i < packed.length; i += 2) {
    place += packed[i]! + 1
    places.push(place)
    unusual.push(packed[i + 1]!)
  }
  return {
    length,
    piece: (from, to) => {
      let next = lowerBound(places, from + 1, 0, places.length)
      for (let i = from; i < to; i++) {
        if (i > from) {
          if (places[next] === i) dictionary.gaps.write(unusual[next++]!, letters)
          else letters.add(SPACE, 0, 1)
        }
        dictionary.spellings.write(spellings[i]!, letters)
      }
      return letters.take()
    },
    gap: (i) => {
      const at = lowerBound(places, i, 0, places.length)
      return places[at] === i ? dictionary.gaps.text(unusual[at]!) : usual(i, length)
    },
    size: (i) => {
      const at = lowerBound(places, i, 0, places.length)
      const gap = places[at] === i ? dictionary.gaps.length(unusual[at]!) : usual(i, length).length
      return dictionary.spellings.length(spellings[i]!) + gap
    },
  }
}
