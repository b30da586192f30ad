import { parseDate } from '../cells/date.ts'
import { isBlank, textOf } from '../cells/text.ts'
import { partDate, saysOver } from '../fields/closed.ts'
import type { RawRow } from './raw-row.ts'

type Cells = RawRow['cells']

/** "concluso il 30/6/2020" says two things: the statement stays in its cell, the date is taken for the end. */
export const partStatedEnd = (
  cells: Cells,
  today: string,
): { cells: Cells; end: string | null } => {
  const words = isBlank(cells.conclusion) ? '' : (textOf(cells.conclusion) ?? '')
  const parts = words.length > 200 ? undefined : partDate(words)
  if (!parts || saysOver(parts.statement) !== 'over') return { cells, end: null }
  const end = parseDate(parts.date, today)
  return end.ok
    ? { cells: { ...cells, conclusion: parts.statement }, end: end.value }
    : { cells, end: null }
}
