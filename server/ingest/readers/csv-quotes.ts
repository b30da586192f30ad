import type { ReadingFault } from '../problems/reading-problem.ts'

/** A cell between quotes. `end` is where its closing quote (and blanks behind it) end, `breaks` how many lines it spans. */
export type QuotedCell = {
  value: string
  end: number
  breaks: number
  column: number
  /** The line of the text, 1-based, on which it opens. */
  line: number
}

const breaksIn = (text: string): number => text.split(/\r\n?|\n/).length - 1

/** The cell whose quotes open at `at`; undefined when they do not close as quotes around a cell do. */
export const quotedCell = (
  text: string,
  at: number,
  delimiter: string,
): Pick<QuotedCell, 'value' | 'end' | 'breaks'> | undefined => {
  let value = ''
  let from = at + 1
  for (;;) {
    const close = text.indexOf('"', from)
    if (close === -1) return undefined
    value += text.slice(from, close)
    if (text[close + 1] === '"') {
      value += '"'
      from = close + 2
      continue
    }
    const breaks = breaksIn(value)
    let end = close + 1
    // Blanks behind the closing quote are forgiven where the cell is one line: they cannot hide a row.
    while (breaks === 0 && text[end] === ' ') end += 1
    const next = text[end]
    const closes = next === undefined || next === delimiter || next === '\n' || next === '\r'
    return closes ? { value, end, breaks } : undefined
  }
}

/** Delimiters of a line. A comma before a blank is one of prose. */
const delimitersIn = (line: string, delimiter: string): number =>
  delimiter === ',' ? line.split(/,(?!\s)/).length - 1 : line.split(delimiter).length - 1

/**
 * The fault of a record one of whose quoted cells seems to hold whole rows: quotes that open in one row and close in
 * another look like quotes around a cell of several lines. `width` is the number of columns of the table.
 */
export const swallowedRows = (
  quoted: readonly QuotedCell[],
  cells: number,
  width: number,
  delimiter: string,
): ReadingFault | undefined => {
  for (const { value, breaks, column, line } of quoted) {
    if (breaks === 0) continue
    const lines = value.split(/\r\n?|\n/).slice(1)
    const last = lines.pop() ?? ''
    const inLast = delimitersIn(last, delimiter)
    const rest = cells - column - 1
    const asRows = lines.every((one) => delimitersIn(one, delimiter) === width - 1)
    if (asRows && inLast + rest === width - 1 && (inLast > 0 || lines.length > 0) && width > 1) {
      return { code: 'quotes-over-rows', from: line, to: line + breaks }
    }
  }
  return undefined
}
