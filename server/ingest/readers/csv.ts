import { AppError } from '#domain/errors.ts'
import { fieldOf } from '../columns/headings.ts'
import { INGEST_LIMITS } from '../limits.ts'
import { refuseFile } from './refuse-file.ts'
import type { TableRecord } from './table.ts'

const DELIMITERS = [';', ',', '\t', '|'] as const

/**
 * Records of a CSV (RFC 4180, forgiving): quotes around cells with delimiters, line breaks and doubled quotes; a quote
 * inside an unquoted cell is itself. A quote that never closes is refused: it would swallow the rest of the file.
 */
export function* readCsvRecords(text: string, delimiter: string): Generator<TableRecord> {
  const special = new RegExp(`[${delimiter === '|' ? '\\|' : delimiter}\\r\\n]`, 'g')
  let at = 0
  let row = 0
  while (at < text.length) {
    const cells: string[] = []
    row += 1
    for (;;) {
      let cell = ''
      if (text[at] === '"') {
        let from = at + 1
        for (;;) {
          const close = text.indexOf('"', from)
          if (close === -1) refuseFile({ code: 'unclosed-quote', row })
          cell += text.slice(from, close)
          at = close + 1
          if (text[at] !== '"') break
          cell += '"'
          from = at + 1
        }
      }
      special.lastIndex = at
      const end = special.exec(text)?.index ?? text.length
      cells.push(cell + text.slice(at, end))
      if (cells.length > INGEST_LIMITS.columns * 5) refuseFile({ code: 'too-many-columns' })
      at = end + 1
      if (text[end] === delimiter) continue
      if (text[end] === '\r' && text[at] === '\n') at += 1
      break
    }
    yield { row, cells }
  }
}

/** How many columns the first lines would have, and how many of them would be known. */
const score = (text: string, delimiter: string): [known: number, columns: number] => {
  let best: [number, number] = [0, 0]
  try {
    for (const { row, cells } of readCsvRecords(text, delimiter)) {
      const known = cells.filter((cell) => fieldOf(String(cell)) !== undefined).length
      if (known > best[0] || (known === best[0] && cells.length > best[1]))
        best = [known, cells.length]
      if (row >= INGEST_LIMITS.rowsBeforeHeader) break
    }
  } catch (error) {
    // The sample may end inside a quoted cell, or not be quoted as this delimiter needs.
    if (error instanceof AppError && error.code === 'too-large') best[1] = INGEST_LIMITS.columns
  }
  return best
}

const SAMPLE = 65_536

/** The delimiter under which most headings are known; else the one that makes most columns. */
export const sniffDelimiter = (text: string): string => {
  const stated = /^sep=([;,\t|])\r?\n/i.exec(text)?.[1]
  if (stated) return stated
  const sample = text.slice(0, SAMPLE)
  const scored = DELIMITERS.map((delimiter) => ({ delimiter, score: score(sample, delimiter) }))
  scored.sort((a, b) => b.score[0] - a.score[0] || b.score[1] - a.score[1])
  return scored[0]?.delimiter ?? ';'
}

/** All records of a CSV text. The line "sep=;" that some programs write first is no record of the table. */
export const readCsv = (text: string): Iterable<TableRecord> =>
  readCsvRecords(text, sniffDelimiter(text))
