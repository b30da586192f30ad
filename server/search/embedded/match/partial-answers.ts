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

/** Too little for any score to come before another that is not so small. */
const BEHIND = 2 ** -20

/** Puts the records that answer fewer slots than the best behind these, in the order that they have among themselves. */
export const putBehind = ({ hits, count, scores, answered }: Matches, most: number): void => {
  for (let i = 0; i < count; i++) {
    const doc = hits[i]!
    if (answered[doc]! < most) scores[doc]! *= BEHIND
  }
}
