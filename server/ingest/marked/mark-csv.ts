import type { Encoding } from '../bytes/encoding.ts'
import { isBlank } from '../cells/text.ts'
import { CORRECTION_HEADING, isRowWords, rowWords } from '../columns/correction-words.ts'
import { type CsvLine, readLines } from '../readers/csv.ts'
import { type Edit, edited } from './edit.ts'
import { codecOf } from './encode.ts'
import { type Marking, wordsOf } from './mark.ts'

/** Words of ours have no double quote: theirs may be left open in a cell before. */
const quoted = (text: string): string => `"${text.replaceAll('"', '”')}"`

const cellOf = (text: string, delimiter: string): string => {
  const line = text.replace(/\s*\n\s*/g, ' | ')
  return line.includes(delimiter) || line.includes('"') || line.includes('\r')
    ? quoted(line.replace(/\r/g, ' '))
    : line
}

type Spot = { line: CsvLine; at: number }

const endOf = ({ line, at }: Spot): number => {
  const next = line.starts[at + 1]
  return next === undefined ? line.end : next - 1
}

const isEmpty = (line: CsvLine, at: number): boolean => isBlank(line.cells[at] ?? '')

/** The place of our column: behind the headings, where no row of their width has anything. */
const freeColumn = (lines: readonly CsvLine[], lastColumn: number): number => {
  // A row that is longer than its headings has a fault of its own: it is marked at its end.
  const own = lines.filter(({ cells }) =>
    cells.every((cell, at) => at <= lastColumn || isBlank(cell)),
  )
  let at = lastColumn + 1
  while (own.some((line) => !isEmpty(line, at))) at += 1
  return at
}

/**
 * A CSV with our column, and nothing else in it changed: separator, quotes, line ends, character code and its mark stay as
 * they are, byte for byte. Its rows cannot be hidden. undefined for a file whose lines are not what they seem.
 */
export const markCsv = (
  bytes: Uint8Array,
  { delimiter, encoding }: { delimiter: string; encoding: Encoding },
  { headerRow, lastColumn, rows }: Marking,
  corrections: number | null,
): Uint8Array | undefined => {
  const codec = codecOf(encoding)
  const whole = codec.view(bytes)
  const from = codec.mark !== '' && whole.startsWith(codec.mark) ? codec.mark.length : 0
  const view = whole.slice(from)
  const lines = [...readLines(view, delimiter)].filter(
    (line) => line.row >= headerRow && line.cells.some((cell) => !isBlank(cell)),
  )
  const header = lines[0]
  if (!header || header.row !== headerRow) return undefined
  const column = corrections ?? freeColumn(lines, lastColumn)
  const words = new Map(rows.map((row) => [row.row, rowWords(row.row, wordsOf(row))]))
  const edits: Edit[] = []

  const put = (line: CsvLine, at: number, cell: string) => {
    const there = line.starts[at]
    if (there !== undefined) edits.push({ from: there, to: endOf({ line, at }), put: cell })
    else {
      const gap = delimiter.repeat(at - line.cells.length + 1)
      edits.push({ from: line.end, to: line.end, put: gap + cell })
    }
  }
  for (const line of lines) {
    if (line === header) {
      if (corrections === null) put(line, column, codec.put(CORRECTION_HEADING))
      continue
    }
    const text = words.get(line.row)
    const cell = text === undefined ? '' : codec.put(cellOf(text, delimiter))
    const last = line.cells.findLastIndex((one) => !isBlank(one))
    const ours = last >= column && isRowWords(String(line.cells[last])) ? last : -1
    const loose = line.cells.some((one, at) => at >= column && at !== ours && !isBlank(one))
    if (ours !== -1) put(line, ours, cell)
    else if (!loose) put(line, column, cell)
    else if (cell !== '') put(line, line.cells.length, cell)
  }
  return codec.bytes(whole.slice(0, from) + edited(view, edits))
}
