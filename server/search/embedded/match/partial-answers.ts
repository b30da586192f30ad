import type { Matches } from './matches.ts'

/**
 * Records that answer few of many slots fall behind those that answer more, and those that answer with synonyms behind
 * those that have the reader's own words: half of an answer counts for being one, half for how good it is.
 */
export const scaleByAnswers = (
  { hits, count, scores, answered, weights }: Matches,
  slots: number,
): void => {
  const share = 0.5 / slots
  for (let i = 0; i < count; i++) {
    const doc = hits[i]!
    scores[doc]! *= share * (answered[doc]! + weights[doc]!)
  }
}
