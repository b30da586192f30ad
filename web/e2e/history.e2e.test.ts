import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { unfold, useLiveSite } from './testing/site.ts'

const start = useLiveSite()

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent)

const scrolled = (page: Page) => page.evaluate(() => Math.round(scrollY))

test('going back from a record leads to where one was, and forth to its beginning', async () => {
  const { page, context } = await start('/progetti')
  const link = page.locator('.hit h3 a').nth(7)
  await link.scrollIntoViewIfNeeded()
  const [title, place] = [await link.innerText(), await scrolled(page)]
  expect(place).toBeGreaterThan(0)
  await link.click()
  await page.waitForSelector('.project')
  expect([await focused(page), await scrolled(page)]).toEqual([title, 0])
  await page.goBack()
  await page.waitForSelector('.hit')
  expect([await focused(page), await scrolled(page)]).toEqual([title, place])
  await page.goForward()
  await page.waitForSelector('.project')
  expect(await focused(page)).toBe(title)
  await context.close()
})

test('another page of results begins at its count, and the window says which it is', async () => {
  const { page, context } = await start('/progetti?per_pagina=10')
  await page.getByRole('link', { name: 'Successiva' }).click()
  await page.waitForURL('**pagina=2')
  await expect.poll(() => focused(page)).toBe('19 progetti trovati')
  expect(await page.title()).toContain('19 progetti trovati, pagina 2 di 2')
  expect(await page.locator('.hits').getAttribute('start')).toBe('11')
  await context.close()
})

test('the field, the boxes and the window’s title go back with the page', async () => {
  const { page, context } = await start('/progetti?q=autismo&tema=autismo')
  await page.fill('#q', 'tirocinio')
  await page.keyboard.press('Enter')
  await page.waitForURL('**q=tirocinio&tema=autismo')
  await unfold(page, 'Tema')
  await page.locator('[name=tema][value=autismo]').uncheck()
  await page.waitForURL('**/progetti?q=tirocinio')
  await page.goBack()
  await page.goBack()
  await page.waitForFunction(() => document.title.includes('«autismo»'))
  await expect.poll(() => page.inputValue('#q')).toBe('autismo')
  expect(await page.locator('[name=tema][value=autismo]').isChecked()).toBe(true)
  await context.close()
})
