import { HucreError } from 'hucre'
import { streamXlsxRows } from 'hucre/xlsx'
import { readMarkup } from './markup.ts'
import { refuseFile } from './refuse-file.ts'
import type { TableRecord } from './table.ts'

/** Names of the sheets in their order, from `xl/workbook.xml`. */
export const sheetNames = (workbook: string): string[] => {
  const names: string[] = []
  for (const token of readMarkup(workbook)) {
    if (token.kind === 'open' && token.name === 'sheet')
      names.push(token.attributes.get('name') ?? '')
  }
  return names
}

/**
 * Records of one sheet, streamed: inflated, parsed and handed on in pieces. The only place that knows the library.
 * A date cell comes as a Date at midnight UTC. Empty cells at the end of a row are left to the caller.
 */
export async function* readXlsxRecords(
  bytes: Uint8Array,
  sheet: number,
  atMost?: number,
): AsyncGenerator<TableRecord> {
  try {
    const options = atMost === undefined ? { sheet } : { sheet, maxRows: atMost }
    for await (const { index, values } of streamXlsxRows(bytes, options)) {
      yield { row: index + 1, cells: values }
    }
  } catch (error) {
    if (error instanceof HucreError) refuseFile({ code: 'damaged' })
    throw error
  }
}
