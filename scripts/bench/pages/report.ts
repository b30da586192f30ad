import { figure, table } from '../table.ts'
import type { PageResult } from './measure.ts'

const HEAD = [
  'records',
  'address',
  'answers',
  'asking',
  'p50, ms',
  'p95, ms',
  'a second',
  'a second of work',
  'kB',
  'failed',
]

/** The report as markdown. */
export const pagesReport = (results: readonly PageResult[]): string =>
  table(
    HEAD,
    results.map(
      ({
        count,
        path,
        way,
        connections,
        latency,
        perSecond,
        perWorkedSecond,
        answerBytes,
        failures,
      }) => [
        count.toLocaleString('en'),
        path,
        way,
        String(connections),
        figure(latency.p50),
        figure(latency.p95),
        figure(perSecond),
        figure(perWorkedSecond),
        figure(answerBytes / 1_000),
        String(failures),
      ],
    ),
  )
