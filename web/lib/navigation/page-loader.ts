import type { PageData } from '#domain/pages.ts'
import type { FacetValue } from '#domain/schemas/search.ts'
import { pageDataPath } from '../../paths.ts'

const isPage = (body: unknown): body is PageData =>
  typeof body === 'object' && body !== null && 'url' in body && 'content' in body

/**
 * Fetches the data of a page. A page that says "not found" is an answer like any other, so the status does
 * not matter; rejects when what comes back is no page at all, and with an AbortError when `signal` fires.
 */
export const loadPage = async (url: string, signal: AbortSignal): Promise<PageData> => {
  const answer = await fetch(pageDataPath(url), { signal, headers: { accept: 'application/json' } })
  const body: unknown = await answer.json()
  if (!isPage(body)) throw new Error('not a page')
  return body
}

const pageOf = (address: string, page: number): string =>
  page === 1 ? address : `${address}${address.includes('?') ? '&' : '?'}pagina=${page}`

/**
 * The values on all pages of a facet, whose first is at `address`; null when there is no such page, or one cannot be had,
 * or nobody waits any more.
 */
export const loadFacetValues = async (
  address: string,
  signal: AbortSignal,
): Promise<readonly FacetValue[] | null> => {
  const values = new Map<string, FacetValue>()
  for (let page = 1, pages = 1; page <= pages; page++) {
    const loaded = await loadPage(pageOf(address, page), signal).catch(() => null)
    if (loaded?.content.kind !== 'facet') return null
    for (const value of loaded.content.answer.values) {
      // What stands at the end of every page, chosen values and "non specificata", stands at the end of all.
      values.delete(value.value)
      values.set(value.value, value)
    }
    pages = loaded.content.pages
  }
  return [...values.values()]
}

/** Pages lately shown, so that "back" needs no network; the oldest are forgotten first. */
export const recentPages = (most: number) => {
  const pages = new Map<string, PageData>()
  return {
    get: (url: string): PageData | undefined => pages.get(url),
    keep: (url: string, page: PageData): void => {
      pages.delete(url)
      pages.set(url, page)
      const [oldest] = pages.keys()
      if (pages.size > most && oldest !== undefined) pages.delete(oldest)
    },
  }
}
