import type { About } from '../../present/about.ts'
import type { Pack } from './packed.ts'
import { THEME_XML } from './theme.ts'
import {
  contentTypesXml,
  coreRelation,
  coreXml,
  relationsXml,
  rowXml,
  type SheetCell,
  STYLES_XML,
  sheetFoot,
  sheetHead,
  workbookXml,
} from './xml.ts'

/** Characters of XML that are packed together. */
export const TOGETHER = 32 * 1_024

/** A sheet of a few rows, whole. */
export const simpleSheet = (widths: readonly number[], rows: readonly SheetCell[][]): string =>
  sheetHead(widths, 0) +
  rows.map((cells, at) => rowXml(at + 1, cells)).join('') +
  sheetFoot(null, [])

/** A name of more than one plain word. */
const quoted = (name: string): string =>
  /^\w+$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`

type Frame = {
  about: About
  /** Of the sheets, the table first. */
  names: readonly string[]
  /** The last column of the table, in letters. */
  lastColumn: string
}

/** Everything around the sheets. */
export const addFrame = ({ part }: Pack, { about, names, lastColumn }: Frame): void => {
  const sheets = names.map((_, at) => ({
    type: 'worksheet',
    target: `worksheets/sheet${at + 1}.xml`,
  }))
  const filter = `${quoted(names[0] ?? '')}!$A$1:$${lastColumn}$${about.total + 1}`
  const parts: [string, string][] = [
    ['[Content_Types].xml', contentTypesXml(names.length)],
    [
      '_rels/.rels',
      relationsXml([
        { type: 'officeDocument', target: 'xl/workbook.xml' },
        { type: coreRelation, target: 'docProps/core.xml' },
      ]),
    ],
    ['docProps/core.xml', coreXml(about.title, about.publisher.name, about.updatedAt)],
    ['xl/workbook.xml', workbookXml(names, filter)],
    [
      'xl/_rels/workbook.xml.rels',
      relationsXml([
        ...sheets,
        { type: 'styles', target: 'styles.xml' },
        { type: 'theme', target: 'theme/theme1.xml' },
      ]),
    ],
    ['xl/styles.xml', STYLES_XML],
    ['xl/theme/theme1.xml', THEME_XML],
  ]
  for (const [name, text] of parts) part(name)(text, true)
}
