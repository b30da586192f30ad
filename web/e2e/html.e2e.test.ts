import { fileURLToPath } from 'node:url'
import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { type CarriedPage, pageFrom } from '#domain/carried-page.ts'
import { isStill, type PageData, type PageRenderer } from '#domain/pages.ts'
import { USUAL_SITE } from '#domain/site.ts'
import { App } from '../app.tsx'
import { StillPage } from '../still-page.tsx'
import { STILL } from '../ui/runtime.ts'
import { faults } from './testing/checks.ts'
import { ENGLISH_PAGES, PAGES, useSite } from './testing/site.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

const openPage = useSite()

/** The page that the script begins from: what the HTML carries, and the results as they stand there. */
const carriedBy = (html: string): PageData | null => {
  const [, text] =
    /<script type="application\/json" id="page-data">(.*?)<\/script>/s.exec(html) ?? []
  const [, hits = null] = /<ol class="hits" start="\d+">(.*?)<\/ol>/s.exec(html) ?? []
  return text === undefined ? null : pageFrom(JSON.parse(text) as CarriedPage, hits)
}

const withoutHits = ({ content, ...page }: PageData) => ({
  ...page,
  content:
    content.kind === 'results'
      ? { ...content, answer: { ...content.answer, hits: null } }
      : content,
})

test.each([...PAGES, '/progetti/filtri/tema?q=asl', '/progetti?q=zibaldone&tema=autismo'])(
  '%s is valid HTML as the server sends it, and the same as in the browser',
  async (path) => {
    const { page, context } = await openPage()
    const html = await (await page.request.get(path)).text()
    expect(await faults(html)).toEqual([])
    // The browser begins from it with Preact, so it must be what Preact would have drawn.
    const data = (await (await page.request.get(`/_pagina${path}`)).json()) as PageData
    expect(html).toContain(renderToString(h(App, { page: data, runtime: STILL, Still: StillPage })))
    const carried = carriedBy(html)
    if (isStill(data.content)) expect(carried).toBeNull()
    else expect(withoutHits(carried!)).toEqual(withoutHits(data))
    await context.close()
  },
)

test.each(ENGLISH_PAGES)('%s is valid HTML', async (path) => {
  const { page, context } = await openPage()
  expect(await faults(await (await page.request.get(path)).text())).toEqual([])
  await context.close()
})

test.each(['gone', 'error', 'too-many', 'busy'] as const)(
  'the page "%s" is valid HTML',
  async (kind) => {
    const { render } = (await import(`${root}dist/server/server.js`)) as PageRenderer
    const content = { kind, requestId: kind === 'error' ? 'req-1' : null, reason: 'È un doppione.' }
    const { head, body } = render({
      url: '/progetti/prova',
      siteUrl: '',
      site: USUAL_SITE,
      content,
    })
    const html = `<!doctype html><html lang="it"><head>${head}</head><body>${body}</body></html>`
    expect(await faults(html)).toEqual([])
  },
)

test('what is wrong is seen', async () => {
  const html = '<!doctype html><html lang="it"><head><title>Prova</title></head><body>'
  const box = '<label>Scelta <input type="checkbox" name="a" autocomplete="off"></label>'
  expect(await faults(`${html}${box}</body></html>`)).toHaveLength(1)
})
