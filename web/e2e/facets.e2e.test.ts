import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { DESKTOP, unfold, useLiveSite, useSite } from './testing/site.ts'

const start = useLiveSite()
const open = useSite()

const focused = (page: Page) =>
  page.evaluate(() => {
    const { name, value } = document.activeElement as HTMLInputElement
    return `${name}=${value}`
  })

test('a long facet is searched whole, accents or not, and what is found can be ticked', async () => {
  const { page, context } = await start('/progetti?q=rencontrer')
  await page.locator('summary', { hasText: 'Ente capofila' }).click()
  const rare = page.locator('[name=ente][value=tubettificio-perfektup]')
  expect(await rare.count()).toBe(0)
  await page.getByRole('searchbox', { name: 'Cerca fra le voci di Ente' }).fill('PERFEKTUP')
  await rare.waitFor()
  expect(await page.locator('[name=ente]:visible').count()).toBe(1)
  await rare.focus()
  await page.keyboard.press('Space')
  await page.waitForURL('**/progetti?q=rencontrer&ente=tubettificio-perfektup')
  await page.waitForSelector('.chip')
  expect(await rare.isChecked()).toBe(true)
  expect(await focused(page)).toBe('ente=tubettificio-perfektup')
  await context.close()
})

test('where all values cannot be had, those at hand are searched', async () => {
  const { page, context, problems } = await start('/progetti')
  await page.route('**/_pagina/progetti/filtri/**', (route) => route.abort())
  await page.locator('summary', { hasText: 'Ente capofila' }).click()
  await page.getByRole('searchbox', { name: 'Cerca fra le voci di Ente' }).fill('galdus')
  await expect.poll(() => page.locator('[name=ente]:visible').count()).toBe(1)
  expect(problems).toEqual([])
  await context.close()
})

test('values keep their place and the focus while one ticks, and when one goes back', async () => {
  const { page, context } = await start('/progetti')
  await unfold(page, 'Tema')
  const labels = () => page.locator('[name=tema] + span').allInnerTexts()
  // Unfolded, the list is drawn whole: a moment before it has as many values as a short one.
  await page.locator('[name=tema]').nth(8).waitFor({ state: 'attached' })
  const before = await labels()
  const box = page.locator('[name=tema][value=disability-management]')
  await box.focus()
  await page.keyboard.press('Space')
  await page.waitForURL('**/progetti?tema=disability-management')
  await page.waitForSelector('.chip')
  expect(await labels()).toEqual(before)
  await page.goBack()
  await page.waitForFunction(() => document.querySelector('.chip') === null)
  expect(await box.isChecked()).toBe(false)
  expect(await focused(page)).toBe('tema=disability-management')
  await context.close()
})

test('a value without projects can be reached and read, and ticking it does nothing', async () => {
  const { page, context } = await start('/progetti?tema=autismo')
  await unfold(page, 'Tipo di disabilità')
  await page.locator('.facet__empty summary').first().click()
  const box = page.locator('[name=disabilita][value=sensoriale-udito]')
  await box.focus()
  await page.keyboard.press('Space')
  expect(await box.isChecked()).toBe(false)
  expect(page.url()).toMatch(/\?tema=autismo$/)
  expect(await box.getAttribute('aria-disabled')).toBe('true')
  await context.close()
})

test.each([true, false])('signs that exclude come when they are wanted, script: %s', async (js) => {
  const { page, context } = await open({ ...DESKTOP, javaScriptEnabled: js })
  await page.goto('/progetti')
  const sign = page.getByRole('link', { name: 'Escludi «Autismo»' })
  await unfold(page, 'Tipo di disabilità')
  expect(await sign.isVisible()).toBe(false)
  await page.locator('.exclude-mode > summary').click()
  expect(await page.locator('.exclude-mode__hint').innerText()).toContain('esclude i progetti')
  await sign.click()
  await page.waitForURL('**/progetti?disabilita_escludi=autismo')
  await page.waitForSelector('.chip')
  if (!js) await unfold(page, 'Tipo di disabilità')
  expect(await page.getByRole('link', { name: 'Non escludere più «Autismo»' }).count()).toBe(1)
  await context.close()
})

test('without a connection a choice keeps the page and says so, and goes on when asked again', async () => {
  const { page, context } = await start('/progetti')
  await unfold(page, 'Tipo di disabilità')
  await context.setOffline(true)
  await page.check('[name=disabilita][value=autismo]')
  await page.getByRole('alert').waitFor()
  expect(await page.locator('.hit').count()).toBeGreaterThan(10)
  expect(await page.isChecked('[name=disabilita][value=autismo]')).toBe(true)
  await context.setOffline(false)
  await page.getByRole('link', { name: 'Riprova' }).click()
  await page.waitForURL('**/progetti?disabilita=autismo')
  await page.waitForSelector('.chip')
  expect(await page.getByRole('alert').count()).toBe(0)
  await context.close()
})
