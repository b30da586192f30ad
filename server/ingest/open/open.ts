import { readdir, readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { VocabularyIndex } from '#domain/vocabulary.ts'
import { refuseFile } from '../bytes/refuse-file.ts'
import { pageFrom, readFolder } from '../dokuwiki/folder.ts'
import type { WikiPage } from '../dokuwiki/page.ts'
import { wikiRows } from '../dokuwiki/wiki.ts'
import { readZippedPages } from '../dokuwiki/zip-pages.ts'
import { INGEST_LIMITS } from '../limits.ts'
import type { Notice } from '../problems/problem.ts'
import { readCsvRecords } from '../readers/csv.ts'
import { type ColumnChoice, createTableLook } from '../readers/given-columns.ts'
import { openJson } from '../readers/json.ts'
import { openOds } from '../readers/ods/open.ts'
import type { Headings, Source } from '../readers/source.ts'
import { readTable } from '../readers/table.ts'
import { openXlsx } from '../readers/xlsx/open.ts'
import { recognise } from './recognise.ts'

const openWiki = (
  pages: readonly WikiPage[],
  before: Notice[],
  themes: VocabularyIndex,
): Source => {
  const { rows, notices } = wikiRows(pages, themes)
  return {
    format: 'dokuwiki',
    encoding: null,
    rows,
    notices: [...before, ...notices],
    headings: new Map(),
  }
}

/** A file by its content. `name` serves only a wiki page that does not state its own id; `columns` only tables. */
export const openBytes = async (
  name: string,
  bytes: Uint8Array,
  themes: VocabularyIndex,
  columns?: ColumnChoice,
): Promise<Source> => {
  const found = recognise(bytes)
  switch (found.format) {
    case 'xlsx':
      return openXlsx(bytes, found.parts, columns)
    case 'ods':
      return openOds(bytes, found.parts, columns)
    case 'wiki-zip': {
      const { pages, notices } = readZippedPages(bytes, found.parts)
      return openWiki(pages, notices, themes)
    }
    case 'json':
      return openJson(found.text, found.encoding, found.notices)
    case 'dokuwiki':
      return openWiki([pageFrom(name, bytes)], [], themes)
    case 'csv': {
      const notices: Notice[] = [...found.notices]
      const headings: Headings = new Map()
      const look = createTableLook(null)
      const kind = { sheet: null, columns, look }
      const records = readCsvRecords(found.text, found.delimiter)
      const rows = readTable(records, notices, headings, kind)
      const { encoding } = found
      return { format: 'csv', encoding, rows, notices, headings, table: look.look }
    }
  }
}

/** The bytes of a file; its size is looked at first, so that a huge one is never read. */
export const readBytes = async (path: string): Promise<Uint8Array> => {
  const { size } = await stat(path)
  if (size > INGEST_LIMITS.fileBytes) refuseFile({ code: 'file-too-large', bytes: size })
  return readFile(path)
}

export const isFolder = async (path: string): Promise<boolean> => {
  try {
    return (await stat(path)).isDirectory()
  } catch {
    return refuseFile({ code: 'missing', path: basename(path) })
  }
}

/** A folder of wiki pages. */
export const openFolder = async (
  path: string,
  themes: VocabularyIndex,
  signal?: AbortSignal,
): Promise<Source> => {
  const { pages, notices } = await readFolder(path, signal)
  if (pages.length === 0 && (await readdir(path)).length === 0) refuseFile({ code: 'empty' })
  return openWiki(pages, notices, themes)
}
