import { figure, megabytes, table } from '../table.ts'
import type { Minute, SoakResult } from './measure.ts'

const HEAD = [
  'minutes',
  'answers',
  'p50, ms',
  'p95, ms',
  'p99, ms',
  'slowest, ms',
  'memory, MB',
  'load',
]
const TOGETHER = 10

const row = (part: readonly Minute[]): string[] => {
  const most = (of: (minute: Minute) => number) => figure(Math.max(...part.map(of)))
  return [
    `${part[0]?.minute} to ${part.at(-1)?.minute}`,
    part.reduce((sum, { latency }) => sum + latency.samples, 0).toLocaleString('en'),
    most(({ latency }) => latency.p50),
    most(({ latency }) => latency.p95),
    most(({ latency }) => latency.p99),
    most(({ latency }) => latency.max),
    megabytes(part.at(-1)?.memory),
    most(({ load }) => load),
  ]
}

/** The report as markdown: ten minutes a row, each figure that of its worst minute; then the whole. */
export const soakReport = (results: readonly SoakResult[]): string =>
  results
    .map(({ count, readers, minutes, latency, errors, done, memorySlope, wrong: unwell }) => {
      const parts = Array.from({ length: Math.ceil(minutes.length / TOGETHER) }, (_, i) =>
        row(minutes.slice(i * TOGETHER, (i + 1) * TOGETHER)),
      )
      const wrong = Object.entries(errors).map(([what, times]) => `${what} (${times} times)`)
      const { imports, downloads, timesAway } = done
      return [
        table(HEAD, parts),
        `${count.toLocaleString('en')} records, ${readers} readers, ${latency.samples.toLocaleString('en')} answers: p50 ${figure(latency.p50)}, p95 ${figure(latency.p95)}, p99 ${figure(latency.p99)}, slowest ${figure(latency.max)} ms; ${imports} imports and undoings, ${downloads} files, the server away ${timesAway} times.`,
        `Errors: ${wrong.length > 0 ? wrong.join('; ') : 'none'}. Memory: ${figure(memorySlope / 1e6)} MB an hour after the first quarter. At the end ${unwell === null ? 'all was well' : `health said: ${unwell}`}.`,
      ].join('\n\n')
    })
    .join('\n\n')
