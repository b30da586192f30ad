import { CLASS_MEANINGS, QUERY_CLASSES } from '../corpus/questions.ts'
import type { Summary } from '../percentiles.ts'
import { figure, heading, megabytes, ratio, table } from '../table.ts'
import type { CandidateResult, SizeResult } from './measure.ts'
import type { ClassResult } from './measure-class.ts'
import { edgeReport } from './report-edges.ts'

const ROWS = [...QUERY_CLASSES, 'all'] as const
const summaryOf = (result: CandidateResult, row: (typeof ROWS)[number]): Summary | undefined =>
  row === 'all' ? result.build?.all : result.build?.classes[row]

const times = (summary: Summary | undefined): string =>
  summary
    ? [summary.p50, summary.p95, summary.p99, summary.max].map(figure).join(' / ')
    : 'not measured'

const against = (summary: Summary | undefined, base: Summary | undefined): string =>
  `${ratio(summary?.p50, base?.p50)} / ${ratio(summary?.p95, base?.p95)}`

/** Search times of one size: a row for each class, two columns for each candidate but the baseline. */
const searchTable = ({ candidates }: SizeResult): string => {
  const [base, ...others] = candidates
  const head = ['questions', base!.name, ...others.flatMap(({ name }) => [name, 'ratio'])]
  const rows = ROWS.map((row) => {
    const first = summaryOf(base!, row)
    const cells = others.flatMap((other) => {
      const summary = summaryOf(other, row)
      return [times(summary), against(summary, first)]
    })
    return [row, times(first), ...cells]
  })
  return table(head, rows)
}

const COSTS: readonly (readonly [string, (result: CandidateResult) => string])[] = [
  ['build, s', ({ build }) => figure(build && build.buildMs / 1000)],
  ['finding out ahead, s', ({ build }) => figure(build?.warmMs && build.warmMs / 1000)],
  ['memory after build, MB', ({ build }) => megabytes(build?.memoryBytes)],
  ['on disk, MB', ({ build }) => megabytes(build?.diskBytes)],
  ['writing the snapshot, s', ({ build }) => figure(build?.saveMs && build.saveMs / 1000)],
  ['start to first answer, s', ({ start }) => figure(start && start.startMs / 1000)],
  ['memory after start, MB', ({ start }) => megabytes(start?.memoryBytes)],
  ['inserting one record, ms', ({ build }) => times(build?.insert)],
]

const costTable = ({ candidates }: SizeResult): string =>
  table(
    ['', ...candidates.map(({ name }) => name)],
    COSTS.map(([label, of]) => [label, ...candidates.map(of)]),
  )

/** That the candidates did the same work: mean hits, snippets and counted facet values of a question. */
const workTable = ({ candidates }: SizeResult): string => {
  const cell = (result: ClassResult | undefined) =>
    result ? [result.hits, result.snippets, result.facetValues].map(figure).join(' / ') : '-'
  return table(
    ['questions', ...candidates.map(({ name }) => name)],
    QUERY_CLASSES.map((row) => [
      row,
      ...candidates.map((result) => cell(result.build?.classes[row])),
    ]),
  )
}

const problems = ({ candidates }: SizeResult): string[] =>
  candidates.flatMap(({ name, problem }) => (problem ? [`- ${name}: ${problem}`] : []))

const roundsText = (rounds: number) => (rounds > 1 ? `, each the median of ${rounds} rounds` : '')

const sizeReport = (result: SizeResult): string => {
  const failed = problems(result)
  const parts = [
    heading(3, `${result.count.toLocaleString('en')} records`),
    `Search in process, ms: p50 / p95 / p99 / max of ${result.perClass} questions a class${roundsText(result.rounds)}. Ratios: p50 / p95.`,
    searchTable(result),
    'Costs:',
    costTable(result),
    'Work done for a question, mean: hits / snippets / facet values counted.',
    workTable(result),
    ...edgeReport(result.candidates),
    ...(failed.length > 0 ? [`Not measured:\n\n${failed.join('\n')}`] : []),
  ]
  return parts.join('\n\n')
}

const classList = () => QUERY_CLASSES.map((name) => `- ${name}: ${CLASS_MEANINGS[name]}`).join('\n')

const limitList = (measured: readonly CandidateResult[]) =>
  measured.flatMap(({ name, limits }) => limits.map((limit) => `- ${name}: ${limit}`)).join('\n')

/** The whole report as markdown. */
export const searchReport = (results: readonly SizeResult[]): string =>
  [
    ...results.map(sizeReport),
    'Questions, drawn from the records themselves:',
    classList(),
    'What the others do less or otherwise:',
    limitList(results[0]?.candidates ?? []),
  ].join('\n\n')
