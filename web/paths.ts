import type { FacetKey } from '#domain/facets.ts'
import { EMPTY_QUERY, type SearchQuery } from '#domain/query/types.ts'
import { queryLink, setValues } from '#domain/query/write.ts'

/** Every address of the site. Nothing else in `web/` writes one. */
export const paths = {
  home: '/',
  projects: '/progetti',
  about: '/informazioni',
  howToSearch: '/informazioni#come-si-cerca',
  openData: '/dati-aperti',
  accessibility: '/accessibilita',
  privacy: '/privacy',
  apiDocs: '/api/docs',
  openApi: '/api/openapi.json',
  projectSchema: '/api/project.schema.json',
  institution: 'https://www.cittametropolitana.mi.it/',
  licence: 'https://creativecommons.org/licenses/by/4.0/deed.it',
} as const

export const projectPath = (slug: string): string => `${paths.projects}/${slug}`

export const projectDataPath = (slug: string): string => `/api/projects/${slug}`

export const searchPath = (query: SearchQuery): string => queryLink(paths.projects, query)

/** All values of one facet, under the same search. */
export const facetPath = (facet: FacetKey, query: SearchQuery): string =>
  queryLink(`${paths.projects}/filtri/${facet}`, query)

/** The search for everything that has this value. */
export const valuePath = (facet: FacetKey, value: string): string =>
  searchPath(setValues(EMPTY_QUERY, facet, [value]))

export const textPath = (q: string): string => searchPath({ ...EMPTY_QUERY, q })

/** The whole answer as a file: no page of it, and no page size. */
export const downloadPath = (format: 'csv' | 'json', query: SearchQuery = EMPTY_QUERY): string =>
  queryLink(`/api/projects.${format}`, { ...query, page: 1, perPage: EMPTY_QUERY.perPage })

export const suggestPath = (q: string): string =>
  `/api/suggest?${new URLSearchParams({ q }).toString()}`

/** Where the data of a page is fetched; `url` is its path and query. */
export const pageDataPath = (url: string): string => `/_pagina${url}`

const TEXT_PAGES: readonly string[] = [
  paths.home,
  paths.about,
  paths.openData,
  paths.accessibility,
  paths.privacy,
]

/** Whether the app renders this path itself; anything else (files, the API) is the browser's. */
export const isPagePath = (pathname: string): boolean =>
  TEXT_PAGES.includes(pathname) ||
  pathname === paths.projects ||
  pathname.startsWith(`${paths.projects}/`)
