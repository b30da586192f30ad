import { GOLDEN_SETS, type GoldenSet } from './golden.ts'
import { type Judged, type RelevanceResult, type Scores, scoresByClass } from './relevance.ts'
import { heading, table } from './table.ts'

const three = (value: number) => value.toFixed(3)
const percent = (value: number) => `${Math.round(100 * value)} %`

const cells = ({ recall, mrr, zero }: Scores) => [three(recall), three(mrr), percent(zero)]

const scoreTable = (results: readonly RelevanceResult[]): string => {
  const scored = results.map(({ judged }) => scoresByClass(judged))
  const names = results.flatMap(({ name }) => [`${name}: recall@10`, 'MRR@10', 'no result'])
  const rows = scored[0]!.map(([label, first], row) => [
    label,
    String(first.questions),
    ...scored.flatMap((classes) => cells(classes[row]![1])),
  ])
  return table(['class', 'questions', ...names], rows)
}

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
    return [heading(2, `Questions of the set "${set}"`), scoreTable(own), ...lists].join('\n\n')
  }
  return [
    ...(measured.length > 0 ? GOLDEN_SETS.map(section) : ['Nothing was measured.']),
    ...(absent.length > 0 ? [`Not measured:\n\n${absent.join('\n')}`] : []),
  ].join('\n\n')
}
