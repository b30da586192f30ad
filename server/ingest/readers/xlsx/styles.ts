import { parseXml } from '../../bytes/xml.ts'
import { type Shown, shownBy } from '../sheets/number-format.ts'

/** The formats that every workbook has without declaring them, as far as they are no plain numbers. */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [9, '0%'],
  [10, '0.00%'],
  [14, 'dd/mm/yyyy'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'dd/mm/yyyy h:mm'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss.0'],
])

/** What each style of cells shows of a number, by the style's index. */
export const readStyles = (bytes: Uint8Array): Shown[] => {
  const formats = new Map(BUILT_IN)
  const ids: number[] = []
  let inCells = false
  parseXml(bytes, {
    open: (name, attributes) => {
      if (name === 'numfmt') {
        formats.set(Number(attributes.numFmtId), attributes.formatCode ?? '')
      } else if (name === 'cellxfs') inCells = true
      else if (name === 'xf' && inCells) ids.push(Number(attributes.numFmtId ?? 0))
    },
    close: (name) => {
      if (name === 'cellxfs') inCells = false
    },
  })
  return ids.map((id) => shownBy(formats.get(id) ?? 'General'))
}
