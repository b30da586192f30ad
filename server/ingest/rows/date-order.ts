import { quote } from '../cells/parsed.ts'
import type { Claim, RawRow } from './raw-row.ts'

const DATED = ['start', 'end', 'period'] as const
type Dated = (typeof DATED)[number]

const FIGURES = /(?<!\d)(\d{1,2})([-/.])(\d{1,2})\2\d{4}(?!\d)/g

/** How one cell can be read: its day surely first, its month surely first, or either. */
type Order = 'day' | 'month' | 'either'

const orderOf = (first: number, second: number): Order | undefined => {
  if (first < 1 || second < 1 || first > 31 || second > 31) return undefined
  if (first > 12) return second > 12 ? undefined : 'day'
  if (second > 12) return 'month'
  return first === second ? undefined : 'either'
}

const ordersIn = (cell: unknown): Order[] =>
  typeof cell === 'string' && cell.length < 200
    ? [...cell.matchAll(FIGURES)].flatMap(
        ([, first, , second]) => orderOf(Number(first), Number(second)) ?? [],
      )
    : []

type Doubt = { claim: Claim; value: string; made: boolean }
type Column = {
  monthFirst: { row: number; sample: string } | null
  dayFirst: boolean
  /** A date cell after the 12th: a program that took months for days could not have made it. */
  soundCells: boolean
  either: Doubt[]
}

const emptyColumn = (): Column => ({
  monthFirst: null,
  dayFirst: false,
  soundCells: false,
  either: [],
})

/**
 * Watches the dates of a file column by column. 03/14/2017 can only have its month first; beside it 03/01/2017 has two
 * readings, and so has a date cell that a program made of such a text. Once all rows are read, `settle` refuses every cell
 * with two readings of a column that has such a date, and of columns that have nothing to show that their day is first.
 */
export const createDateOrder = () => {
  const columns: Record<Dated, Column> = {
    start: emptyColumn(),
    end: emptyColumn(),
    period: emptyColumn(),
  }

  const noteDateCell = (column: Column, date: Date, claim: Claim, value: string) => {
    const [day, month] = [date.getUTCDate(), date.getUTCMonth() + 1]
    if (day > 12) column.soundCells = true
    else if (day !== month) column.either.push({ claim, value, made: true })
  }

  return {
    note: ({ row, cells }: RawRow, claim: Claim): void => {
      for (const field of DATED) {
        const cell = cells[field]
        if (cell === undefined || cell === null) continue
        const column = columns[field]
        if (cell instanceof Date) noteDateCell(column, cell, claim, quote(cell))
        for (const order of ordersIn(cell)) {
          if (order === 'day') column.dayFirst = true
          else if (order === 'month') column.monthFirst ??= { row, sample: quote(cell) }
          else column.either.push({ claim, value: quote(cell), made: false })
        }
      }
    },

    settle: (): void => {
      const sample = DATED.map((field) => columns[field].monthFirst).find((one) => one !== null)
      if (!sample) return
      for (const field of DATED) {
        const { monthFirst, dayFirst, soundCells, either } = columns[field]
        if (monthFirst === null && dayFirst) continue
        const shown = monthFirst ?? sample
        const told = new Set<Claim>()
        for (const { claim, value, made } of either) {
          if ((made && soundCells) || told.has(claim)) continue
          told.add(claim)
          claim.problems.push({ field, code: 'doubtful-day', value, ...shown })
          delete claim.said[field]
        }
      }
    },
  }
}
