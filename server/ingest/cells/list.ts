import { bad, good, type Parsed, quote } from './parsed.ts'
import { type Cell, cleanLine, textOf } from './text.ts'

const BULLET = /^[-–—*•·]\s+/u
const QUOTED = /^\s*"((?:[^"]|"")*)"\s*$/u

/** Positions of a text where one value ends: `;`, `|` or a line break outside a quoted value. */
const splitOutsideQuotes = (text: string): string[] => {
  const pieces: string[] = []
  let from = 0
  while (from <= text.length) {
    // A value that opens with a quote runs to its closing quote, if a separator or the end follows it.
    const quoted = /^[^\S\n]*"(?:[^"]|"")*"[^\S\n]*(?=[;|\n]|$)/u.exec(text.slice(from))
    const searchFrom = from + (quoted?.[0].length ?? 0)
    const ahead = text.slice(searchFrom).search(/[;|\n]/u)
    const to = ahead === -1 ? text.length : searchFrom + ahead
    pieces.push(text.slice(from, to))
    from = to + 1
  }
  return pieces
}

const readItem = (piece: string): string => {
  const quoted = QUOTED.exec(piece)
  return quoted
    ? cleanLine((quoted[1] ?? '').replaceAll('""', '"'))
    : cleanLine(piece).replace(BULLET, '')
}

/**
 * The values of a multi-value cell, separated by `;`, `|` or line breaks. Commas do not separate: names contain them.
 * A value that contains a separator is written between double quotes. Empty values are kept: positions may matter.
 */
export const splitValues = (text: string): string[] =>
  splitOutsideQuotes(text.replace(/\r\n?/g, '\n')).map(readItem)

/** The inverse of `splitValues` for values that are clean lines. */
export const joinValues = (values: readonly string[]): string =>
  values
    .map((value) =>
      /[;|]/.test(value) || value.startsWith('"') || BULLET.test(value)
        ? `"${value.replaceAll('"', '""')}"`
        : value,
    )
    .join('; ')

/** The values of a cell: of a JSON list one by one, of a text as `splitValues` reads them; blank ones are left out. */
export const valuesOf = (cell: Cell): Cell[] => {
  if (Array.isArray(cell)) return cell.filter((item) => textOf(item) !== '')
  const text = textOf(cell)
  return text === undefined ? [cell] : splitValues(text).filter((value) => value !== '')
}

/** Whether a cell for one value holds several, in the ways in which lists are written. */
export const isSeveral = (cell: Cell): boolean =>
  (Array.isArray(cell) || typeof cell === 'string') && valuesOf(cell).length > 1

/** Between two names of one cell: a name that holds such a mark stands between double quotes. */
const BETWEEN_NAMES = / \/\/? | \+ | \\\\ |(?<=\S)\s+(?:2|b)[).] (?=\p{L})/u

/** The one value of a cell, without the quotes that hold it together; several are a fault, never the first of them. */
export const oneName = (cell: Cell): Parsed<Cell> => {
  const values = valuesOf(cell)
  const [value] = values
  const quoted = typeof cell === 'string' && QUOTED.test(cell)
  const several =
    values.length > 1 || (!quoted && typeof value === 'string' && BETWEEN_NAMES.test(value))
  return several ? bad({ code: 'not-one-name', value: quote(cell) }) : good(value)
}

/** A name as the only value of its cell. */
export const writeName = (name: string): string =>
  BETWEEN_NAMES.test(name) ? `"${name.replaceAll('"', '""')}"` : joinValues([name])
