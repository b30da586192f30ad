import { figure, table } from '../table.ts'
import type { WritingResult } from './measure.ts'

const HEAD = ['records', 'rows written', 'seconds', 'p50, ms', 'p99, ms', 'slowest, ms']

const arrow = (before: number, after: number) => `${figure(before)} → ${figure(after)}`

/** The report as markdown: what searches wait for, quiet and meanwhile. */
export const writingReport = (results: readonly WritingResult[]): string =>
  table(
    HEAD,
    results.map(({ count, rows, seconds, quiet, meanwhile }) => [
      count.toLocaleString('en'),
      rows.toLocaleString('en'),
      figure(seconds),
      arrow(quiet.p50, meanwhile.p50),
      arrow(quiet.p99, meanwhile.p99),
      arrow(quiet.max, meanwhile.max),
    ]),
  )
