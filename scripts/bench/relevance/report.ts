import { heading, table } from '../table.ts'
import { GOLDEN_SETS, type GoldenSet } from './golden.ts'
import { type Judged, type RelevanceResult, type Scores, score, scoresByClass } from './measure.ts'

/** A mean of nothing is none. */
const three = (value: number) => (Number.isNaN(value) ? '-' : value.toFixed(3))
const percent = (value: number) => `${Math.round(100 * value)} %`

const two = (value: number) => value.toFixed(2)

const COLUMNS: readonly [string, (scores: Scores) => string][] = [
  ['recall@10', ({ recall }) => three(recall)],
  ['MRR@10', ({ mrr }) => three(mrr)],
  ['precision@5', ({ precision }) => three(precision)],
  ['hits', ({ hits }) => two(hits)],
  ['of these false', ({ beyond }) => two(beyond)],
  ['no result', ({ zero }) => percent(zero)],
]

/** One row for each engine. */
const engineTable = (results: readonly RelevanceResult[]): string =>
  table(
    ['engine', ...COLUMNS.map(([name]) => name)],
    results.map(({ name, judged }) => {
      const scores = score(judged)
      return [name, ...COLUMNS.map(([, cell]) => cell(scores))]
    }),
  )

/** The first engine, class by class. */
const classTable = ({ name, judged }: RelevanceResult): string =>
  table(
    [`${name}, by class`, 'questions', ...COLUMNS.map(([column]) => column)],
    scoresByClass(judged)
      .filter(([, { questions }]) => questions > 0)
      .map(([label, scores]) => [
        label,
        String(scores.questions),
        ...COLUMNS.map(([, cell]) => cell(scores)),
      ]),
  )

const missText = ({ question, found, total }: Judged): string => {
  const missing = question.relevant.filter((slug) => !found.includes(slug))
  const rank = found.findIndex((slug) => question.relevant.includes(slug)) + 1
  return [
    `- [${question.class}] ${question.q}`,
    `  - ${total} hits; first relevant at ${rank || 'no place'}; ${question.because}`,
    ...(missing.length > 0 ? [`  - missing: ${missing.join(', ')}`] : []),
    `  - first: ${found.slice(0, 3).join(', ') || 'nothing'}`,
  ].join('\n')
}

/** Questions that are not answered perfectly: something relevant missing, or something else first. */
const misses = ({ name, judged }: RelevanceResult): string => {
  const missed = judged.filter((one) => one.recall < 1 || one.reciprocalRank < 1)
  const list = missed.length > 0 ? missed.map(missText).join('\n') : 'None.'
  return `${heading(3, `Imperfect answers of ${name} (${missed.length})`)}\n\n${list}`
}

const ofSet = (results: readonly RelevanceResult[], set: GoldenSet): RelevanceResult[] =>
  results.map((one) => ({ ...one, judged: one.judged.filter((j) => j.question.set === set) }))

/** The report as markdown, each set of questions for itself; `verbose` lists every imperfect answer. */
export const relevanceReport = (results: readonly RelevanceResult[], verbose: boolean): string => {
  const measured = results.filter(({ problem }) => problem === null)
  const absent = results.flatMap(({ name, problem }) => (problem ? [`- ${name}: ${problem}`] : []))
  const section = (set: GoldenSet): string => {
    const own = ofSet(measured, set)
    const lists = verbose ? own.map(misses) : []
    const title = heading(2, `Questions of the set "${set}" (${own[0]!.judged.length})`)
    return [title, engineTable(own), classTable(own[0]!), ...lists].join('\n\n')
  }
  return [
    ...(measured.length > 0 ? GOLDEN_SETS.map(section) : ['Nothing was measured.']),
    ...(absent.length > 0 ? [`Not measured:\n\n${absent.join('\n')}`] : []),
  ].join('\n\n')
}
