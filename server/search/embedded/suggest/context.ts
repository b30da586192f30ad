import { PART } from '../../display/parts.ts'
import { ensureCapacity } from '../../structures/arrays.ts'
import { readVarints } from '../../structures/varint.ts'
import type { Collection } from '../index/collection.ts'
import { tokensFrom } from '../index/part-places.ts'
import type { Place } from '../order/place.ts'

/** How many records have a word, and how many right behind the word before it. */
type Use = { within: number; behind: number }

/**
 * What records say with a word of theirs, counted over some records: which of some words they have, and which stand right
 * behind a word (any form of it). Labels of values are not what a record says.
 */
export const createContext = ({ segments, dictionary }: Collection) => {
  const { columns } = dictionary
  let tokens = new Uint32Array(1_024)

  return (
    places: readonly Place[],
    words: ReadonlySet<number>,
    /** The term of the word before; -1 where there is none. */
    before: number,
  ): Map<number, Use> => {
    const used = new Map<number, Use>()
    for (const { segment: number, doc } of places) {
      const segment = segments[number]!
      const within = new Set<number>()
      const behind = new Set<number>()
      for (let part = segment.partRows[doc]!; part < segment.partRows[doc + 1]!; part++) {
        const kind = segment.partKinds[part]!
        if (kind === PART.spans || kind === PART.terms) continue
        const [from, to] = [tokensFrom(segment, part), tokensFrom(segment, part + 1)]
        tokens = ensureCapacity(tokens, to - from)
        const length = readVarints(segment.tokens, from, to, tokens)
        for (let i = 0; i < length; i++) {
          const word = columns.wordOf[tokens[i]!]!
          if (!words.has(word)) continue
          within.add(word)
          if (i > 0 && columns.termOf[columns.wordOf[tokens[i - 1]!]!] === before) behind.add(word)
        }
      }
      for (const word of within) {
        const use = used.get(word) ?? { within: 0, behind: 0 }
        use.within++
        if (behind.has(word)) use.behind++
        used.set(word, use)
      }
    }
    return used
  }
}
