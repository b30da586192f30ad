import {
  ADDRESSES,
  PAGE_DATA_PREFIX,
  projectPath,
  resultFilePath,
  versionPath,
} from '#domain/addresses.ts'
import { AppError } from '#domain/errors.ts'
import { type InLanguages, LANGUAGES, type Language, pathIn } from '#domain/languages.ts'
import { API_ADDRESSES, SITE_FILES, sitemapPath } from '#domain/machine-addresses.ts'
import type { SiteDetails } from '#domain/site.ts'
import { STAFF_ADDRESSES } from '#domain/staff/addresses.ts'
import { httpMessages } from '../messages.ts'
import type { About } from '../present/about.ts'
import { xmlText } from '../present/xml.ts'

export const robotsText = ({ origin }: About): string =>
  `User-agent: *\nDisallow: ${STAFF_ADDRESSES.home}\nDisallow: ${PAGE_DATA_PREFIX}\nAllow: ${ADDRESSES.home}\nSitemap: ${origin}${SITE_FILES.sitemap}\n`

/** Records of one sitemap: it may hold 50,000 addresses and 50 MB, and each record has a page in every language. */
export const SITEMAP_MOST = 25_000

/** What the parts of the sitemap are called. */
export const SITEMAP_PARTS = {
  pages: 'pagine',
  calls: 'avvisi',
  topics: 'temi',
  organisations: 'enti',
  versions: 'versioni',
} as const

export const sitemapRecordsPart = (number: number | string): string => `progetti-${number}`

export type Listed = { slug: string; updatedAt: string }

const urlset = (urls: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join('')}</urlset>\n`

/** One page in every language, each with its own address and those of the others. */
const urls = (origin: string, path: string, at: string | null): string => {
  const address = (language: Language) => xmlText(origin + pathIn(language, path))
  const others = LANGUAGES.map(
    (language) =>
      `<xhtml:link rel="alternate" hreflang="${language}" href="${address(language)}"/>`,
  ).join('')
  const changed = at === null ? '' : `<lastmod>${at}</lastmod>`
  return LANGUAGES.map(
    (language) => `<url><loc>${address(language)}</loc>${changed}${others}</url>\n`,
  ).join('')
}

/** The pages that do not change with a record. */
const PAGES = [
  ADDRESSES.home,
  ADDRESSES.projects,
  ADDRESSES.calls,
  ADDRESSES.organisations,
  ADDRESSES.themes,
  ADDRESSES.disabilities,
  ADDRESSES.systemActions,
  ADDRESSES.case,
  ADDRESSES.figures,
  ADDRESSES.map,
  ADDRESSES.about,
  ADDRESSES.openData,
  ADDRESSES.codebook,
  ADDRESSES.apiDocs,
  ADDRESSES.accessibility,
  ADDRESSES.privacy,
]

export const sitemapPages = ({ origin, updatedAt }: About): string =>
  urlset(PAGES.map((path) => urls(origin, path, updatedAt)))

export const sitemapRecords = ({ origin }: About, records: readonly Listed[]): string =>
  urlset(records.map(({ slug, updatedAt }) => urls(origin, projectPath(slug), updatedAt)))

/** Pages that are made of many records, and change with any. */
export const sitemapPaths = ({ origin, updatedAt }: About, paths: readonly string[]): string =>
  urlset(paths.slice(0, SITEMAP_MOST).map((path) => urls(origin, path, updatedAt)))

type Earlier = { slug: string; version: number; at: string }

export const sitemapVersions = ({ origin }: About, versions: readonly Earlier[]): string =>
  urlset(versions.map(({ slug, version, at }) => urls(origin, versionPath(slug, version), at)))

export const sitemapIndex = (
  { origin, updatedAt, total }: About,
  { hasEarlier }: { hasEarlier: boolean },
): string => {
  const parts = Array.from({ length: Math.ceil(total / SITEMAP_MOST) }, (_, at) =>
    sitemapRecordsPart(at + 1),
  )
  const lines = [
    SITEMAP_PARTS.pages,
    SITEMAP_PARTS.calls,
    SITEMAP_PARTS.topics,
    SITEMAP_PARTS.organisations,
    ...parts,
    ...(hasEarlier ? [SITEMAP_PARTS.versions] : []),
  ].map(
    (name) =>
      `<sitemap><loc>${xmlText(origin + sitemapPath(name))}</loc>${updatedAt === null ? '' : `<lastmod>${updatedAt}</lastmod>`}</sitemap>\n`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join('')}</sitemapindex>\n`
}

export const SEARCHES: InLanguages<{ name: string; description: string }> = {
  it: {
    name: 'Buone prassi',
    description: 'Progetti conclusi che hanno portato persone con disabilità nel lavoro',
  },
  en: {
    name: 'Good practices',
    description: 'Concluded projects that brought people with disabilities into work',
  },
}

/** What a browser needs to search here by itself, in a language. */
export const openSearchXml = ({ origin }: About, language: Language): string =>
  '<?xml version="1.0" encoding="UTF-8"?>\n<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">' +
  `<ShortName>${SEARCHES[language].name}</ShortName>` +
  `<Description>${SEARCHES[language].description}</Description>` +
  `<InputEncoding>UTF-8</InputEncoding><Language>${language}</Language>` +
  `<Image width="16" height="16" type="image/svg+xml">${origin}${SITE_FILES.icon}</Image>` +
  `<Url type="text/html" template="${origin}${pathIn(language, ADDRESSES.projects)}?q={searchTerms}"/>` +
  `<Url type="application/x-suggestions+json" template="${origin}${API_ADDRESSES.openSearchSuggest}?q={searchTerms}${language === 'it' ? '' : `&amp;lingua=${language}`}"/>` +
  `<Url type="application/atom+xml" template="${origin}${resultFilePath('atom')}?q={searchTerms}"/>` +
  `<Url type="application/opensearchdescription+xml" rel="self" template="${origin}${pathIn(language, SITE_FILES.openSearch)}"/>` +
  '</OpenSearchDescription>\n'

/** RFC 9116: good until the first day of the sixth month from now. Throws `not-found` where nobody can be written to. */
export const securityText = (
  { origin }: About,
  { feedbackEmail, email }: SiteDetails,
  now: Date,
): string => {
  const contact = feedbackEmail ?? email
  if (contact === null) throw new AppError('not-found', httpMessages.notOffered(['FEEDBACK_EMAIL']))
  const until = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 6, 1))
  return (
    `Contact: mailto:${contact}\nExpires: ${until.toISOString()}\nPreferred-Languages: it, en\n` +
    `Canonical: ${origin}${SITE_FILES.security}\n`
  )
}
