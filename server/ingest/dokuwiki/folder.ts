import { lstat, readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { decodeText, looksBinary } from '../bytes/decode-text.ts'
import { refuseFile } from '../bytes/refuse-file.ts'
import { pageIdOf } from '../cells/page-id.ts'
import { INGEST_LIMITS } from '../limits.ts'
import type { Notice } from '../problems/problem.ts'
import { readHtmlFacts } from './html-facts.ts'
import { readHtmlPage } from './html-page.ts'
import { readPage, type WikiPage } from './page.ts'
import { isLitter, isPageName, mayHoldPages, pageNameOf } from './page-files.ts'
import { looksLikeHtml } from './page-form.ts'
import { readRawPage } from './raw-page.ts'

/** One page from its bytes; `name` gives its id where the page does not state it. */
export const pageFrom = (name: string, bytes: Uint8Array): WikiPage => {
  const { text, notices } = decodeText(bytes)
  const facts = looksLikeHtml(text) ? readHtmlFacts(text) : undefined
  const blocks = facts ? readHtmlPage(text, facts) : readRawPage(text)
  const page = readPage(pageIdOf(facts?.id ?? name), blocks)
  return { ...page, unread: [...notices, ...page.unread] }
}

/** `unnamed` have names that are no UTF-8: Node shows a sign for what it cannot read, and a path with it leads nowhere. */
type Found = { pages: string[]; others: string[]; unnamed: string[] }

const isUnnamed = (name: string): boolean => name.includes('\ufffd')

/** Files below a folder, in the order of their names. Links are not followed: they may lead anywhere. */
const filesIn = async (
  folder: string,
  found: Found = { pages: [], others: [], unnamed: [] },
): Promise<Found> => {
  const entries = await readdir(folder, { withFileTypes: true })
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (isUnnamed(entry.name)) found.unnamed.push(path)
    else if (entry.isDirectory()) {
      if (mayHoldPages(entry.name)) await filesIn(path, found)
    } else if (entry.isFile() && isPageName(entry.name)) found.pages.push(path)
    else if (!isLitter(entry.name)) found.others.push(path)
    if (found.pages.length > INGEST_LIMITS.wikiPages) refuseFile({ code: 'too-many-pages' })
  }
  return found
}

/** Page files below a folder, in the order of their names. */
export const pageFiles = async (folder: string): Promise<string[]> => (await filesIn(folder)).pages

const OTHERS_NAMED = 20

/** All pages of a folder; a file that is no page is named in a notice. */
export const readFolder = async (
  root: string,
  signal?: AbortSignal,
): Promise<{ pages: WikiPage[]; notices: Notice[] }> => {
  const found = await filesIn(root)
  const pathOf = (path: string) => relative(root, path).split(sep)
  const told = (paths: readonly string[], code: 'entry-not-read' | 'name-not-utf8'): Notice[] =>
    paths.slice(0, OTHERS_NAMED).map((path) => ({ row: null, code, name: pathOf(path).join('/') }))
  const notices = [...told(found.unnamed, 'name-not-utf8'), ...told(found.others, 'entry-not-read')]
  const pages: WikiPage[] = []
  let bytesRead = 0
  for (const path of found.pages) {
    signal?.throwIfAborted()
    const name = pageNameOf(pathOf(path))
    bytesRead += (await lstat(path)).size
    if (bytesRead > INGEST_LIMITS.fileBytes)
      refuseFile({ code: 'file-too-large', bytes: bytesRead })
    const bytes = await readFile(path)
    if (looksBinary(bytes)) notices.push({ row: null, code: 'page-unreadable', page: name })
    else pages.push(pageFrom(name, bytes))
  }
  return { pages, notices }
}
