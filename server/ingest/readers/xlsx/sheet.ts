import { refuseFile } from '../../bytes/refuse-file.ts'
import { isTrue, parseXmlPieces } from '../../bytes/xml.ts'
import { errorText, type TableCell } from '../../cells/table-cell.ts'
import type { Shown } from '../sheets/number-format.ts'
import type { SheetRow } from '../sheets/sheet.ts'
import { shownDate, shownNumber } from '../sheets/shown-value.ts'
import { readReference } from './reference.ts'
import { decodeEscapes } from './strings.ts'

export type SheetContext = {
  strings: readonly string[]
  styles: readonly Shown[]
  from1904: boolean
  uncomputed: boolean
  /** The address behind a cell; undefined where there is none. */
  linkOf: (column: number, row: number) => string | undefined
  /** Hidden rows of the sheet are hidden by a filter. */
  filtered: boolean
}

type Open = {
  column: number
  type: string
  style: number
  value: string
  text: string
  formula: string | null
}

const NUMBER: Shown = { as: 'number' }

/** HYPERLINK("address"; "words"): what it shows does not need to be computed. */
const LINK =
  /^\s*(?:_xlfn\.)?HYPERLINK\(\s*"((?:[^"]|"")*)"\s*(?:,(?:\s*"((?:[^"]|"")*)"\s*|[^"]*))?\)\s*$/i

const unquote = (text: string) => text.replaceAll('""', '"')

const plainValue = (cell: Open, context: SheetContext): TableCell => {
  const { type, value } = cell
  const shown = context.styles[cell.style] ?? NUMBER
  if (type === 's') {
    const string = context.strings[Number(value)]
    return value === '' ? null : (string ?? refuseFile({ code: 'damaged' }))
  }
  if (type === 'inlineStr') return decodeEscapes(cell.text)
  if (type === 'str') return decodeEscapes(value)
  if (type === 'b') return isTrue(value)
  if (type === 'e') return { special: 'error', text: value || '#N/A' }
  if (value === '') return cell.text === '' ? null : decodeEscapes(cell.text)
  if (type === 'd') {
    const date = new Date(
      /[zZ]|[+-]\d\d:\d\d$/.test(value)
        ? value
        : `${value.includes('T') ? value : `${value}T00:00`}Z`,
    )
    return Number.isNaN(+date)
      ? value
      : shownDate(date, shown.as === 'number' ? { as: 'day' } : shown)
  }
  const number = Number(value)
  return Number.isFinite(number) ? shownNumber(number, shown, context.from1904) : value
}

const cellValue = (cell: Open, row: number, context: SheetContext): TableCell => {
  const link = cell.formula === null ? null : LINK.exec(cell.formula)
  const unsaved =
    cell.formula !== null &&
    cell.type !== 'str' &&
    cell.type !== 's' &&
    cell.text === '' &&
    (cell.value === '' || (context.uncomputed && Number(cell.value) === 0 && cell.type !== 'b'))
  if (link) {
    const url = unquote(link[1] ?? '')
    const text =
      link[2] === undefined
        ? unsaved
          ? url
          : String(plainValue(cell, context) ?? url)
        : unquote(link[2])
    return { special: 'link', text, url }
  }
  if (unsaved) return { special: 'unsaved' }
  const value = plainValue(cell, context)
  const url = context.linkOf(cell.column, row)
  if (url === undefined || (typeof value !== 'string' && value !== null)) return value
  return errorText(value) ? value : { special: 'link', text: value ?? '', url }
}

/** The rows of a sheet, read in pieces: cells by position, what they say as they show it. */
export function* readSheetRows(bytes: Uint8Array, context: SheetContext): Generator<SheetRow> {
  let ready: SheetRow[] = []
  let current: SheetRow | undefined
  let row = 0
  let next = 0
  let cell: Open | undefined
  let into: 'value' | 'text' | 'formula' | undefined
  let phonetic = 0

  const openCell = (attributes: Readonly<Record<string, string>>) => {
    const reference = attributes.r
    const place = reference ? readReference(reference) : { column: next, row }
    const style = Number(attributes.s ?? -1)
    next = place.column + 1
    cell = {
      column: place.column,
      type: attributes.t ?? 'n',
      style,
      value: '',
      text: '',
      formula: null,
    }
  }

  const pieces = parseXmlPieces(bytes, {
    open: (name, attributes) => {
      if (name === 'row') {
        row = Number(attributes.r) || row + 1
        next = 0
        const hidden = isTrue(attributes.hidden) && (context.filtered ? 'filtered' : 'hidden')
        current = { row, cells: [], hidden }
      } else if (!current) return
      else if (name === 'c') openCell(attributes)
      else if (name === 'v') into = 'value'
      else if (name === 't') into = phonetic === 0 ? 'text' : undefined
      else if (name === 'rph') phonetic += 1
      else if (name === 'f' && cell) {
        into = 'formula'
        cell.formula = ''
      }
    },
    text: (data) => {
      if (!cell || !into) return
      if (into === 'formula') cell.formula += data
      else cell[into] += data
    },
    close: (name) => {
      if (name === 'v' || name === 't' || name === 'f') into = undefined
      else if (name === 'rph') phonetic -= 1
      else if (name === 'c' && cell && current) {
        const value = cellValue(cell, row, context)
        if (value !== null && value !== '') current.cells[cell.column] = value
        cell = undefined
      } else if (name === 'row' && current) {
        if (current.cells.length > 0) ready.push(current)
        current = undefined
      }
    },
  })
  for (const _ of pieces) {
    yield* ready
    ready = []
  }
}
