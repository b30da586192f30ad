import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { ENGLISH_PAGES, PAGES, useSite } from './testing/site.ts'

const open = useSite()

/** A4 at 96 pixels an inch, without margins. */
const PAPER = { viewport: { width: 794, height: 1123 } }

/** Ends a hang: every page. */
const LONG_MS = 300_000

/** What does not fit on paper, where nothing scrolls: the end of it would be missing. */
const cutOff = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main, main *')]
      .filter((one) => getComputedStyle(one).overflowX !== 'visible')
      .filter((one) => !one.matches('select, input, textarea'))
      // What is only heard is one pixel wide.
      .filter(({ scrollWidth, clientWidth }) => clientWidth > 1 && scrollWidth > clientWidth)
      .map((one) => one.outerHTML.slice(0, 80)),
  )

/** What one can do with a screen alone; boxes say on paper, too, what is chosen. */
const TOOLS =
  'main button, main a.button, main a[download], main input:not([type="checkbox"]), .footer, .skip-links'

test(
  'on paper every page is whole, says where it stands and of which day it is, and shows no tools',
  async () => {
    const { page } = await open(PAPER)
    await page.emulateMedia({ media: 'print' })
    const wrong: unknown[] = []
    for (const path of [...PAGES, ...ENGLISH_PAGES]) {
      await page.goto(path)
      const line = page.locator('.printed')
      await expect.poll(() => line.innerText()).toMatch(/(?:stampato il|printed on) \d/)
      const address = (await line.innerText()).split(' ')[1]?.replace(/,$/, '')
      if (address !== page.url().replace(/\?da=.*/, '')) wrong.push([path, address])
      const tools = page.locator(TOOLS).filter({ visible: true })
      const names = await tools.evaluateAll((all) => all.map((one) => one.outerHTML.slice(0, 80)))
      const seen = [...names, ...(await cutOff(page))]
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      if (seen.length > 0 || wide > PAPER.viewport.width) wrong.push([path, wide, seen])
    }
    expect(wrong).toEqual([])
  },
  LONG_MS,
)

test('words that are explained on a screen to whoever asks are explained on paper', async () => {
  const { page, context } = await open(PAPER)
  await page.goto('/progetti/rencontrer-ii-edizione')
  const meaning = page.locator('.explained dd').first()
  expect(await meaning.isVisible()).toBe(false)
  await page.emulateMedia({ media: 'print' })
  expect(await meaning.isVisible()).toBe(true)
  await context.close()
})
