import { decodeText, looksBinary } from '../bytes/decode-text.ts'
import type { Encoding } from '../bytes/encoding.ts'
import { refuseFile } from '../bytes/refuse-file.ts'
import { readZipDirectory, readZipPart, type ZipPart } from '../bytes/zip.ts'
import {
  beginsAsPage,
  looksLikeHtml,
  looksLikeRawPage,
  looksLikeWikiHtml,
} from '../dokuwiki/page-form.ts'
import { holdsPages } from '../dokuwiki/zip-pages.ts'
import { INGEST_LIMITS } from '../limits.ts'
import type { Notice, UnreadableKind } from '../problems/problem.ts'
import { sniffTable } from '../readers/csv.ts'

export type Recognised =
  | { format: 'xlsx' | 'ods' | 'wiki-zip'; parts: Map<string, ZipPart> }
  | (TextKind & { text: string; encoding: Encoding; notices: Notice[] })

type TextKind = { format: 'csv'; delimiter: string } | { format: 'json' | 'dokuwiki' }

const startsWith = (bytes: Uint8Array, mark: string) =>
  [...mark].every((char, at) => bytes[at] === char.charCodeAt(0))

/** Kinds of file that people do send, by their first bytes. */
const OTHERS: readonly [mark: string, kind: UnreadableKind][] = [
  ['%PDF', 'pdf'],
  ['{\\rtf', 'rtf'],
  ['\x1f\x8b', 'compressed'],
  ['7z\xbc\xaf', '7-zip'],
  ['Rar!', 'rar'],
  ['\x89PNG', 'image'],
  ['\xff\xd8\xff', 'image'],
  ['GIF8', 'image'],
]

const refuseKind = (kind: UnreadableKind): never => refuseFile({ code: 'unreadable-kind', kind })

/** An OLE container: a workbook under a password, one of Excel before 2007, or another old document. */
const refuseOle = (bytes: Uint8Array): never => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const holds = (name: string) => buffer.includes(Buffer.from(name, 'utf16le'))
  if (holds('EncryptedPackage')) return refuseFile({ code: 'encrypted' })
  return refuseKind(holds('Workbook') || holds('Book') ? 'old-workbook' : 'old-document')
}

const asBook = (format: 'xlsx' | 'ods', parts: Map<string, ZipPart>): Recognised => {
  if (parts.size > INGEST_LIMITS.parts) refuseFile({ code: 'inflates-too-much' })
  return { format, parts }
}

const recogniseZip = (bytes: Uint8Array): Recognised => {
  const parts = readZipDirectory(bytes)
  const names = [...parts.keys()].map((name) => name.replaceAll('\\', '/').toLowerCase())
  if (names.includes('xl/workbook.xml')) return asBook('xlsx', parts)
  const mimetype = parts.get('mimetype')
  const type =
    mimetype && mimetype.size < 200 ? new TextDecoder().decode(readZipPart(bytes, mimetype)) : ''
  if (type.startsWith('application/vnd.oasis.opendocument.spreadsheet')) return asBook('ods', parts)
  if (parts.has('xl/workbook.bin')) return refuseKind('xlsb')
  if (parts.has('word/document.xml') || type.includes('opendocument')) return refuseKind('document')
  if (holdsPages(parts)) return { format: 'wiki-zip', parts }
  return refuseKind('zip')
}

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** A table is told by headings side by side, whatever its cells hold; a page by the heading that it begins with. */
const kindOfText = (text: string): TextKind | 'html' | 'markup' => {
  const start = text.trimStart()
  const looksLikeJson = /^(?:\{(?!\{)|\[(?!\[))/.test(start) || /^\[\s*\[/.test(start)
  if (looksLikeJson && isJson(text)) return { format: 'json' }
  if (beginsAsPage(start)) return { format: 'dokuwiki' }
  const { delimiter, looksLikeTable } = sniffTable(text)
  if (looksLikeTable) return { format: 'csv', delimiter }
  if (looksLikeHtml(start)) {
    const isPage = !/<table\b/i.test(text) || looksLikeWikiHtml(text)
    return isPage ? { format: 'dokuwiki' } : 'html'
  }
  if (looksLikeJson && /^[{[]\s*[{["\]}'\w]/.test(start)) return { format: 'json' }
  if (looksLikeRawPage(text)) return { format: 'dokuwiki' }
  if (!/^<[?!a-z]/i.test(start)) return { format: 'csv', delimiter }
  return /<table[\s>]/i.test(text) ? 'html' : 'markup'
}

const recogniseText = (bytes: Uint8Array): Recognised => {
  const decoded = decodeText(bytes)
  if (decoded.text.trimStart() === '') return refuseFile({ code: 'empty' })
  const kind = kindOfText(decoded.text)
  if (kind === 'html') return refuseKind('html-table')
  if (/^\s*(?:<\?xml[^>]*>\s*)?<\?mso-application/i.test(decoded.text))
    return refuseKind('xml-2003')
  if (/^\s*MIME-Version:/i.test(decoded.text)) return refuseKind('mht')
  if (kind === 'markup') return refuseKind('markup')
  return { ...kind, ...decoded }
}

/** Tells what a file is by its content, whatever its name. Refuses what cannot be read, saying what to do. */
export const recognise = (bytes: Uint8Array): Recognised => {
  if (bytes.length === 0) return refuseFile({ code: 'empty' })
  if (bytes.length > INGEST_LIMITS.fileBytes)
    return refuseFile({ code: 'file-too-large', bytes: bytes.length })
  if (startsWith(bytes, 'PK\x03\x04')) return recogniseZip(bytes)
  if (startsWith(bytes, 'PK\x05\x06')) return refuseFile({ code: 'empty' })
  if (startsWith(bytes, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return refuseOle(bytes)
  for (const [mark, kind] of OTHERS) if (startsWith(bytes, mark)) return refuseKind(kind)
  if (looksBinary(bytes)) return refuseKind('binary')
  return recogniseText(bytes)
}
