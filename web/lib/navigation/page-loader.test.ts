import { afterEach, describe, expect, it, vi } from 'vitest'
import { everyContent, page } from '../../testing/sample-pages.ts'
import { loadFacetValues, loadPage, recentPages } from './page-loader.ts'

const [content] = everyContent
if (!content) throw new Error('no sample page')
const sample = page(content, { url: '/' })

describe('loading a page', () => {
  afterEach(() => void vi.unstubAllGlobals())

  const answering = (body: string, status = 200) => {
    const fetch = vi.fn(async () => new Response(body, { status }))
    vi.stubGlobal('fetch', fetch)
    return fetch
  }
  const load = () => loadPage('/progetti?q=a', new AbortController().signal)

  it('asks for its data under the prefix', async () => {
    const fetch = answering(JSON.stringify(sample))
    await load()
    expect(fetch).toHaveBeenCalledWith('/_pagina/progetti?q=a', expect.anything())
  })

  it('takes a page that says "not found" as a page', async () => {
    answering(JSON.stringify(sample), 404)
    expect(await load()).toEqual(sample)
  })

  it.each([
    ['HTML', '<!doctype html>'],
    ['an error that is no page', '{"error":{"code":"unavailable"}}'],
    ['nothing', 'null'],
  ])('rejects %s', async (_what, body) => {
    answering(body, 503)
    await expect(load()).rejects.toThrow()
  })
})

describe('all values of a facet', () => {
  afterEach(() => void vi.unstubAllGlobals())

  /** Pages of a facet, each with some values; "rest" and "chosen" stand at the end of every page. */
  const facetPages = (pages: string[][]) => {
    const sampleFacet = everyContent.find((one) => one.kind === 'facet')
    if (sampleFacet?.kind !== 'facet') throw new Error('no sample page')
    const [one] = sampleFacet.answer.values
    vi.stubGlobal('fetch', async (address: string) => {
      const number = Number(new URL(address, 'http://x').searchParams.get('pagina') ?? 1)
      const values = [...(pages[number - 1] ?? []), 'chosen', 'rest'].map((value) => ({
        ...one,
        value,
      }))
      const content = {
        ...sampleFacet,
        answer: { ...sampleFacet.answer, values },
        page: number,
        pages: pages.length,
      }
      return new Response(JSON.stringify(page(content as typeof sampleFacet)))
    })
  }
  const values = async (address: string) =>
    (await loadFacetValues(address, new AbortController().signal))?.map(({ value }) => value)

  it.each(['/progetti/filtri/ente', '/progetti/filtri/ente?q=a'])(
    'come from every page, each value once: %s',
    async (address) => {
      facetPages([['a', 'b'], ['c'], ['d']])
      expect(await values(address)).toEqual(['a', 'b', 'c', 'd', 'chosen', 'rest'])
    },
  )

  it('are none when one page cannot be had', async () => {
    facetPages([['a'], ['b']])
    const fetched = globalThis.fetch
    vi.stubGlobal('fetch', (address: string) =>
      address.includes('pagina=2') ? Promise.reject(new Error('away')) : fetched(address),
    )
    expect(await values('/progetti/filtri/ente')).toBeUndefined()
  })
})

describe('pages lately shown', () => {
  it('forget the one not kept for longest', () => {
    const pages = recentPages(2)
    pages.keep('/a', sample)
    pages.keep('/b', sample)
    pages.keep('/a', sample)
    pages.keep('/c', sample)
    expect([pages.get('/a'), pages.get('/b'), pages.get('/c')]).toEqual([sample, undefined, sample])
  })
})
