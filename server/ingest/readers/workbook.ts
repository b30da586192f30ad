import { INGEST_LIMITS } from '../limits.ts'
import type { Notice } from '../problem.ts'
import { readOdsSheets } from './ods.ts'
import { refuseFile } from './refuse-file.ts'
import type { Source } from './source.ts'
import { isHeader, readTable, type TableRecord } from './table.ts'
import { readXlsxRecords, sheetNames } from './xlsx.ts'
import { readZipPart, type ZipPart } from './zip.ts'

/** Parts of a workbook that are held in memory whole while its sheet is streamed. */
const HELD = /^xl\/(?:sharedStrings|styles|workbook)\.xml$/i

const textOfPart = (bytes: Uint8Array, part: ZipPart) =>
  new TextDecoder().decode(readZipPart(bytes, part))

const namesProjects = (records: readonly TableRecord[]) =>
  records.slice(0, INGEST_LIMITS.rowsBeforeHeader).some(({ cells }) => isHeader(cells))

const notRead = (names: readonly string[]): Notice[] =>
  names.map((name) => ({ row: null, code: 'sheet-not-read', name }))

const firstRecords = async (bytes: Uint8Array, sheet: number): Promise<TableRecord[]> => {
  const records: TableRecord[] = []
  for await (const record of readXlsxRecords(bytes, sheet, INGEST_LIMITS.rowsBeforeHeader)) {
    records.push(record)
  }
  return records
}

/** The first sheet whose headings name projects; others that would do are named in a notice, never merged in. */
export const openXlsx = async (bytes: Uint8Array, parts: Map<string, ZipPart>): Promise<Source> => {
  const book = parts.get('xl/workbook.xml') ?? refuseFile({ code: 'damaged' })
  for (const part of parts.values()) {
    if (HELD.test(part.name) && part.size > INGEST_LIMITS.partBytes) {
      refuseFile({ code: 'inflates-too-much' })
    }
  }
  const names = sheetNames(textOfPart(bytes, book)).slice(0, 50)
  const fitting: number[] = []
  for (const sheet of names.keys()) {
    if (namesProjects(await firstRecords(bytes, sheet))) fitting.push(sheet)
  }
  const [chosen = 0, ...others] = fitting
  const notices = notRead(others.map((sheet) => names[sheet] ?? ''))
  const rows = readTable(readXlsxRecords(bytes, chosen), notices)
  return { format: 'xlsx', encoding: null, rows, notices }
}

export const openOds = (bytes: Uint8Array, parts: Map<string, ZipPart>): Source => {
  const content = parts.get('content.xml') ?? refuseFile({ code: 'damaged' })
  const manifest = parts.get('META-INF/manifest.xml')
  if (manifest && textOfPart(bytes, manifest).includes('encryption-data')) {
    refuseFile({ code: 'encrypted' })
  }
  const sheets = [...readOdsSheets(textOfPart(bytes, content))]
  const fitting = sheets.filter(({ records }) => namesProjects(records))
  const [chosen = sheets[0], ...others] = fitting
  const notices = notRead(others.map(({ name }) => name))
  return { format: 'ods', encoding: null, rows: readTable(chosen?.records ?? [], notices), notices }
}
