import type { PageData } from '#domain/pages.ts'
import type { FacetValue } from '#domain/schemas/search.ts'
import { pageDataPath } from '../paths.ts'

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

/** The values on the page of a facet; null when there is no such page, or it cannot be had, or nobody waits any more. */
export const loadFacetValues = async (
  address: string,
  signal: AbortSignal,
): Promise<readonly FacetValue[] | null> => {
  const page = await loadPage(address, signal).catch(() => null)
  return page?.content.kind === 'facet' ? page.content.answer.values : null
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
