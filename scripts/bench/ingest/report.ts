import { figure, megabytes, table } from '../table.ts'
import type { IngestRun } from './child.ts'
import type { IngestResult } from './measure.ts'

const outcome = ({ counts }: IngestRun): string =>
  `${counts.new} / ${counts.changed} / ${counts.unchanged} / ${counts.refused}`

const row = (result: IngestResult, when: string, run: IngestRun): string[] => [
  `${result.format}, ${when}`,
  result.count.toLocaleString('en'),
  megabytes(result.fileBytes),
  figure(run.seconds),
  megabytes(run.peakBytes),
  megabytes(run.emptyBytes),
  outcome(run),
]

const HEAD = [
  'file',
  'rows',
  'MB',
  'seconds',
  'peak memory, MB',
  'before the file, MB',
  'new / changed / unchanged / refused',
]

/** The report as markdown. */
export const ingestReport = (results: readonly IngestResult[]): string =>
  table(
    HEAD,
    results.flatMap((result) => [
      row(result, 'empty base', result.first),
      row(result, 'again', result.again),
    ]),
  )
