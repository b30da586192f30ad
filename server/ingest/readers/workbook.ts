import { INGEST_LIMITS } from '../limits.ts'
import type { Notice } from '../problem.ts'
import { countHeadings } from './header.ts'
import { readOdsSheets } from './ods.ts'
import { refuseFile } from './refuse-file.ts'
import type { Headings, Source } from './source.ts'
import { readTable, type TableRecord } from './table.ts'
import { readXlsxRecords, sheetNames } from './xlsx.ts'
import { readZipPart, type ZipPart } from './zip.ts'

/** Parts of a workbook that are held in memory whole while its sheet is streamed. */
const HELD = /^xl\/(?:sharedStrings|styles|workbook)\.xml$/i

const textOfPart = (bytes: Uint8Array, part: ZipPart) =>
  new TextDecoder().decode(readZipPart(bytes, part))

/**
 * The sheets that hold projects, best first: the one with most known headings, then others that have at least two.
 * One known word in a row of a sheet of explanations does not make it a table.
 */
const choose = (known: readonly number[]): { chosen: number; others: number[] } => {
  const chosen = known.indexOf(Math.max(...known))
  const others = known.flatMap((count, at) => (at !== chosen && count > 1 ? [at] : []))
  return { chosen: Math.max(chosen, 0), others }
}

const notRead = (names: readonly string[]): Notice[] =>
  names.map((name) => ({ row: null, code: 'sheet-not-read', name, hidden: false }))

const firstRecords = async (bytes: Uint8Array, sheet: number): Promise<TableRecord[]> => {
  const records: TableRecord[] = []
  for await (const record of readXlsxRecords(bytes, sheet, INGEST_LIMITS.rowsBeforeHeader)) {
    records.push(record)
  }
  return records
}

/** The sheet of projects; others that would do are named in a notice, never merged in. */
export const openXlsx = async (bytes: Uint8Array, parts: Map<string, ZipPart>): Promise<Source> => {
  const book = parts.get('xl/workbook.xml') ?? refuseFile({ code: 'damaged' })
  for (const part of parts.values()) {
    if (HELD.test(part.name) && part.size > INGEST_LIMITS.partBytes) {
      refuseFile({ code: 'inflates-too-much' })
    }
  }
  const names = sheetNames(textOfPart(bytes, book)).slice(0, 50)
  const known: number[] = []
  // A look costs the shared strings of the whole book: where there is nothing to choose, none is taken.
  for (const sheet of names.length > 1 ? names.keys() : []) {
    known.push(countHeadings(await firstRecords(bytes, sheet)))
  }
  const { chosen, others } = choose(known)
  const notices = notRead(others.map((sheet) => names[sheet] ?? ''))
  const headings: Headings = new Map()
  const rows = readTable(readXlsxRecords(bytes, chosen), notices, headings)
  return { format: 'xlsx', encoding: null, rows, notices, headings }
}

export const openOds = (bytes: Uint8Array, parts: Map<string, ZipPart>): Source => {
  const content = parts.get('content.xml') ?? refuseFile({ code: 'damaged' })
  const manifest = parts.get('META-INF/manifest.xml')
  if (manifest && textOfPart(bytes, manifest).includes('encryption-data')) {
    refuseFile({ code: 'encrypted' })
  }
  const sheets = [...readOdsSheets(textOfPart(bytes, content))]
  const { chosen, others } = choose(sheets.map(({ records }) => countHeadings(records)))
  const notices = notRead(others.map((sheet) => sheets[sheet]?.name ?? ''))
  const headings: Headings = new Map()
  const rows = readTable(sheets[chosen]?.records ?? [], notices, headings)
  return { format: 'ods', encoding: null, rows, notices, headings }
}
