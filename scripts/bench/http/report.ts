import { figure, heading, ratio, table } from '../table.ts'
import type { HttpResult, Load } from './measure.ts'

const row = (name: string, load: Load, base: Load | undefined): string[] => {
  const { p50, p95, p99, max } = load.latency
  return [
    name,
    String(load.connections),
    [p50, p95, p99, max].map(figure).join(' / '),
    `${ratio(p50, base?.latency.p50)} / ${ratio(p95, base?.latency.p95)}`,
    figure(load.perSecond),
    figure(load.perWorkedSecond),
    figure(load.answerBytes / 1_000),
    String(load.failures),
  ]
}

const HEAD = [
  'service',
  'connections',
  'ms',
  'ratio',
  'answers a second',
  'a second of work',
  'kB an answer',
  'failed',
]

const sizeReport = ({ count, targets }: HttpResult): string => {
  const base = targets[0]?.loads ?? []
  const rows = targets.flatMap(({ name, loads }) =>
    loads.map((load, i) => row(name, load, base[i])),
  )
  const failed = targets.flatMap(({ name, problem }) => (problem ? [`- ${name}: ${problem}`] : []))
  return [
    heading(3, `${count.toLocaleString('en')} records over HTTP`),
    table(HEAD, rows),
    ...(failed.length > 0 ? [`Not measured:\n\n${failed.join('\n')}`] : []),
  ].join('\n\n')
}

/** The report as markdown. */
export const httpReport = (results: readonly HttpResult[]): string =>
  [
    ...results.map(sizeReport),
    'Times are p50 / p95 / p99 / max as a client in a second process on the same machine sees them, uncompressed. All classes of questions in one shuffled list; a quarter is sent first and not counted. A second of work is one of a processor, of all processes that work on an answer together.',
  ].join('\n\n')
