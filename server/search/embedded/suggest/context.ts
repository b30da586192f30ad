import { PART } from '../../display/parts.ts'
import { ensureCapacity } from '../../structures/arrays.ts'
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
  /** 1 for the spellings of the words that are looked for: of a record's hundreds of words nearly all are passed over here. */
  let sought = new Uint8Array(1_024)

  const spellingsOf = (words: readonly number[]): number[] => {
    const { wordOf, termOf } = columns
    const spellings: number[] = []
    for (const word of words) {
      dictionary.eachSpelling(termOf[word]!, (spelling) => {
        if (wordOf[spelling] === word) spellings.push(spelling)
      })
    }
    return spellings
  }

  return (
    places: readonly Place[],
    words: readonly number[],
    /** The term of the word before; -1 where there is none. */
    before: number,
  ): Map<number, Use> => {
    sought = ensureCapacity(sought, dictionary.spellings.size())
    const spellings = spellingsOf(words)
    for (const spelling of spellings) sought[spelling] = 1
    const { wordOf, termOf } = columns
    const used = new Map<number, Use>()
    const within = new Set<number>()
    const behind = new Set<number>()
    for (const { segment: number, doc } of places) {
      const segment = segments[number]!
      const { tokens } = segment
      for (let part = segment.partRows[doc]!; part < segment.partRows[doc + 1]!; part++) {
        const kind = segment.partKinds[part]!
        if (kind === PART.spans || kind === PART.terms) continue
        const end = tokensFrom(segment, part + 1)
        let last = -1
        for (let at = tokensFrom(segment, part); at < end; ) {
          // As `readVarints` reads them, without the numbers being written down.
          let byte = tokens[at++]!
          let token = byte & 127
          for (let shift = 7; byte > 127; shift += 7) {
            byte = tokens[at++]!
            token |= (byte & 127) << shift
          }
          if (sought[token] === 1) {
            const word = wordOf[token]!
            within.add(word)
            if (last >= 0 && termOf[wordOf[last]!] === before) behind.add(word)
          }
          last = token
        }
      }
      for (const word of within) {
        const use = used.get(word) ?? { within: 0, behind: 0 }
        use.within++
        if (behind.has(word)) use.behind++
        used.set(word, use)
      }
      within.clear()
      behind.clear()
    }
    for (const spelling of spellings) sought[spelling] = 0
    return used
  }
}
