import { AppError } from '#domain/errors.ts'
import { refuseFile } from '../bytes/refuse-file.ts'
import type { TableCell } from '../cells/table-cell.ts'
import { INGEST_LIMITS } from '../limits.ts'
import { shown } from '../problems/problem.ts'
import type { ReadingNotice } from '../problems/reading-problem.ts'
import { type QuotedCell, quotedCell, swallowedRows } from './csv-quotes.ts'
import { knownField } from './header.ts'
import type { TableRecord } from './table.ts'

const DELIMITERS = [';', ',', '\t', '|'] as const

/** `starts` are the places of its cells in the text, `end` where the last of them ends. */
export type CsvLine = TableRecord & { quoted: QuotedCell[]; starts: number[]; end: number }

type Line = CsvLine

/**
 * Records of a CSV: quotes around cells with delimiters, line breaks and doubled quotes. Quotes that do not close before a
 * delimiter or a line end are no quotes around a cell: they and the cell are read as they are written, so that no row
 * is lost in them. `row` counts records, as a spreadsheet that opens the file does.
 */
export function* readLines(text: string, delimiter: string): Generator<Line> {
  const special = new RegExp(`[${delimiter === '|' ? '\\|' : delimiter}\\r\\n]`, 'g')
  let at = 0
  let row = 0
  let line = 1
  while (at < text.length) {
    const cells: string[] = []
    const starts: number[] = []
    let last = at
    const quoted: QuotedCell[] = []
    const notices: ReadingNotice[] = []
    row += 1
    for (;;) {
      const found = text[at] === '"' ? quotedCell(text, at, delimiter) : undefined
      const from = found ? found.end : at
      let end = from
      // Of an empty line, as a table has thousands below it, nothing is looked for.
      if (text[from] !== '\n') {
        special.lastIndex = from
        end = special.exec(text)?.index ?? text.length
      }
      const cell = found ? found.value : text.slice(at, end)
      if (found) {
        quoted.push({ ...found, column: cells.length, line })
        line += found.breaks
      } else if (text[at] === '"' && cell.split('"').length % 2 === 0) {
        notices.push({ code: 'stray-quote', value: shown(cell.trim()) })
      }
      cells.push(cell)
      starts.push(at)
      last = end
      if (cells.length > INGEST_LIMITS.columns * 5) refuseFile({ code: 'too-many-columns' })
      at = end + 1
      if (text[end] === delimiter) continue
      if (text[end] === '\r' && text[at] === '\n') at += 1
      break
    }
    line += 1
    yield { row, cells, quoted, notices, starts, end: last }
  }
}

/** A record that stands between quotes as a whole, as a line of text that was saved as one cell. */
const unwrapped = ({ cells, quoted }: Line, delimiter: string, width: number | undefined) => {
  const [whole] = cells
  if (cells.length !== 1 || quoted.length !== 1 || typeof whole !== 'string') return undefined
  if (!whole.includes(delimiter)) return undefined
  const inner = [...readLines(whole, delimiter)]
  const found = inner.length === 1 ? inner[0]?.cells : undefined
  const fits =
    width === undefined
      ? found?.some((cell) => knownField(String(cell)) !== undefined)
      : found?.length === width
  return fits ? found : undefined
}

const knownIn = (cells: readonly TableCell[]): number =>
  cells.filter((cell) => knownField(String(cell)) !== undefined).length

/**
 * All records of a CSV text: the same, with what the quotes of each give to say, and how many headings are `known` in it.
 * Further down than headings stand nobody looks for them, and each cell would be read as one.
 */
export function* readCsvRecords(
  text: string,
  delimiter: string,
): Generator<TableRecord & { known: number }> {
  let width: number | undefined
  let told = false
  for (const line of readLines(text, delimiter)) {
    const { row, cells, quoted, notices = [] } = line
    const inner = unwrapped(line, delimiter, width)
    const seen = inner ?? cells
    const known = row <= INGEST_LIMITS.rowsBeforeHeader ? knownIn(seen) : 0
    if (inner && !told) {
      told = true
      yield { row, cells: inner, known, notices: [...notices, { code: 'lines-in-quotes' }] }
    } else if (inner) yield { row, cells: inner, known, notices }
    else {
      const over = width && swallowedRows(quoted, cells.length, width, delimiter)
      yield over ? { row, cells, known, notices, problems: [over] } : { row, cells, known, notices }
    }
    if ((width === undefined && seen.length > 1) || known > 1) width = seen.length
  }
}

type Score = [known: number, columns: number]

/** How many columns the first lines would have, and how many of them would be known. */
const score = (text: string, delimiter: string): Score => {
  let best: Score = [0, 0]
  try {
    for (const { row, cells, known } of readCsvRecords(text, delimiter)) {
      if (known > best[0] || (known === best[0] && cells.length > best[1]))
        best = [known, cells.length]
      if (row >= INGEST_LIMITS.rowsBeforeHeader) break
    }
  } catch (error) {
    if (error instanceof AppError && error.code === 'too-large') best[1] = INGEST_LIMITS.columns
  }
  return best
}

const SAMPLE = 65_536

/**
 * How a text is read as a table: by the delimiter under which most headings are known, else by the one that makes most
 * columns; where its first line names one, by that. It looks like a table with two known headings side by side.
 */
export const sniffTable = (text: string): { delimiter: string; looksLikeTable: boolean } => {
  const sample = text.slice(0, SAMPLE)
  // Those that stand nowhere all make one cell of a line.
  let absent: Score | undefined
  const scoreOf = (delimiter: string): Score => {
    if (sample.includes(delimiter)) return score(sample, delimiter)
    absent ??= score(sample, delimiter)
    return absent
  }
  const [best] = DELIMITERS.map((delimiter) => ({ delimiter, score: scoreOf(delimiter) })).sort(
    (a, b) => b.score[0] - a.score[0] || b.score[1] - a.score[1],
  )
  const named = /^"?sep=([;,\t|])"?\r?\n/i.exec(text)?.[1]
  return {
    delimiter: named ?? best?.delimiter ?? ';',
    looksLikeTable: (best?.score[0] ?? 0) >= 2,
  }
}
