/** Old revisions, caches and media of a DokuWiki installation, and what other systems leave in folders. */
const NOT_PAGES = new Set(
  'attic cache index locks media media_attic media_meta meta tmp __MACOSX'.split(' '),
)

const PAGE = /\.(?:txt|x?html?)$/i

/** Whether pages are looked for below a folder of this name. */
export const mayHoldPages = (folder: string): boolean =>
  !NOT_PAGES.has(folder) && !folder.startsWith('.')

export const isPageName = (file: string): boolean => PAGE.test(file) && !file.startsWith('.')

/** Files that nobody means as content. */
export const isLitter = (file: string): boolean =>
  file.startsWith('.') || /^(?:thumbs\.db|desktop\.ini)$/i.test(file)

/** Path to page id: what stands above `pages` belongs to the installation, not to the wiki. */
export const pageNameOf = (path: readonly string[]): string =>
  path.slice(path.lastIndexOf('pages') + 1).join(':')
