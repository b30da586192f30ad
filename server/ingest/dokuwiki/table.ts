import type { WikiCell } from './blocks.ts'

/** What a table says: a value under a label, or cells that no label explains. */
export type Statement = { label: string | null; text: string; over?: string }

const words = (cell: WikiCell | undefined) => cell?.text.trim() ?? ''

const byLabels = (cells: readonly WikiCell[]): Statement[] => {
  const statements: { label: string; values: string[] }[] = []
  for (const cell of cells) {
    const last = statements.at(-1)
    if (cell.heading && words(cell) !== '') statements.push({ label: words(cell), values: [] })
    else if (last) last.values.push(words(cell))
    else statements.push({ label: words(cell), values: [] })
  }
  return statements.map(({ label, values }) => ({
    label,
    text: values.filter((value) => value !== '').join('\n'),
  }))
}

const byColumns = (cells: readonly WikiCell[], heads: readonly string[]): Statement[] =>
  cells.flatMap((cell, column) => {
    const text = words(cell)
    if (text === '') return []
    const covered = cells[column + 1]?.spanned && heads[column + 1] !== heads[column]
    const statement = { label: heads[column] || null, text }
    return [covered ? { ...statement, over: text } : statement]
  })

/**
 * Reads tables row by row. A row of headings alone names the columns below it; a heading before values names these; a row
 * without headings is named by its first cell. `isLabel` tells headings that a project has.
 */
export const createTableReader = (isLabel: (text: string) => boolean) => {
  let heads: string[] | undefined

  const isHeadRow = (cells: readonly WikiCell[]): boolean => {
    const filled = cells.filter((cell) => words(cell) !== '')
    if (filled.length < 2 || !filled.every(({ heading }) => heading)) return false
    const known = filled.filter((cell) => isLabel(words(cell))).length
    return known > 1 || !isLabel(words(filled[0]))
  }

  const read = (cells: readonly WikiCell[]): Statement[] => {
    if (cells.every((cell) => words(cell) === '')) return []
    if (isHeadRow(cells)) {
      heads = []
      for (const [at, cell] of cells.entries()) {
        heads.push(cell.spanned ? (heads[at - 1] ?? '') : words(cell))
      }
      return []
    }
    const [first] = cells
    const named = isLabel(words(first)) && (first?.heading || heads === undefined)
    if (heads !== undefined && !named) return byColumns(cells, heads)
    if (cells.some(({ heading, text }) => heading && text.trim() !== '')) return byLabels(cells)
    const [name, ...values] = cells.map(words)
    if (values.length === 0) return [{ label: null, text: name ?? '' }]
    return [{ label: name ?? '', text: values.filter((value) => value !== '').join('\n') }]
  }
  return {
    read,
    /** Something else than a row: the next row begins a table of its own. */
    end: () => {
      heads = undefined
    },
  }
}
