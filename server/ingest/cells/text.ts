/** A value as a reader hands it over: a cell of a sheet, or whatever JSON can say. */
export type Cell = unknown

// Controls, format characters (bidi overrides, zero-width marks, soft hyphens) and halves of surrogate pairs
// are never content. The joiners stay: emoji and some scripts are written with them.
const NOISE = /[[\p{Cc}\p{Cf}\p{Cs}]--[\t\n\r\u200c\u200d]]/gv
// No script stacks so many marks on a letter; putting them in order costs the square of their number.
const STACKED = /(\p{M}{20})\p{M}+/gu
const LINE_BREAK = /\r\n?|[\v\f\u0085\u2028\u2029]/gu

// What most cells are made of: nothing in it is noise, and nothing is put together in another way.
const PLAIN = /^[\t\n -~\u00a0-\u00ac\u00ae-\u02ff]*$/

const withoutNoise = (text: string) =>
  PLAIN.test(text)
    ? text
    : text.replace(LINE_BREAK, '\n').replace(NOISE, '').replace(STACKED, '$1').normalize('NFC')

/** One line: every run of white space is one blank. */
export const cleanLine = (text: string): string => withoutNoise(text).replace(/\s+/gu, ' ').trim()

/** Running text: lines and single empty lines are kept, everything else as in `cleanLine`. */
export const cleanText = (text: string): string =>
  withoutNoise(text)
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

/** The words of a scalar; undefined for lists and objects, which no text field can hold. */
export const textOf = (cell: Cell): string | undefined => {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'string') return cell
  if (typeof cell === 'number' || typeof cell === 'bigint') return String(cell)
  if (typeof cell === 'boolean') return cell ? 'sì' : 'no'
  if (cell instanceof Date) return Number.isNaN(+cell) ? '' : cell.toISOString().slice(0, 10)
  return undefined
}

/** A letter, figure or mark of ASCII: no cleaning takes it away. */
const SHOWS_SOMETHING = /[!-~]/

/** Nothing is said: the value that a project has stays. */
export const isBlank = (cell: Cell): boolean => {
  if (cell === undefined || cell === null) return true
  if (Array.isArray(cell)) return cell.length === 0
  const text = textOf(cell)
  if (text === undefined || SHOWS_SOMETHING.test(text)) return false
  // Long texts are looked at once: where the first character shows that there is something.
  return !/\S/.test(text) || (text.length < 100 && cleanLine(text) === '')
}

/** A lone dash says that there is nothing: the value that a project has is taken away. */
export const isCleared = (cell: Cell): boolean =>
  typeof cell === 'string' &&
  cell.length < 100 &&
  /[-–—]/.test(cell) &&
  /^[-–—]$/.test(cleanLine(cell))

export const isRecord = (cell: Cell): cell is Record<string, unknown> =>
  typeof cell === 'object' && cell !== null && !Array.isArray(cell) && !(cell instanceof Date)
