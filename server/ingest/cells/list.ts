import { bad, good, type Parsed, quote } from './parsed.ts'
import { type Cell, cleanLine, textOf } from './text.ts'

const BULLET = /^[-–—*•·]\s+/u
/** What would be read as more than one value, or as something else than it is. */
const UNCLEAR = /[;|]|^"|^[-–—*•·]\s/
const SEPARATOR = /[;|\n]/gu
const QUOTED = /^\s*"((?:[^"]|"")*)"\s*$/u

/**
 * Where a value between double quotes that opens at `from` ends, if a separator or the end of the text follows it; -1 where
 * it is no such value. Two quotes inside stand for one. By hand: a pattern reads on to the end for every quote that is left open.
 */
const quotedEnd = (text: string, from: number): number => {
  let at = from
  while (/[^\S\n]/.test(text[at] ?? '')) at++
  if (text[at] !== '"') return -1
  for (at = text.indexOf('"', at + 1); at !== -1; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] === '"') continue
    at++
    while (/[^\S\n]/.test(text[at] ?? '')) at++
    return at === text.length || /[;|\n]/.test(text[at] ?? '') ? at : -1
  }
  return -1
}

/** Positions of a text where one value ends: `;`, `|` or a line break outside a quoted value. */
const splitOutsideQuotes = (text: string): string[] => {
  if (!/[;|\n]/.test(text)) return [text]
  const pieces: string[] = []
  let from = 0
  while (from <= text.length) {
    // A value that opens with a quote runs to its closing quote, if a separator or the end follows it.
    SEPARATOR.lastIndex = Math.max(from, quotedEnd(text, from))
    const to = SEPARATOR.exec(text)?.index ?? text.length
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
    .map((value) => (UNCLEAR.test(value) ? `"${value.replaceAll('"', '""')}"` : value))
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
