import { ADDRESSES, projectPath } from '#domain/addresses.ts'
import { AppError } from '#domain/errors.ts'
import type { SiteDetails } from '#domain/site.ts'
import type { About } from '../formats/snapshot.ts'
import { httpMessages } from '../messages.ts'
import { xmlText } from '../present/xml.ts'

export const robotsText = ({ origin }: About): string =>
  `User-agent: *\nDisallow: /staff\nDisallow: /_pagina\nAllow: /\nSitemap: ${origin}/sitemap.xml\n`

/** The most that one sitemap may hold. */
export const SITEMAP_MOST = 50_000

export type Listed = { slug: string; updatedAt: string }

const urlset = (urls: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('')}</urlset>\n`

const url = (address: string, at: string | null): string =>
  `<url><loc>${xmlText(address)}</loc>${at === null ? '' : `<lastmod>${at}</lastmod>`}</url>\n`

/** The pages that do not change with a record. */
const PAGES = [
  ADDRESSES.home,
  ADDRESSES.projects,
  ADDRESSES.about,
  ADDRESSES.openData,
  ADDRESSES.codebook,
  ADDRESSES.apiDocs,
  ADDRESSES.accessibility,
  ADDRESSES.privacy,
]

export const sitemapPages = ({ origin, updatedAt }: About): string =>
  urlset(PAGES.map((path) => url(origin + path, updatedAt)))

export const sitemapRecords = ({ origin }: About, records: readonly Listed[]): string =>
  urlset(records.map(({ slug, updatedAt }) => url(origin + projectPath(slug), updatedAt)))

export const sitemapIndex = ({ origin, updatedAt, total }: About): string => {
  const parts = Array.from(
    { length: Math.ceil(total / SITEMAP_MOST) },
    (_, at) => `progetti-${at + 1}`,
  )
  const lines = ['pagine', ...parts].map(
    (name) =>
      `<sitemap><loc>${xmlText(`${origin}/sitemap/${name}.xml`)}</loc>${updatedAt === null ? '' : `<lastmod>${updatedAt}</lastmod>`}</sitemap>\n`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join('')}</sitemapindex>\n`
}

export const openSearchXml = ({ origin }: About): string =>
  '<?xml version="1.0" encoding="UTF-8"?>\n<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">' +
  '<ShortName>Buone prassi</ShortName>' +
  '<Description>Progetti conclusi che hanno portato persone con disabilità nel lavoro</Description>' +
  '<InputEncoding>UTF-8</InputEncoding><Language>it</Language>' +
  `<Image width="16" height="16" type="image/svg+xml">${origin}/favicon.svg</Image>` +
  `<Url type="text/html" template="${origin}${ADDRESSES.projects}?q={searchTerms}"/>` +
  `<Url type="application/x-suggestions+json" template="${origin}${ADDRESSES.api}/opensearch-suggest?q={searchTerms}"/>` +
  `<Url type="application/atom+xml" template="${origin}${ADDRESSES.projects}.atom?q={searchTerms}"/>` +
  `<Url type="application/opensearchdescription+xml" rel="self" template="${origin}/opensearch.xml"/>` +
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
    `Canonical: ${origin}/.well-known/security.txt\n`
  )
}
