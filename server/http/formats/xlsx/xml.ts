import { cellAddress } from '../../../ingest/rows/place.ts'
import { xmlText } from '../../present/xml.ts'

/** The most that Excel takes: characters of a cell, links and rows of a sheet. */
export const EXCEL = { characters: 32_767, links: 65_530, rows: 1_048_576 } as const

const CUT = '… (continua nella scheda)'

/** Text as XML; what Excel would read as the code of a character is told to be text. */
const sheetText = (text: string): string =>
  xmlText(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'))

/** As much as one cell holds, and a word that there is more. */
const cellText = (text: string): string =>
  text.length <= EXCEL.characters
    ? text
    : text.slice(0, EXCEL.characters - CUT.length).toWellFormed() + CUT

/** Places in the list of styles of the workbook. */
export const STYLE = {
  text: 1,
  integer: 2,
  money: 3,
  day: 4,
  heading: 5,
  link: 6,
  wrapped: 7,
} as const

export type SheetCell = { value: string | number | null; style?: number }

const cell = (row: number, column: number, { value, style = 0 }: SheetCell): string => {
  if (value === null || value === '') return ''
  const place = `r="${cellAddress(column, row)}"${style === 0 ? '' : ` s="${style}"`}`
  return typeof value === 'number'
    ? `<c ${place}><v>${value}</v></c>`
    : `<c ${place} t="inlineStr"><is><t xml:space="preserve">${sheetText(cellText(value))}</t></is></c>`
}

/** A row of a sheet; text is always text, never a formula. */
export const rowXml = (row: number, cells: readonly SheetCell[]): string =>
  `<row r="${row}">${cells.map((one, at) => cell(row, at, one)).join('')}</row>`

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A sheet up to its first row: headings frozen, columns as wide as given. */
export const sheetHead = (widths: readonly number[], frozenColumns: number): string => {
  const split = `${frozenColumns > 0 ? `xSplit="${frozenColumns}" ` : ''}ySplit="1"`
  const pane = frozenColumns > 0 ? 'bottomRight' : 'bottomLeft'
  const columns = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  )
  return (
    `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheetViews><sheetView workbookViewId="0">` +
    `<pane ${split} topLeftCell="${cellAddress(frozenColumns, 2)}" activePane="${pane}" state="frozen"/>` +
    `</sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>`
  )
}

/** A sheet from its last row on: a filter over all of it, and the links of its cells. */
export const sheetFoot = (filter: string | null, linked: readonly string[]): string =>
  '</sheetData>' +
  (filter === null ? '' : `<autoFilter ref="${filter}"/>`) +
  (linked.length === 0
    ? ''
    : `<hyperlinks>${linked.map((ref, at) => `<hyperlink ref="${ref}" r:id="rId${at + 1}"/>`).join('')}</hyperlinks>`) +
  '</worksheet>'

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

export const relationsXml = (
  relations: readonly { type: string; target: string; external?: boolean }[],
): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${relations
    .map(
      ({ type, target, external }, at) =>
        `<Relationship Id="rId${at + 1}" Type="${type.startsWith('http') ? type : `${RELATIONS}/${type}`}" ` +
        `Target="${xmlText(target)}"${external ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`

export const coreRelation = `${PACKAGE}/relationships/metadata/core-properties`

const FONTS =
  '<fonts count="3"><font><sz val="11"/><name val="Calibri"/></font>' +
  '<font><b/><sz val="11"/><name val="Calibri"/></font>' +
  '<font><u/><sz val="11"/><color rgb="FF0059B3"/><name val="Calibri"/></font></fonts>'

const format = (id: number, font = 0, wraps = false) =>
  `<xf numFmtId="${id}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1">` +
  `<alignment vertical="top"${wraps ? ' wrapText="1"' : ''}/></xf>`

/** In the order of `STYLE`: text, whole numbers, amounts, days, headings, links, text in several lines. */
export const STYLES_XML =
  `${XML}<styleSheet xmlns="${MAIN}">${FONTS}` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="8">${format(0)}${format(49)}${format(1)}${format(4)}${format(14)}${format(49, 1)}${format(49, 2)}${format(49, 0, true)}</cellXfs>` +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'

const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

export const contentTypesXml = (sheets: number): string =>
  `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${CONTENT}.styles+xml"/>` +
  Array.from(
    { length: sheets },
    (_, at) =>
      `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${CONTENT}.worksheet+xml"/>`,
  ).join('') +
  '<Override PartName="/xl/theme/theme1.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/>' +
  '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'

export const workbookXml = (names: readonly string[], filter: string | null): string =>
  `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>` +
  names
    .map((name, at) => `<sheet name="${xmlText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
    .join('') +
  '</sheets>' +
  (filter === null
    ? ''
    : `<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">${filter}</definedName></definedNames>`) +
  '</workbook>'

/** Title and author; its time is that of the data. */
export const coreXml = (title: string, creator: string, at: string | null): string => {
  const time = at === null ? '' : at.replace(/\.\d+Z$/, 'Z')
  const stamp = (name: string) =>
    time === '' ? '' : `<dcterms:${name} xsi:type="dcterms:W3CDTF">${time}</dcterms:${name}>`
  return (
    `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(creator)}</dc:creator>` +
    `${stamp('created')}${stamp('modified')}</cp:coreProperties>`
  )
}
