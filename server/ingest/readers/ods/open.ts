import { refuseFile } from '../../bytes/refuse-file.ts'
import { readZipPart, type ZipPart } from '../../bytes/zip.ts'
import type { ColumnChoice } from '../given-columns.ts'
import { openSheets } from '../sheets/open-sheets.ts'
import type { Source } from '../source.ts'
import { readOdsSheets } from './sheets.ts'
import { readOdsStyles } from './styles.ts'

/** A spreadsheet of LibreOffice and of whoever writes OpenDocument. */
export const openOds = (
  bytes: Uint8Array,
  parts: ReadonlyMap<string, ZipPart>,
  columns?: ColumnChoice,
): Source => {
  const read = (name: string) => {
    const part = parts.get(name)
    return part && readZipPart(bytes, part)
  }
  const manifest = read('META-INF/manifest.xml')
  if (manifest && new TextDecoder().decode(manifest).includes('encryption-data')) {
    refuseFile({ code: 'encrypted' })
  }
  const content = read('content.xml') ?? refuseFile({ code: 'damaged' })
  const common = read('styles.xml')
  const styles = readOdsStyles(common ? [common, content] : [content])
  return openSheets('ods', readOdsSheets(content, styles), columns)
}
