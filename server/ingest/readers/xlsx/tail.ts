import { isTrue, parseXml } from '../../bytes/xml.ts'
import type { Merge } from '../sheets/sheet.ts'
import { readRange } from './reference.ts'

export type SheetFrame = {
  merges: Merge[]
  links: { range: Merge; relation: string | undefined; location: string | undefined }[]
  filtered: boolean
  hiddenColumns: number[]
}

const END = Buffer.from('sheetData>')
const CLOSED = Buffer.from('<sheetData/>')

/** The part of a sheet around its rows: what stands behind them says which cells are merged and what is linked. */
const aroundRows = (bytes: Uint8Array): [Uint8Array, Uint8Array] => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const from = buffer.indexOf('<sheetData')
  const closed = buffer.lastIndexOf(CLOSED)
  const end = closed === -1 ? buffer.lastIndexOf(END) : closed
  const to = end === -1 ? buffer.length : end + (closed === -1 ? END.length : CLOSED.length)
  return [buffer.subarray(0, from === -1 ? 0 : from), buffer.subarray(to)]
}

const HIDDEN_AT_MOST = 500

/** Merged cells, links, filters and hidden columns of a sheet, without reading its rows. */
export const readSheetFrame = (bytes: Uint8Array): SheetFrame => {
  const frame: SheetFrame = { merges: [], links: [], filtered: false, hiddenColumns: [] }
  const [before, behind] = aroundRows(bytes)
  const handlers = {
    open: (name: string, attributes: Readonly<Record<string, string>>) => {
      if (name === 'mergecell') frame.merges.push(readRange(attributes.ref ?? ''))
      else if (name === 'filtercolumn') frame.filtered = true
      else if (name === 'hyperlink' && attributes.ref) {
        const relation = attributes['r:id'] ?? attributes.id
        frame.links.push({
          range: readRange(attributes.ref),
          relation,
          location: attributes.location,
        })
      } else if (name === 'col' && isTrue(attributes.hidden)) {
        const last = Math.min(Number(attributes.max ?? attributes.min), HIDDEN_AT_MOST)
        for (let at = Number(attributes.min); at <= last; at++) frame.hiddenColumns.push(at - 1)
      }
    },
  }
  // Each piece stands for itself: the elements around it are missing, and nobody asks for them.
  parseXml(before, handlers)
  parseXml(behind, handlers)
  return frame
}
