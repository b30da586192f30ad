import type { PairResult } from './pair.ts'
import { figure, heading, table } from './table.ts'

const times = ({ p50, p95 }: { p50: number; p95: number }) => [p50, p95].map(figure).join(' / ')

/** The report as markdown. */
export const pairReport = ({ count, rounds, names, problem, rows }: PairResult): string => {
  const title = heading(
    3,
    `${names[0]} and ${names[1]}, in turn, ${count.toLocaleString('en')} records`,
  )
  if (problem !== null) return `${title}\n\nNot measured: ${problem}`
  const lines = Object.entries(rows).map(([name, { first, second, added }]) => [
    name,
    times(first),
    times(second),
    figure(second.p50 - first.p50),
    figure(added),
  ])
  const head = ['questions', names[0], names[1], 'difference of p50', 'median difference']
  return [
    title,
    table(head, lines),
    `Times are p50 / p95 in ms, of each question the median of ${rounds} rounds; the last column is the median, over the questions, of how much longer the second engine took.`,
  ].join('\n\n')
}
