import { lstat, readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { INGEST_LIMITS } from '../limits.ts'
import type { Notice } from '../problem.ts'
import { decodeText, looksBinary } from '../readers/decode-text.ts'
import { refuseFile } from '../readers/refuse-file.ts'
import { readHtmlFacts } from './html-facts.ts'
import { readHtmlPage } from './html-page.ts'
import { readPage, type WikiPage } from './page.ts'
import { looksLikeHtml } from './page-form.ts'
import { pageIdOf } from './page-id.ts'
import { readRawPage } from './raw-page.ts'

const PAGE = /\.(?:txt|x?html?)$/i
/** Old revisions, caches and media of a DokuWiki installation. */
const NOT_PAGES = new Set([
  'attic',
  'cache',
  'index',
  'locks',
  'media',
  'media_attic',
  'media_meta',
  'meta',
  'tmp',
])

/** One page from its bytes; `name` gives its id where the page does not state it. */
export const pageFrom = (name: string, bytes: Uint8Array): WikiPage => {
  const { text } = decodeText(bytes)
  if (!looksLikeHtml(text)) return readPage(pageIdOf(name), readRawPage(text))
  const facts = readHtmlFacts(text)
  return readPage(pageIdOf(facts.id ?? name), readHtmlPage(text, facts))
}

/** Path to page id: what stands above `pages` belongs to the installation, not to the wiki. */
const nameOf = (root: string, path: string): string => {
  const parts = relative(root, path).split(sep)
  const pages = parts.lastIndexOf('pages')
  return parts.slice(pages + 1).join(':')
}

/** Page files below a folder, in the order of their names. Links are not followed: they may lead anywhere. */
export const pageFiles = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { withFileTypes: true })
  const found: string[] = []
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (entry.isDirectory() && !NOT_PAGES.has(entry.name) && !entry.name.startsWith('.')) {
      found.push(...(await pageFiles(path)))
    } else if (entry.isFile() && PAGE.test(entry.name)) found.push(path)
    if (found.length > INGEST_LIMITS.wikiPages) refuseFile({ code: 'too-many-pages' })
  }
  return found
}

/** All pages of a folder; a file that is no page is named in a notice. */
export const readFolder = async (
  root: string,
  signal?: AbortSignal,
): Promise<{ pages: WikiPage[]; notices: Notice[] }> => {
  const pages: WikiPage[] = []
  const notices: Notice[] = []
  let bytesRead = 0
  for (const path of await pageFiles(root)) {
    signal?.throwIfAborted()
    const name = nameOf(root, path)
    bytesRead += (await lstat(path)).size
    if (bytesRead > INGEST_LIMITS.fileBytes)
      refuseFile({ code: 'file-too-large', bytes: bytesRead })
    const bytes = await readFile(path)
    if (looksBinary(bytes)) notices.push({ row: null, code: 'page-unreadable', page: name })
    else pages.push(pageFrom(name, bytes))
  }
  return { pages, notices }
}
