import { looksBinary } from '../bytes/decode-text.ts'
import { refuseFile } from '../bytes/refuse-file.ts'
import { readZipPart, type ZipPart } from '../bytes/zip.ts'
import { INGEST_LIMITS } from '../limits.ts'
import type { Notice } from '../problems/problem.ts'
import { pageFrom } from './folder.ts'
import type { WikiPage } from './page.ts'
import { isLitter, isPageName, mayHoldPages, pageNameOf } from './page-files.ts'

type Entry = { path: string[]; part: ZipPart }

/** A path that stays below its folder; undefined for one that leads elsewhere. */
const pathOf = (name: string): string[] | undefined => {
  const path = name.replaceAll('\\', '/').split('/')
  const astray = name.startsWith('/') || /^[a-z]:/i.test(name) || path.includes('..')
  return astray ? undefined : path.filter((segment) => segment !== '' && segment !== '.')
}

/** Folders in which a wiki itself keeps pages; any other that holds all of them is the one that was zipped. */
const OF_WIKI = new Set(['progetti', 'start', 'temi', 'pages'])

const withoutRoot = (entries: readonly Entry[]): Entry[] => {
  const root = entries[0]?.path[0] ?? ''
  const shared = entries.every(({ path }) => path.length > 1 && path[0] === root)
  return shared && !OF_WIKI.has(root)
    ? withoutRoot(entries.map(({ path, part }) => ({ path: path.slice(1), part })))
    : [...entries]
}

const OTHERS_NAMED = 20

/** Whether an archive holds pages of a wiki: no name of it is ever written to, so none can do harm. */
export const holdsPages = (parts: ReadonlyMap<string, ZipPart>): boolean =>
  [...parts.keys()].some((name) => isPageName(pathOf(name)?.at(-1) ?? ''))

type NamedPart = { name: string; part: ZipPart }

/** The parts of an archive that are pages, by their names on the wiki, in order; and the names of what is none. */
export const partsThatArePages = (
  parts: ReadonlyMap<string, ZipPart>,
): { pages: NamedPart[]; others: string[] } => {
  const entries: Entry[] = []
  const others: string[] = []
  for (const part of parts.values()) {
    const path = pathOf(part.name)
    const file = path?.at(-1) ?? ''
    if (part.name.endsWith('/') || (path && !path.slice(0, -1).every(mayHoldPages))) continue
    if (path && !part.link && isPageName(file)) entries.push({ path, part })
    else if (!isLitter(file)) others.push(part.name)
  }
  const pages = withoutRoot(entries).map(({ path, part }) => ({ name: pageNameOf(path), part }))
  return { pages: pages.sort((a, b) => (a.name < b.name ? -1 : 1)), others }
}

/** The pages of a zipped wiki folder, in the order of their names. Links and astray paths are named and not followed. */
export const readZippedPages = (
  bytes: Uint8Array,
  parts: ReadonlyMap<string, ZipPart>,
): { pages: WikiPage[]; notices: Notice[] } => {
  const { pages: entries, others } = partsThatArePages(parts)
  if (entries.length > INGEST_LIMITS.wikiPages) refuseFile({ code: 'too-many-pages' })
  const total = entries.reduce((sum, { part }) => sum + part.size, 0)
  if (total > INGEST_LIMITS.fileBytes) refuseFile({ code: 'file-too-large', bytes: total })
  const notices: Notice[] = others
    .slice(0, OTHERS_NAMED)
    .map((name) => ({ row: null, code: 'entry-not-read', name }))
  const pages: WikiPage[] = []
  for (const { name, part } of entries) {
    const content = readZipPart(bytes, part)
    if (looksBinary(content)) notices.push({ row: null, code: 'page-unreadable', page: name })
    else pages.push(pageFrom(name, content))
  }
  return { pages, notices }
}
