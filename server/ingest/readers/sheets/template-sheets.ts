import { cellWords } from '../../cells/table-cell.ts'
import { COLUMNS } from '../../columns/columns.ts'
import { EXPLAINED, INSTRUCTIONS, TEMPLATE_SHEETS } from '../../columns/template-words.ts'
import { isEmpty, type Sheet } from './sheet.ts'

const WORDS: ReadonlySet<string> = new Set([
  ...INSTRUCTIONS,
  ...EXPLAINED,
  ...COLUMNS.flatMap(({ label, kind, help, example }) => [label, kind, help, example]),
])

const saysOnlyOurs = (sheet: Sheet): boolean => {
  for (const { cells } of sheet.rows()) {
    if (cells.some((cell) => !isEmpty(cell) && !WORDS.has(cellWords(cell)))) return false
  }
  return true
}

/** The sheets of our own template, as we wrote them: they hold nothing of their sender's and need not be named. */
export const templateSheets = (sheets: readonly Sheet[]): ReadonlySet<Sheet> => {
  const named = (name: string) => sheets.find((sheet) => sheet.name === name)
  const instructions = named(TEMPLATE_SHEETS.instructions)
  const lists = named(TEMPLATE_SHEETS.lists)
  if (!instructions || !saysOnlyOurs(instructions)) return new Set()
  return new Set(lists ? [instructions, lists] : [instructions])
}
