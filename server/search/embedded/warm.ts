import { EMPTY_QUERY } from '#domain/query/types.ts'
import type { Collection } from './index/collection.ts'
import type { KeptAnswers } from './kept/kept-answers.ts'
import { muchAsked } from './kept/much-asked.ts'
import { createPauses } from './pauses.ts'
import type { QueryMatcher } from './query-matcher.ts'

/** Values of a facet that a page shows. */
const SHOWN = 40

/** The ordinals of the values that most records have, facet by facet. */
const shownValues = ({ ordinalsOf, live }: Collection['facets']): number[][] =>
  ordinalsOf.map((ordinals) =>
    [...ordinals].sort((a, b) => live.counts[b]! - live.counts[a]!).slice(0, SHOWN),
  )

/**
 * Finds out what full segments answer to the words that most records have, and to their beginnings, before anybody asks: segment by
 * segment, letting others in between. Returns how many of these are known now.
 */
export const createWarm =
  (collection: Collection, prepareQuery: QueryMatcher['prepareQuery'], keptAnswers: KeptAnswers) =>
  async (signal?: AbortSignal): Promise<number> => {
    const pause = createPauses()
    const ordinals = shownValues(collection.facets)
    let known = 0
    for (const q of await muchAsked(collection, signal)) {
      const { resolved } = await prepareQuery({ ...EMPTY_QUERY, q })
      const kept = keptAnswers(resolved)
      if (kept === null) continue
      known++
      const counts = new Uint32Array(collection.facets.values.length)
      for (let segment = 0; segment < collection.segments.length; segment++) {
        await pause(signal)
        if (!kept.isOf(segment)) continue
        kept.count(segment, ordinals, counts)
        kept.best(segment, () => {})
      }
    }
    return known
  }
