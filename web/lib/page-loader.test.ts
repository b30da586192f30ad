import { afterEach, describe, expect, it, vi } from 'vitest'
import { everyContent, page } from '../testing/sample-pages.ts'
import { loadPage, recentPages } from './page-loader.ts'

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
