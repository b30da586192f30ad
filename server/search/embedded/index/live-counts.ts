import { PART } from '../../display/parts.ts'
import { ensureCapacity } from '../../structures/arrays.ts'
import { addListTo } from '../../structures/number-lists.ts'
import { readVarints } from '../../structures/varint.ts'
import type { Dictionary } from './dictionary.ts'
import type { FacetValueIndex } from './facet-values.ts'
import type { Segment } from './segment.ts'

/** Keeps the counts of live records: how many have each word, each term and each facet value. */
export const createLiveCounts = ({
  dictionary: { columns },
  facets,
}: {
  dictionary: Dictionary
  facets: FacetValueIndex
}) => {
  let tokens = new Uint32Array(1_024)

  /** The words of a record, and the terms that several words make together. */
  const contentsOf = (segment: Segment, doc: number) => {
    const words = new Set<number>()
    const terms = new Set<number>()
    const { partTokens, partKinds, partRows } = segment
    for (let part = partRows[doc]!; part < partRows[doc + 1]!; part++) {
      const [from, to] = [partTokens[part]!, partTokens[part + 1]!]
      tokens = ensureCapacity(tokens, to - from)
      const count = readVarints(segment.tokens, from, to, tokens)
      for (let i = 0; i < count; i++) {
        if (partKinds[part] === PART.spans) terms.add(tokens[i]!)
        else words.add(columns.wordOf[tokens[i]!]!)
      }
    }
    return { words, terms }
  }

  /** Adds one, or takes one away, in every count that a record is part of. */
  return (segment: Segment, doc: number, step: 1 | -1): void => {
    const { words, terms } = contentsOf(segment, doc)
    for (const word of words) {
      columns.withWord[word]! += step
      terms.add(columns.termOf[word]!)
    }
    for (const term of terms) columns.withTerm[term]! += step
    for (const [facet, lists] of facets.lists.entries()) {
      addListTo(lists, segment.facetLists[facet]![doc]!, facets.live.counts, step)
    }
  }
}
