import { figure, table } from '../table.ts'
import type { RequestResult } from './measure.ts'

const HEAD = ['large request', 'address', 'status', 'asked, kB', 'answered, kB', 'work, ms']
const SHOWN = 20

/** The slowest requests as markdown, and how many there were. */
export const requestsReport = (
  count: number,
  results: readonly RequestResult[],
  verbose: boolean,
): string => {
  const slowest = [...results].sort((a, b) => b.thread - a.thread)
  const rows = slowest
    .slice(0, verbose ? Infinity : SHOWN)
    .map(({ kind, path, status, asked, answered, thread }) => [
      kind,
      `\`${path}\``,
      String(status),
      figure(asked / 1e3),
      figure(answered / 1e3),
      figure(thread),
    ])
  const most = Math.max(...results.map(({ answered }) => answered))
  return [
    `${count.toLocaleString('en')} records, ${results.length} large requests; the largest answer has ${figure(most / 1e3)} kB.`,
    table(HEAD, rows),
  ].join('\n\n')
}
