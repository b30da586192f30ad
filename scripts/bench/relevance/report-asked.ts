import { heading, table } from '../table.ts'
import {
  ASKED_CLASSES,
  ASKED_SETS,
  type AskedAnswer,
  type AskedScores,
  type AskedSet,
  meanOf,
} from './asked.ts'

const three = (value: number | null) =>
  value === null || Number.isNaN(value) ? '-' : value.toFixed(3)
const cells = ({ recall, mrr, precision }: AskedScores) => [recall, mrr, precision].map(three)

/** What each set and class came to, as markdown. Single questions are never listed. */
export const askedReport = (name: string, answers: Record<AskedSet, AskedAnswer[]>): string => {
  const rows = ASKED_SETS.flatMap((set) => {
    const own = answers[set]
    const classes = ASKED_CLASSES.flatMap((one) => {
      const some = own.filter(({ question }) => question.class === one)
      return some.length > 0 ? [[set, one, String(some.length), ...cells(meanOf(some))]] : []
    })
    return [[set, 'all', String(own.length), ...cells(meanOf(own))], ...classes]
  })
  const columns = ['set', 'class', 'questions', 'recall@10', 'MRR@10', 'precision@5']
  return `${heading(2, `Questions as people ask them, answered by ${name}`)}\n\n${table(columns, rows)}`
}
