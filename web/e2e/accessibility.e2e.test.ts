import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { PageRenderer } from '#domain/pages.ts'
import { USUAL_SITE } from '#domain/site.ts'
import { overflow, smallTargets, violations } from './testing/checks.ts'
import { DESKTOP, ENGLISH_PAGES, PAGES, PHONE, useSite } from './testing/site.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const openPage = useSite()

describe.each([
  ['desktop', DESKTOP],
  ['phone', PHONE],
])('%s', (_name, size) => {
  test.each([...PAGES, ...ENGLISH_PAGES])('axe finds nothing on %s', async (path) => {
    const { page, context, problems } = await openPage(size)
    await page.goto(path)
    await page.waitForLoadState('load')
    expect(await violations(page)).toEqual([])
    expect(await page.locator('h1').count()).toBe(1)
    expect(await overflow(page)).toBe(0)
    expect(problems).toEqual([])
    await context.close()
  })
})

describe('in one column, with nothing beside the window', () => {
  test.each([...PAGES, ...ENGLISH_PAGES])(
    '%s flows at 320 pixels, and with letters twice as large',
    async (path) => {
      const { page, context } = await openPage({ viewport: { width: 320, height: 640 } })
      await page.goto(path)
      expect(await overflow(page)).toBe(0)
      await page.setViewportSize(PHONE.viewport)
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%'
        for (const details of document.querySelectorAll('details')) details.open = true
      })
      expect(await overflow(page)).toBe(0)
      await context.close()
    },
  )
})

test.each(['/progetti?q=autismo&tema=autismo&anno=2017-2022', '/progetti/filtri/ente', '/'])(
  'on %s nothing to press is smaller than 24 pixels',
  async (path) => {
    for (const size of [DESKTOP, PHONE]) {
      const { page, context } = await openPage(size)
      await page.goto(path)
      expect(await smallTargets(page)).toEqual([])
      await context.close()
    }
  },
)

/** Pages that an address shows only when something has gone wrong: rendered, and put where the site would. */
describe.each([
  ['desktop', DESKTOP],
  ['phone', PHONE],
])('%s', (_name, size) => {
  test.each(['gone', 'error'] as const)('axe finds nothing on the page "%s"', async (kind) => {
    const { render } = (await import(`${root}dist/server/server.js`)) as PageRenderer
    const content = { kind, requestId: kind === 'error' ? 'req-1' : null, reason: 'È un doppione.' }
    const { body } = render({ url: '/progetti/prova', siteUrl: '', site: USUAL_SITE, content })
    const { page, context } = await openPage(size)
    await page.route('**/*.js', (route) => route.abort())
    await page.goto('/non-esiste')
    await page.evaluate((html) => {
      const app = document.getElementById('app')
      if (app) app.innerHTML = html
    }, body)
    expect(await page.locator('h1').count()).toBe(1)
    expect(await violations(page)).toEqual([])
    expect(await overflow(page)).toBe(0)
    await context.close()
  })
})

test('open filters and suggestions are accessible too', async () => {
  const { page, context } = await openPage(PHONE)
  await page.goto('/progetti')
  await page.waitForSelector('#q[role="combobox"]')
  await page.locator('.filters__summary').click()
  for (const summary of await page.locator('.filters__body summary').all()) {
    const isOpen = await summary.evaluate((element) => element.closest('details')?.open)
    if (!isOpen) await summary.click()
  }
  expect(await violations(page)).toEqual([])
  await page.focus('#q')
  await page.keyboard.type('auti', { delay: 20 })
  await page.waitForSelector('#q[aria-expanded="true"]')
  expect(await violations(page)).toEqual([])
  await context.close()
})
