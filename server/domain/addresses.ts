import type { FacetKey } from './facets.ts'
import { EMPTY_QUERY, type SearchQuery } from './query/types.ts'
import { queryLink, queryString, setValues } from './query/write.ts'

const API = '/api'

/** The addresses of the site: those that the server answers are those that the page links to. */
export const ADDRESSES = {
  home: '/',
  projects: '/progetti',
  collection: '/raccolta',
  dossier: '/raccolta/dossier',
  comparison: '/confronto',
  figures: '/progetti/cifre',
  cross: '/progetti/cifre/incrocio',
  map: '/progetti/cifre/mappa',
  calls: '/avvisi',
  organisations: '/enti',
  themes: '/temi',
  disabilities: '/disabilita',
  systemActions: '/azioni-di-sistema',
  case: '/un-caso-come-il-mio',
  about: '/informazioni',
  openData: '/dati-aperti',
  codebook: '/dati-aperti/codebook',
  vocabularies: '/vocabolari',
  embed: '/incorpora',
  originals: '/originali',
  accessibility: '/accessibilita',
  privacy: '/privacy',
  api: API,
  apiDocs: `${API}/docs`,
  /** Projects as data: all that a search finds, and below it each of them. */
  data: `${API}/projects`,
  suggest: `${API}/suggest`,
  openApi: `${API}/openapi.json`,
  projectSchema: `${API}/project.schema.json`,
} as const

/** Parameter of a project's address: the query of the list that a reader came from. */
export const FROM = 'da'

/** Parameter of a collection's address: the projects that somebody has marked, by their slugs, in their own order. */
export const RECORDS = 'schede'

/** Before the address of a page: its data instead of its HTML. */
export const PAGE_DATA_PREFIX = '/_pagina'

export const projectPath = (slug: string): string => `${ADDRESSES.projects}/${slug}`

/** What stands behind `/progetti/` and is no project. */
const OWN_NAMES: readonly string[] = ['cifre', 'filtri']

/** Whether a project cannot have this slug, since its address is that of another page. */
export const isOwnAddress = (slug: string): boolean => OWN_NAMES.includes(slug)

/** A project with the list that leads to it, in the address; see `FROM`. */
export const projectFrom = (slug: string, query: SearchQuery): string =>
  `${projectPath(slug)}?${new URLSearchParams({ [FROM]: queryString(query) })}`

/** A record in the format that has this ending. */
export const projectFilePath = (slug: string, ending: string): string =>
  `${projectPath(slug)}.${ending}`

/** The address of a record as squares that a camera reads. */
export const projectCodePath = (slug: string): string => `${projectPath(slug)}/qr.svg`

/** Every version of a record that readers have seen, and one of them: addresses that last. */
export const VERSIONS_PART = '/versioni'
export const versionsPath = (slug: string): string => projectPath(slug) + VERSIONS_PART
export const versionPath = (slug: string, version: number | string): string =>
  `${versionsPath(slug)}/${version}`

export const projectDataPath = (slug: string): string => `${ADDRESSES.data}/${slug}`

/** All that a search finds, in the format that has this ending. */
export const projectsFilePath = (ending: string): string => `${ADDRESSES.data}.${ending}`

/** The links of a record as a set (RFC 9264). */
export const linksetPath = (slug: string): string => `${projectPath(slug)}/linkset`

/** The page of the former wiki that a record was taken from, as it came. */
export const originalPagePath = (slug: string): string => `${ADDRESSES.originals}/${slug}`

/** A vocabulary, or one of its terms: the address by which it is named in linked data. */
export const conceptPath = (vocabulary: string, term?: string): string =>
  `${ADDRESSES.vocabularies}/${vocabulary}${term === undefined ? '' : `/${term}`}`

export const searchPath = (query: SearchQuery): string => queryLink(ADDRESSES.projects, query)

/** The result of a search in the format that has this ending, as its page offers it. */
export const resultFilePath = (ending: string): string => `${ADDRESSES.projects}.${ending}`

/** All values of one facet. */
export const facetAddress = (facet: string): string => `${ADDRESSES.projects}/filtri/${facet}`

/** A result counted by one facet; with an ending, the table or the picture of it. */
export const figureAddress = (facet: string, ending = ''): string =>
  `${ADDRESSES.figures}/${facet}${ending}`

/** The search for everything that has this value. */
export const valuePath = (facet: FacetKey, value: string): string =>
  searchPath(setValues(EMPTY_QUERY, facet, [value]))

export const textPath = (q: string): string => searchPath({ ...EMPTY_QUERY, q })

export const callPath = (id: string): string => `${ADDRESSES.calls}/${id}`

export const organisationPath = (id: string): string => `${ADDRESSES.organisations}/${id}`

/** All themes, or all disabilities, that have a page. */
export const topicsPath = (facet: 'tema' | 'disabilita'): string =>
  facet === 'tema' ? ADDRESSES.themes : ADDRESSES.disabilities

export const topicPath = (facet: 'tema' | 'disabilita', id: string): string =>
  `${topicsPath(facet)}/${id}`

/** A word of the glossary, explained. */
export const wordPath = (id: string): string => `${ADDRESSES.systemActions}#${id}`
