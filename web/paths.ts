import { ADDRESSES, facetAddress, PAGE_DATA_PREFIX } from '#domain/addresses.ts'
import type { FacetKey } from '#domain/facets.ts'
import { EMPTY_QUERY, type SearchQuery } from '#domain/query/types.ts'
import { queryLink } from '#domain/query/write.ts'

export {
  projectFilePath,
  projectFrom,
  projectPath,
  searchPath,
  textPath,
  valuePath,
} from '#domain/addresses.ts'

/** Every address that pages link to. Nothing else in `web/` writes one. */
export const paths = {
  ...ADDRESSES,
  howToSearch: `${ADDRESSES.about}#come-si-cerca`,
  licence: 'https://creativecommons.org/licenses/by/4.0/deed.it',
} as const

/** All values of one facet, under the same search. */
export const facetPath = (facet: FacetKey, query: SearchQuery): string =>
  queryLink(facetAddress(facet), query)

/** The whole answer as a file: no page of it, and no page size. */
export const downloadPath = (ending: string, query: SearchQuery = EMPTY_QUERY): string =>
  queryLink(`${paths.api}/projects.${ending}`, { ...query, page: 1, perPage: EMPTY_QUERY.perPage })

/** Opens the reader's own mail, with a subject and a first line. */
export const mailPath = (to: string, subject: string, body = ''): string =>
  `mailto:${to}?subject=${encodeURIComponent(subject)}${body && `&body=${encodeURIComponent(body)}`}`

export const suggestPath = (q: string): string =>
  `${paths.api}/suggest?${new URLSearchParams({ q }).toString()}`

/** Where the data of a page is fetched; `url` is its path and query. */
export const pageDataPath = (url: string): string => `${PAGE_DATA_PREFIX}${url}`

const TEXT_PAGES: readonly string[] = [paths.home, paths.about, paths.accessibility, paths.privacy]

/** Whether the app renders this path itself; anything else (files, the API) is the browser's. */
export const isPagePath = (pathname: string): boolean =>
  TEXT_PAGES.includes(pathname) ||
  pathname === paths.projects ||
  pathname.startsWith(`${paths.projects}/`)
