import { figure, table } from '../table.ts'
import type { ServiceResult } from './measure.ts'

const HEAD = [
  'records',
  'first start, s',
  'later start, s',
  'a write is seen after, s',
  'longest answer meanwhile, ms',
]

/** The report as markdown. */
export const serviceReport = (results: readonly ServiceResult[]): string =>
  table(
    HEAD,
    results.map(({ count, firstStart, laterStart, visibleAfter, longestAnswer }) => [
      count.toLocaleString('en'),
      figure(firstStart / 1_000),
      figure(laterStart / 1_000),
      figure(visibleAfter / 1_000),
      figure(longestAnswer),
    ]),
  )
