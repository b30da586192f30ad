import type { Plan } from './plan-types.ts'

/** How many of the things asked are to be answered. */
export type Thresholds = Pick<Plan, 'needed' | 'least'>

/**
 * How many things the hits answer at least: as many as are needed or, when no record does, the most that any does; 0
 * where nothing is found. `countAt` tells how many records answer at least so many things, whatever the filters.
 */
export const levelOf = (
  { needed, least }: Thresholds,
  countAt: (level: number) => number,
): number => {
  for (let level = needed; ; level--) {
    if (countAt(level) > 0) return level
    if (level <= Math.max(1, least)) return 0
  }
}
