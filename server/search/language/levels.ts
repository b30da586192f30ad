import type { Plan } from './plan-types.ts'

/** How many of the things asked are to be answered; `further` is more than `needed` where no further hits may come. */
export type Thresholds = Pick<Plan, 'needed' | 'least' | 'further'>

/**
 * How many things the hits answer: the best of them `most`, all of them at least `answered`; both 0 where nothing is
 * found.
 */
export type Levels = { most: number; answered: number }

/** Where fewer records than this answer the most, those that answer one thing less are hits too. */
export const FEW_HITS = 3

/** Finds the levels; `countAt` tells how many records answer at least so many things, whatever the filters. */
export const levelsOf = (
  { needed, least, further }: Thresholds,
  countAt: (level: number) => number,
): Levels => {
  const floor = Math.max(1, least)
  let most = needed
  let count = countAt(most)
  while (count === 0 && most > floor) count = countAt(--most)
  if (count === 0) return { most: 0, answered: 0 }
  return { most, answered: count < FEW_HITS && most > further ? most - 1 : most }
}
