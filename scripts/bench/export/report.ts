import { figure, megabytes, table } from '../table.ts'
import type { ExportResult } from './measure.ts'

const HEAD = [
  'file',
  'records',
  'at once',
  'MB each',
  'seconds',
  'records/s',
  'search p50, quiet',
  'meanwhile',
  'search p99, quiet',
  'meanwhile',
  'slowest, quiet',
  'meanwhile',
  'thread held, quiet',
  'meanwhile',
  'memory before, MB',
  'most',
]

/** The report as markdown; times of searches in milliseconds. */
export const exportReport = (results: readonly ExportResult[]): string =>
  table(
    HEAD,
    results.map(({ path, count, atOnce, bytes, seconds, quiet, meanwhile, held, memory }) => [
      path,
      count.toLocaleString('en'),
      String(atOnce),
      megabytes(bytes),
      figure(seconds),
      figure((count * atOnce) / seconds),
      figure(quiet.p50),
      figure(meanwhile.p50),
      figure(quiet.p99),
      figure(meanwhile.p99),
      figure(quiet.max),
      figure(meanwhile.max),
      figure(held.quiet),
      figure(held.meanwhile),
      megabytes(memory?.before),
      megabytes(memory?.most),
    ]),
  )
