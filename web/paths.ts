import {
  ADDRESSES,
  callPath as callAddress,
  facetAddress,
  figureAddress,
  organisationPath as organisationAddress,
  PAGE_DATA_PREFIX,
  projectPath as projectAddress,
  projectFrom as projectFromAddress,
  projectsFilePath,
  searchPath as searchAddress,
  textPath as textAddress,
  topicPath as topicAddress,
  topicsPath as topicsAddress,
  VERSIONS_PART,
  valuePath as valueAddress,
  versionPath as versionAddress,
  versionsPath as versionsAddress,
  wordPath as wordAddress,
} from '#domain/addresses.ts'
import type { CaseAnswers } from '#domain/case.ts'
import type { FacetKey } from '#domain/facets.ts'
import { CROSS } from '#domain/figures.ts'
import { pathIn } from '#domain/languages.ts'
import { EMPTY_QUERY, type SearchQuery } from '#domain/query/types.ts'
import { queryLink, queryParameters } from '#domain/query/write.ts'
import { LANGUAGE } from './language.ts'

/** The same in every language, so also the address by which a version of a record is cited. */
export {
  originalPagePath,
  projectFilePath,
  versionPath as recordVersionPath,
} from '#domain/addresses.ts'

/** A page's address in the language of this build; files and the API have one address in all languages. */
const here = (path: string): string => pathIn(LANGUAGE, path)

/** The same of an address that is made of something. */
const madeHere =
  <A extends unknown[]>(path: (...of: A) => string) =>
  (...of: A): string =>
    here(path(...of))

/** What is no page: the same in every language. */
const MACHINES: readonly string[] = [
  ADDRESSES.api,
  ADDRESSES.data,
  ADDRESSES.suggest,
  ADDRESSES.openApi,
  ADDRESSES.projectSchema,
  ADDRESSES.vocabularies,
  ADDRESSES.embed,
  ADDRESSES.originals,
]

const ours = Object.fromEntries(
  Object.entries(ADDRESSES).map(([name, path]) => [
    name,
    MACHINES.includes(path) ? path : here(path),
  ]),
) as Record<keyof typeof ADDRESSES, string>

/** The parts of pages that links lead to, by their ids. */
export const CONTENT = 'contenuto'
export const FOOT = 'piede'
export const HOW_TO_SEARCH = 'come-si-cerca'
export const LIST_FILES = 'scarica-elenco'

/** Every address that pages link to. Nothing else in `web/` writes one. */
export const paths = {
  ...ours,
  howToSearch: `${ours.about}#${HOW_TO_SEARCH}`,
  licence: `https://creativecommons.org/licenses/by/4.0/deed.${LANGUAGE}`,
}

export const projectPath = madeHere(projectAddress)
export const projectFrom = madeHere(projectFromAddress)
export const searchPath = madeHere(searchAddress)
export const textPath = madeHere(textAddress)
export const valuePath = madeHere(valueAddress)
export const versionPath = madeHere(versionAddress)
export const versionsPath = madeHere(versionsAddress)

/** All values of one facet, under the same search. */
export const facetPath = (facet: FacetKey, query: SearchQuery): string =>
  here(queryLink(facetAddress(facet), query))

/** Projects like a case, by its answers. */
export const casePath = (answers: CaseAnswers, page = 1): string => {
  const parameters = new URLSearchParams(
    Object.entries(answers).flatMap(([question, answer]) =>
      answer === null ? [] : [[question, answer]],
    ),
  )
  if (page > 1) parameters.set('pagina', String(page))
  const asked = parameters.toString()
  return paths.case + (asked && `?${asked}`)
}

/** Figures of what a search finds. */
export const figuresPath = (query: SearchQuery): string => queryLink(paths.figures, query)

/** Where the projects of a search are. */
export const mapPath = (query: SearchQuery): string => queryLink(paths.map, query)

/** A page in the language of this build; a file, which has an ending, is one for all. */
const inLanguage = (ending: string, path: string): string => (ending === '' ? here(path) : path)

/** A result counted by one facet; with an ending, the file of it. */
export const figurePath = (facet: FacetKey, query: SearchQuery, ending = ''): string =>
  inLanguage(ending, queryLink(figureAddress(facet, ending), query))

export type CrossAddress = {
  rows: FacetKey
  columns: FacetKey
  rowPage?: number
  columnPage?: number
}

/** A result counted by two facets at once. */
export const crossPath = (
  query: SearchQuery,
  { rows, columns, rowPage = 1, columnPage = 1 }: CrossAddress,
  ending = '',
): string => {
  const parameters = new URLSearchParams([
    [CROSS.rows, rows],
    [CROSS.columns, columns],
    ...(rowPage > 1 ? [[CROSS.rowPage, String(rowPage)]] : []),
    ...(columnPage > 1 ? [[CROSS.columnPage, String(columnPage)]] : []),
    ...queryParameters(query),
  ] as string[][])
  return inLanguage(ending, `${ADDRESSES.cross}${ending}?${parameters}`)
}

/** The whole answer as a file: no page of it, and no page size. */
export const downloadPath = (ending: string, query: SearchQuery = EMPTY_QUERY): string =>
  queryLink(projectsFilePath(ending), {
    ...query,
    page: 1,
    perPage: EMPTY_QUERY.perPage,
  })

/** Opens the reader's own mail, with a subject and a first line. */
export const mailPath = (to: string, subject: string, body = ''): string =>
  `mailto:${to}?subject=${encodeURIComponent(subject)}${body && `&body=${encodeURIComponent(body)}`}`

export const suggestPath = (q: string): string =>
  `${paths.suggest}?${new URLSearchParams(LANGUAGE === 'it' ? { q } : { q, lingua: LANGUAGE })}`

export const callPath = madeHere(callAddress)
export const organisationPath = madeHere(organisationAddress)
export const topicsPath = madeHere(topicsAddress)
export const topicPath = madeHere(topicAddress)
/** A word of the glossary, explained. */
export const wordPath = madeHere(wordAddress)

/** Where the data of a page is fetched; `url` is its path and query. */
export const pageDataPath = (url: string): string => `${PAGE_DATA_PREFIX}${url}`

/** Pages to look things up in, which the server alone draws. */
const isStillPath = (pathname: string): boolean =>
  pathname === paths.figures ||
  pathname.startsWith(`${paths.figures}/`) ||
  pathname.includes(VERSIONS_PART)

/** Whether the app renders this path itself; anything else (files, the API, other languages) is the browser's. */
export const isPagePath = (pathname: string): boolean =>
  pathname === paths.home ||
  pathname === paths.projects ||
  (pathname.startsWith(`${paths.projects}/`) && !isStillPath(pathname))
