import { strToU8, zipSync } from 'fflate'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** A sheet by its bare XML: `rows` inside sheetData, `tail` behind it, `before` above it. */
export type BareSheet = {
  name: string
  rows: string
  tail?: string
  before?: string
  state?: 'hidden' | 'veryHidden'
  chart?: boolean
  /** Relations of the sheet as XML, and further parts by path. */
  relations?: string
}

export type BareBook = {
  sheets: BareSheet[]
  strings?: string
  /** Codes of number formats; cells name them by their position plus one. */
  formats?: string[]
  workbook?: string
  parts?: Record<string, string>
  /** Its parts are deflated, as programs do; else they stand in it as they are, which is made sooner. */
  packed?: boolean
}

export const relation = (id: string, type: string, target: string, external = false): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${escapeXml(target)}"${external ? ' TargetMode="External"' : ''}/>`

const relations = (inner: string) => `<Relationships>${inner}</Relationships>`

const stylesOf = (formats: readonly string[]) =>
  `<styleSheet xmlns="${MAIN}"><numFmts>${formats
    .map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${escapeXml(code)}"/>`)
    .join(
      '',
    )}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats
    .map((_, at) => `<xf numFmtId="${164 + at}"/>`)
    .join('')}</cellXfs></styleSheet>`

/** A workbook made of its bare parts: files that no library of ours would write, but others do. */
export const bareXlsx = ({
  sheets,
  strings,
  formats = [],
  workbook = '',
  parts = {},
  packed = false,
}: BareBook) => {
  const pathOf = (at: number, { chart }: BareSheet) =>
    `${chart ? 'chartsheets' : 'worksheets'}/sheet${at + 1}.xml`
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${workbook}<sheets>${sheets
      .map(
        ({ name, state }, at) =>
          `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="s${at + 1}"${state ? ` state="${state}"` : ''}/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      sheets
        .map((sheet, at) =>
          relation(`s${at + 1}`, sheet.chart ? 'chartsheet' : 'worksheet', pathOf(at, sheet)),
        )
        .join('') +
        relation('st', 'styles', 'styles.xml') +
        (strings === undefined ? '' : relation('ss', 'sharedStrings', '/xl/sharedStrings.xml')),
    ),
    'xl/styles.xml': stylesOf(formats),
    ...parts,
  }
  if (strings !== undefined) files['xl/sharedStrings.xml'] = `<sst xmlns="${MAIN}">${strings}</sst>`
  for (const [at, sheet] of sheets.entries()) {
    files[`xl/${pathOf(at, sheet)}`] = sheet.chart
      ? '<chartsheet/>'
      : `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${sheet.before ?? ''}<sheetData>${sheet.rows}</sheetData>${sheet.tail ?? ''}</worksheet>`
    if (sheet.relations) {
      files[`xl/worksheets/_rels/sheet${at + 1}.xml.rels`] = relations(sheet.relations)
    }
  }
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])),
    { level: packed ? 6 : 0 },
  )
}

/** A text cell; further attributes of `c` may follow. */
export const text = (value: string): string =>
  `<c t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`

export const row = (...cells: string[]): string => `<row>${cells.join('')}</row>`

const NAMESPACES = ['office', 'table', 'text', 'style', 'number', 'draw', 'xlink', 'dc', 'calcext']
  .map((name) => `xmlns:${name}="urn:${name}"`)
  .join(' ')

/** An ODS by its bare XML: styles and the tables themselves. */
export const bareOds = (tables: string, styles = '', manifest = ''): Uint8Array =>
  zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
    'META-INF/manifest.xml': strToU8(`<manifest>${manifest}</manifest>`),
    'content.xml': strToU8(
      `<office:document-content ${NAMESPACES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    ),
  })

export const odsCell = (value: string, attributes = ''): string =>
  `<table:table-cell office:value-type="string" ${attributes}><text:p>${escapeXml(value)}</text:p></table:table-cell>`

export const odsRow = (...cells: string[]): string =>
  `<table:table-row>${cells.join('')}</table:table-row>`

export const odsTable = (name: string, rows: string, attributes = ''): string =>
  `<table:table table:name="${name}" ${attributes}>${rows}</table:table>`
