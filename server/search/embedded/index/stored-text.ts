import type { Text } from '../../display/text.ts'
import { ensureCapacity } from '../../structures/arrays.ts'
import { createTextBuilder } from '../../structures/text-builder.ts'
import { lengthAt, readVarints, valueAt } from '../../structures/varint.ts'
import type { Dictionary } from './dictionary.ts'
import { tokensFrom } from './part-places.ts'
import type { Segment } from './segment.ts'

/**
 * A text is kept as the numbers of its words and, apart from them, of what stands between them. Nearly always that is a
 * single space, so only the exceptions are kept: a text takes about a third of its bytes, and is written out again
 * letter by letter as it was.
 */

/** What nearly always stands at a place: a space between words, nothing at the ends. */
const usual = (place: number, words: number): string => (place === 0 || place === words ? '' : ' ')

const USUAL = -1

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

/** Where the gaps of a part begin, with their length: only texts that are shown are asked, so they are counted up to. */
const gapsFrom = ({ partRows, gapRows, gaps }: Segment, doc: number, part: number): number => {
  let at = gapRows[doc]!
  for (let before = partRows[doc]!; before < part; before++) {
    at += lengthAt(gaps, at) + valueAt(gaps, at)
  }
  return at
}

const SPACE = 0x20

/**
 * Writes kept parts out again as words and gaps: only what is asked for becomes letters. One text is read after the
 * other: each is good until the next is read.
 */
export const createTextReader = ({ spellings, gaps }: Dictionary) => {
  const builder = createTextBuilder()
  /** The spelling of each word, and for each gap its number, or USUAL. */
  let words = new Uint32Array(1_024)
  let unusual = new Int32Array(1_024)

  const text = {
    length: 0,
    piece: (from: number, to: number): string => {
      for (let i = from; i < to; i++) {
        if (i > from) {
          if (unusual[i] === USUAL) builder.unit(SPACE)
          else gaps.write(unusual[i]!, builder)
        }
        spellings.write(words[i]!, builder)
      }
      return builder.take()
    },
    gap: (i: number): string =>
      unusual[i] === USUAL ? usual(i, text.length) : gaps.text(unusual[i]!),
    size: (i: number): number => {
      const gap = unusual[i] === USUAL ? usual(i, text.length).length : gaps.length(unusual[i]!)
      return spellings.length(words[i]!) + gap
    },
  }

  /** A part of a record. */
  return (segment: Segment, doc: number, part: number): Text => {
    const { tokens, gaps } = segment
    const [from, to] = [tokensFrom(segment, part), tokensFrom(segment, part + 1)]
    words = ensureCapacity(words, to - from)
    text.length = readVarints(tokens, from, to, words)
    unusual = ensureCapacity(unusual, text.length + 1)
    unusual.fill(USUAL, 0, text.length + 1)
    let place = -1
    let at = gapsFrom(segment, doc, part)
    const end = at + lengthAt(gaps, at) + valueAt(gaps, at)
    for (at += lengthAt(gaps, at); at < end; ) {
      place += valueAt(gaps, at) + 1
      at += lengthAt(gaps, at)
      unusual[place] = valueAt(gaps, at)
      at += lengthAt(gaps, at)
    }
    return text
  }
}

export type TextReader = ReturnType<typeof createTextReader>
