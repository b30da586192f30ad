import { ASKED_SETS } from '../relevance/asked.ts'
import { GOLDEN_SETS } from '../relevance/golden.ts'
import { table } from '../table.ts'
import type { Ablation, Gained, SetScores } from './measure.ts'

/** What a rule adds: "+0.012"; nothing where it is less than half a unit of the last place. */
const gain = (whole: number, without: number, places: number): string => {
  const difference = (whole - without).toFixed(places)
  return Number(difference) === 0 ? '·' : difference.replace(/^(?!-)/, '+')
}

const cell = (whole: Gained, without: Gained): string =>
  [
    gain(whole.recall, without.recall, 3),
    gain(whole.mrr, without.mrr, 3),
    gain(whole.precision, without.precision, 3),
    gain(whole.hits, without.hits, 2),
  ].join(' ')

/** One row for each rule: what having it changes in recall@10, MRR@10, precision@5 and hits per question of each set. */
export const ablationReport = ({ whole, without }: Ablation): string => {
  const tableOf = (sets: readonly (keyof SetScores)[]) =>
    table(
      ['with the rule: recall@10 MRR@10 precision@5 hits', ...sets],
      without.map(({ name, scores }) => [
        name,
        ...sets.map((set) => cell(whole[set], scores[set])),
      ]),
    )
  return `${tableOf(GOLDEN_SETS)}\n\n${tableOf(ASKED_SETS)}`
}
