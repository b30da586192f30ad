import { FIELDS, type FieldKey } from '#domain/fields.ts'
import type { Alarm } from '#domain/import.ts'
import { type Change, createTally, type Tally, tallyIn } from './seen-row.ts'

/** Fewer rows than this have no shape: they are looked at one by one. */
const FEW = 5
/** Slips that nobody makes on purpose need fewer. */
const VERY_FEW = 3

const MOST = 0.8
const MANY = 0.6
const HALF = 0.5

/** Rows of which the values are compared with each other; a file that is wrong shows it in these. */
const COMPARED = 5_000

/** Lengths at which programs cut texts: an old cell, a field of a data base, a cell of today. */
const CUT_AT: ReadonlySet<number> = new Set([254, 255, 256, 32_767])

const swapped = (before: string, after: string): boolean => {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(before) ?? []
  return day !== undefined && day !== month && after === `${year}-${day}-${month}`
}

const SCALES = [10, 100, 1_000]

const numberOf = (cell: string): number => Number(cell.replaceAll('.', '').replace(',', '.'))

/** How many times as large an amount becomes, where that is a slip of the comma: "100", or "1/100". */
const scaleOf = (before: string, after: string): string | null => {
  const [from, to] = [numberOf(before), numberOf(after)]
  if (!(from > 0 && to > 0)) return null
  for (const scale of SCALES) {
    if (Math.abs(to - from * scale) < scale / 100) return String(scale)
    if (Math.abs(from - to * scale) < scale / 100) return `1/${scale}`
  }
  return null
}

/** A name that is none: figures, a date, an amount, an address. */
const NO_NAME = /^(?:[\d\s.,/:€%-]+|https?:\/\/\S+|\S+@\S+)$/

/** Watches what a file does to one field, row by row; of values nothing is kept but a hundred thousand at most. */
export const createFieldWatch = (field: FieldKey) => {
  const { type } = FIELDS[field]
  const isText = type === 'text' || field === 'title'
  const isName = field === 'title' || field === 'lead'
  let known = 0
  let overwritten = 0
  let named = 0
  let longest = 0
  const changed = createTally()
  const emptied = createTally()
  const cut = createTally()
  const atLimit = createTally()
  const days = createTally()
  const noNames = createTally()
  const scales = new Map<string, Tally>()
  const sources = new Map<FieldKey, Tally>()
  const compared: Change[] = []

  const alarm = (
    kind: Alarm['kind'],
    { rows, examples }: Tally,
    of: number,
    detail: string | null = null,
  ): Alarm[] => [{ kind, field, rows, of, detail, examples }]

  const fromOtherRows = (): Alarm[] => {
    const rowsOf = new Map<string, number>()
    for (const { before, row } of compared) rowsOf.set(before, row)
    // Where many rows say the same, finding a value elsewhere says nothing.
    if (rowsOf.size < compared.length * MOST) return []
    const found = createTally()
    for (const { after, row } of compared) {
      const other = rowsOf.get(after)
      if (other !== undefined && other !== row) found.add(row)
    }
    const isShape = found.rows >= FEW && found.rows >= compared.length * MANY
    return isShape ? alarm('from-other-rows', found, compared.length) : []
  }

  const allTheSame = (): Alarm[] => {
    const afters = new Set(compared.map(({ after }) => after))
    const befores = new Set(compared.map(({ before }) => before))
    const [only = ''] = afters
    const isShape = compared.length >= FEW && afters.size === 1 && befores.size >= VERY_FEW
    return isShape ? alarm('all-the-same', changed, overwritten, only.slice(0, 80)) : []
  }

  return {
    /** A field of a row that is there, or of a new one (`before` is ""). */
    note: (change: Change, isNew: boolean): void => {
      const { row, before, after } = change
      if (isName && after !== '') {
        named += 1
        if (NO_NAME.test(after)) noNames.add(row)
      }
      longest = Math.max(longest, after.length)
      if (isText && CUT_AT.has(after.length)) atLimit.add(row)
      if (isNew) return
      known += 1
      if (before === after || before === '') return
      overwritten += 1
      changed.add(row)
      if (after === '') {
        emptied.add(row)
        return
      }
      if (compared.length < COMPARED) compared.push({ row, before, after })
      if (isText && after.length > 1 && before.length >= after.length + 10) {
        if (before.startsWith(after.replace(/(?:…|\.\.\.)$/, ''))) cut.add(row)
      }
      if (type === 'date' && swapped(before, after)) days.add(row)
      const scale = type === 'amount' ? scaleOf(before, after) : null
      if (scale !== null) tallyIn(scales, scale).add(row)
    },

    /** A value that its record has in another field. */
    noteSource: (source: FieldKey, row: number): void => tallyIn(sources, source).add(row),

    get overwritten() {
      return overwritten
    },

    /** What is strange about it, the most telling first. */
    alarms: (): Alarm[] => {
      const found: Alarm[] = []
      if (emptied.rows >= FEW && emptied.rows >= known * MOST) {
        found.push(...alarm('emptied', emptied, known))
      }
      for (const [source, tally] of sources) {
        if (tally.rows >= FEW && tally.rows >= overwritten * MANY) {
          found.push(...alarm('from-other-column', tally, overwritten, source))
        }
      }
      found.push(...fromOtherRows(), ...allTheSame())
      if (cut.rows >= VERY_FEW) found.push(...alarm('cut-short', cut, overwritten))
      else if (atLimit.rows >= VERY_FEW && CUT_AT.has(longest)) {
        found.push(...alarm('cut-short', atLimit, atLimit.rows, String(longest)))
      }
      if (days.rows >= VERY_FEW && days.rows >= overwritten * HALF) {
        found.push(...alarm('days-and-months', days, overwritten))
      }
      for (const [scale, tally] of scales) {
        if (tally.rows >= VERY_FEW && tally.rows >= overwritten * HALF) {
          found.push(...alarm('scaled', tally, overwritten, scale))
        }
      }
      if (noNames.rows >= FEW && noNames.rows >= named * MOST) {
        found.push(...alarm('wrong-kind', noNames, named))
      }
      return found
    },
  }
}
