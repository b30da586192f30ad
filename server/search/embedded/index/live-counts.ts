import { PART } from '../../display/parts.ts'
import { ensureCapacity } from '../../structures/arrays.ts'
import { addListTo } from '../../structures/number-lists.ts'
import { readVarints } from '../../structures/varint.ts'
import type { Dictionary } from './dictionary.ts'
import type { FacetValueIndex } from './facet-values.ts'
import { tokensFrom } from './part-places.ts'
import type { Segment } from './segment.ts'

/** What a record adds to the counts: its words, its terms, and the number of its list of values in each facet. */
export type Counted = { words: Uint32Array; terms: Uint32Array; lists: readonly number[] }

/** Keeps the counts of live records: how many have each word, each term and each facet value. */
export const createLiveCounts = ({
  dictionary: { columns },
  facets,
}: {
  dictionary: Dictionary
  facets: FacetValueIndex
}) => {
  let tokens = new Uint32Array(1_024)

  return {
    /** Reads what a record is counted under, terms that several words make together among it: most of the work. */
    read: (segment: Segment, doc: number): Counted => {
      const words = new Set<number>()
      const terms = new Set<number>()
      const { partKinds, partRows, facetLists } = segment
      for (let part = partRows[doc]!; part < partRows[doc + 1]!; part++) {
        const [from, to] = [tokensFrom(segment, part), tokensFrom(segment, part + 1)]
        tokens = ensureCapacity(tokens, to - from)
        const count = readVarints(segment.tokens, from, to, tokens)
        for (let i = 0; i < count; i++) {
          if (partKinds[part] === PART.spans) terms.add(tokens[i]!)
          else words.add(columns.wordOf[tokens[i]!]!)
        }
      }
      for (const word of words) terms.add(columns.termOf[word]!)
      return {
        words: Uint32Array.from(words),
        terms: Uint32Array.from(terms),
        lists: facetLists.map((column) => column[doc]!),
      }
    },
    /** Adds one, or takes one away, in every count that a record is part of. */
    add: ({ words, terms, lists }: Counted, step: 1 | -1): void => {
      for (const word of words) columns.withWord[word]! += step
      for (const term of terms) columns.withTerm[term]! += step
      for (const [facet, list] of lists.entries())
        addListTo(facets.lists[facet]!, list, facets.live.counts, step)
    },
  }
}
