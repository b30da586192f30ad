import type { Link } from '#domain/schemas/project.ts'

const decoded = (text: string) => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Hosts of the wiki that this site replaced. */
const FORMER_HOSTS = ['buoneprassiemergo.it', 'www.buoneprassiemergo.it']

export const isFormerSite = ({ url }: Link): boolean =>
  URL.canParse(url) && FORMER_HOSTS.includes(new URL(url).hostname)

/** The link's own title, or its address made readable: the site, and the page of it that is meant. */
export const linkTitle = ({ title, url }: Link): string => {
  if (title !== null) return title
  if (!URL.canParse(url)) return url
  const { hostname, pathname, searchParams } = new URL(url)
  const site = hostname.replace(/^www\./u, '')
  const page = searchParams.get('id') ?? decoded(pathname).split('/').filter(Boolean).at(-1)
  // An address part without a word in it (a number, a hash) tells a reader nothing.
  return page && /\p{L}{4}/u.test(page) ? `${site} – ${page.replace(/[_:-]+/gu, ' ')}` : site
}
