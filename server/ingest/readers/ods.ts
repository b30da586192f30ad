import { INGEST_LIMITS } from '../limits.ts'
import type { TableCell } from './cell.ts'
import { type MarkupToken, readMarkup } from './markup.ts'
import { refuseFile } from './refuse-file.ts'
import type { TableRecord } from './table.ts'

export type OdsSheet = { name: string; records: TableRecord[] }

type Open = Extract<MarkupToken, { kind: 'open' }>

const repeats = (token: Open, name: string): number => {
  const count = Number(token.attributes.get(name) ?? '1')
  return Number.isInteger(count) && count > 0 ? count : 1
}

const cellValue = (token: Open, text: string): TableCell => {
  const type = token.attributes.get('value-type')
  const value = token.attributes.get('value')
  if (type === 'float' || type === 'currency' || type === 'percentage') return Number(value ?? text)
  if (type === 'boolean') return token.attributes.get('boolean-value') === 'true'
  if (type === 'date') return token.attributes.get('date-value')?.slice(0, 10) ?? text
  return text
}

/** Cells that repeat to the end of a sheet are its empty margin, not content. */
const addCell = (cells: TableCell[], value: TableCell, times: number) => {
  if (value === '' || value === null) {
    for (let n = 0; n < times && cells.length <= INGEST_LIMITS.columns; n++) cells.push(null)
    return
  }
  if (cells.length + times > INGEST_LIMITS.columns) refuseFile({ code: 'too-many-columns' })
  for (let n = 0; n < times; n++) cells.push(value)
}

/**
 * The sheets of an OpenDocument `content.xml`. Written here because a cell's paragraphs must stay lines, and because
 * `number-rows-repeated` makes a million rows of a hundred bytes: both need a reader that counts as it goes.
 */
export function* readOdsSheets(content: string): Generator<OdsSheet> {
  let sheet: OdsSheet | undefined
  let cells: TableCell[] = []
  let row = 0
  let rowTimes = 1
  let cell: Open | undefined
  let text = ''
  let paragraphs = 0
  let inParagraph = 0
  let inNote = 0

  const closeCell = () => {
    if (!cell) return
    addCell(cells, cellValue(cell, text), repeats(cell, 'number-columns-repeated'))
    cell = undefined
  }
  const closeRow = () => {
    const filled = cells.some((value) => value !== null && value !== '')
    for (let n = 0; filled && n < rowTimes; n++) {
      sheet?.records.push({ row: row + n + 1, cells })
      if ((sheet?.records.length ?? 0) > INGEST_LIMITS.rows + INGEST_LIMITS.rowsBeforeHeader) {
        refuseFile({ code: 'too-many-rows' })
      }
    }
    row += rowTimes
  }
  const openTag = (token: Open) => {
    const { name } = token
    if (name === 'table') {
      sheet = { name: token.attributes.get('name') ?? '', records: [] }
      row = 0
    } else if (name === 'table-row') {
      cells = []
      rowTimes = repeats(token, 'number-rows-repeated')
    } else if (name === 'table-cell' || name === 'covered-table-cell') {
      cell = token
      text = ''
      paragraphs = 0
    } else if (name === 'annotation') inNote += 1
    else if (name === 'p' && !inNote) {
      inParagraph += 1
      if (paragraphs++ > 0) text += '\n'
    } else if (inParagraph && name === 's') text += ' '
    else if (inParagraph && name === 'tab') text += '\t'
    else if (inParagraph && name === 'line-break') text += '\n'
  }

  for (const token of readMarkup(content)) {
    if (token.kind === 'text') {
      if (inParagraph && !inNote) text += token.text
      continue
    }
    if (token.kind === 'open') openTag(token)
    if (token.kind === 'open' && !token.empty) continue
    if (token.name === 'table-cell' || token.name === 'covered-table-cell') closeCell()
    else if (token.name === 'table-row') closeRow()
    else if (token.name === 'annotation') inNote = Math.max(0, inNote - 1)
    else if (token.name === 'p' && !inNote) inParagraph = Math.max(0, inParagraph - 1)
    else if (token.name === 'table' && sheet) {
      yield sheet
      sheet = undefined
    }
  }
}
