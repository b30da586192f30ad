import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { alive, DESKTOP, useSite } from './testing/site.ts'

const openPage = useSite()

/** The colours of text and ground that the browser really paints, through all that is transparent. */
const painted = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => {
      let ground = 'rgba(0, 0, 0, 0)'
      for (
        let at: Element | null = element;
        at && ground === 'rgba(0, 0, 0, 0)';
        at = at.parentElement
      )
        ground = getComputedStyle(at).backgroundColor
      return { text: getComputedStyle(element).color, ground }
    })

test('with the reader’s own colours nothing vanishes, and what is chosen can be told', async () => {
  const { page, context } = await openPage({
    ...DESKTOP,
    forcedColors: 'active',
    colorScheme: 'dark',
  })
  await page.goto('/progetti?anno=2018-2022&q=formazione')
  await alive(page)
  await page.fill('#q', 'aut')
  await page.waitForSelector('#q[aria-expanded="true"]')
  await page.keyboard.press('ArrowDown')
  for (const selector of [
    '.suggestions__option[aria-selected="true"] mark',
    '.suggestions__option[aria-selected="false"] mark',
    '.facet__summary .icon',
    '.histogram a[aria-current] i',
    '.hit mark',
  ]) {
    const { text, ground } = await painted(page, selector)
    expect(text, selector).not.toBe(ground)
  }
  const selected = await painted(page, '.suggestions__option[aria-selected="true"]')
  const other = await painted(page, '.suggestions__option[aria-selected="false"]')
  expect(selected.ground).not.toBe(other.ground)
  await context.close()
})

test('with the reader’s own colours differences stay marked, and bars of figures stay visible', async () => {
  const { page, context } = await openPage({ ...DESKTOP, forcedColors: 'active' })
  await page.goto('/confronto?schede=rencontrer-i-edizione,rencontrer-ii-edizione')
  const mark = page.locator('.comparison__row--different > th').first()
  const same = page.locator('.comparison__row--same > th').first()
  const edge = (one: typeof mark) =>
    one.evaluate((th) => getComputedStyle(th).borderInlineStartWidth)
  expect([await edge(mark), await edge(same)]).toEqual(['4px', '0px'])
  await page.goto('/progetti/cifre/tema')
  const fill = await page
    .locator('.figure__bar rect')
    .first()
    .evaluate((bar) => getComputedStyle(bar).fill)
  expect(fill).not.toBe((await painted(page, '.figure__picture')).ground)
  await context.close()
})
