import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { useLiveSite } from './site.ts'

const start = useLiveSite()

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id)

test('a long facet is searched whole, accents or not, and what is found can be ticked', async () => {
  const { page, context } = await start('/progetti?q=rencontrer')
  await page.locator('summary', { hasText: 'Ente capofila' }).click()
  const rare = page.locator('#ente-tubettificio-perfektup')
  expect(await rare.count()).toBe(0)
  await page.getByRole('searchbox', { name: 'Cerca fra le voci di Ente' }).fill('PERFEKTUP')
  await rare.waitFor()
  expect(await page.locator('[id^="ente-"]:visible').count()).toBe(1)
  await rare.focus()
  await page.keyboard.press('Space')
  await page.waitForURL('**/progetti?q=rencontrer&ente=tubettificio-perfektup')
  await page.waitForSelector('.chip')
  expect(await rare.isChecked()).toBe(true)
  expect(await focused(page)).toBe('ente-tubettificio-perfektup')
  await context.close()
})

test('where all values cannot be had, those at hand are searched', async () => {
  const { page, context, problems } = await start('/progetti')
  await page.route('**/_pagina/progetti/filtri/**', (route) => route.abort())
  await page.locator('summary', { hasText: 'Ente capofila' }).click()
  await page.getByRole('searchbox', { name: 'Cerca fra le voci di Ente' }).fill('galdus')
  await expect.poll(() => page.locator('[id^="ente-"]:visible').count()).toBe(1)
  expect(problems).toEqual([])
  await context.close()
})

test('values keep their place and the focus while one ticks, and when one goes back', async () => {
  const { page, context } = await start('/progetti')
  const labels = () => page.locator('[id^="tema-"] + label > span:first-child').allInnerTexts()
  const before = await labels()
  const box = page.locator('#tema-disability-management')
  await box.focus()
  await page.keyboard.press('Space')
  await page.waitForURL('**/progetti?tema=disability-management')
  await page.waitForSelector('.chip')
  expect(await labels()).toEqual(before)
  await page.goBack()
  await page.waitForFunction(() => document.querySelector('.chip') === null)
  expect(await box.isChecked()).toBe(false)
  expect(await focused(page)).toBe('tema-disability-management')
  await context.close()
})

test('a value without projects can be reached and read, and ticking it does nothing', async () => {
  const { page, context } = await start('/progetti?tema=autismo')
  const box = page.locator('#disabilita-sensoriale-udito')
  await box.focus()
  await page.keyboard.press('Space')
  expect(await box.isChecked()).toBe(false)
  expect(page.url()).toMatch(/\?tema=autismo$/)
  expect(await box.getAttribute('aria-disabled')).toBe('true')
  await context.close()
})
