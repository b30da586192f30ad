import { ADDRESSES, conceptPath } from './addresses.ts'

const { api } = ADDRESSES

/** What the API answers. Pages that are drawn in the browser too know two of them, which stand with the pages' addresses. */
export const API_ADDRESSES = {
  projects: ADDRESSES.data,
  suggest: ADDRESSES.suggest,
  vocabularies: `${api}/vocabularies`,
  changes: `${api}/changes`,
  openApi: ADDRESSES.openApi,
  projectSchema: ADDRESSES.projectSchema,
  health: `${api}/health`,
  status: `${api}/status`,
  metrics: `${api}/metrics`,
  oembed: `${api}/oembed`,
  openSearchSuggest: `${api}/opensearch-suggest`,
} as const

/** An address of the API as its own parts name it: without the beginning that all share. */
export const belowApi = (address: string): string => address.slice(api.length)

/** Where each value of a record comes from. */
export const provenancePath = (slug: string): string => `${ADDRESSES.data}/${slug}/provenance`

/** All vocabularies in the serialisation that has this ending. */
export const vocabulariesFilePath = (ending: string): string =>
  `${API_ADDRESSES.vocabularies}.${ending}`

/** One vocabulary in the serialisation that has this ending. */
export const vocabularyFilePath = (vocabulary: string, ending: string): string =>
  `${conceptPath(vocabulary)}.${ending}`

/** A record in a frame of another site. */
export const embedPath = (slug: string): string => `${ADDRESSES.embed}/${slug}`

/** What tells programs about the site and its data. */
export const SITE_FILES = {
  dataPackage: '/datapackage.json',
  roCrate: '/ro-crate-metadata.json',
  /** DCAT; each serialisation at its ending. */
  catalog: '/catalog',
  oai: '/oai',
  unapi: '/unapi',
  robots: '/robots.txt',
  security: '/.well-known/security.txt',
  sitemap: '/sitemap.xml',
  openSearch: '/opensearch.xml',
  icon: '/favicon.svg',
  /** Where marks of sites once stood. */
  formerIcon: '/favicon.ico',
  shareImage: '/condivisione.png',
} as const

/** Before the built files of the pages, which are named by their content. */
export const BUILT_FILES = '/assets/'

export const catalogPath = (ending: string): string => `${SITE_FILES.catalog}.${ending}`

/** One part of the sitemap. */
export const sitemapPath = (part: string): string => `/sitemap/${part}.xml`
