import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { alive, DESKTOP, PHONE, unfold, useSite } from './testing/site.ts'

const open = useSite()

/** A page whose script is held back until `come` is called: complete HTML, in the reader's hands already. */
const openSlowly = async (path: string, options = DESKTOP) => {
  const opened = await open(options)
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await opened.page.route('**/*.js', async (route) => {
    await held
    await route.continue()
  })
  await opened.page.goto(path, { waitUntil: 'commit' })
  await opened.page.waitForSelector('footer')
  return { ...opened, come: release }
}

const firstBox = (page: Page) => page.locator('main input[type=checkbox]:visible').first()

test.each(['/', '/progetti', '/progetti?q=autismo'])(
  'words typed on %s before the script came are still there, and searched when sent',
  async (path) => {
    const { page, context, come, problems } = await openSlowly(path)
    await page.fill('#q', 'tirocinio')
    come()
    await alive(page)
    expect(await page.inputValue('#q')).toBe('tirocinio')
    await page.press('#q', 'End')
    await page.type('#q', ' scuola')
    await page.press('#q', 'Enter')
    await page.waitForURL('**/progetti?q=tirocinio+scuola**')
    expect(problems).toEqual([])
    await context.close()
  },
)

test('a box ticked among the filters is followed, together with a second one and an order', async () => {
  const { page, context, come, problems } = await openSlowly('/progetti')
  await page.fill('#q', 'lavoro')
  await unfold(page, 'Tema')
  await page.check('[name=tema][value=autismo]')
  await page.check('[name=tema][value=alternanza]')
  await page.selectOption('#ordina', 'titolo')
  come()
  await page.waitForURL('**tema=autismo**')
  const asked = new URL(page.url()).searchParams
  expect(asked.getAll('tema').sort()).toEqual(['alternanza', 'autismo'])
  expect([asked.get('q'), asked.get('ordina')]).toEqual(['lavoro', 'titolo'])
  expect(await page.isChecked('[name=tema][value=autismo]')).toBe(true)
  expect(await page.inputValue('#ordina')).toBe('titolo')
  expect(problems).toEqual([])
  await context.close()
})

test('a box unticked before the script came is followed, too', async () => {
  const { page, context, come } = await openSlowly('/progetti?tema=autismo&tema=alternanza')
  await unfold(page, 'Tema')
  await page.uncheck('[name=tema][value=alternanza]')
  come()
  await page.waitForURL((url) => url.searchParams.getAll('tema').join() === 'autismo')
  await context.close()
})

test('a year that is finished is followed, one that is being typed is left alone', async () => {
  const { page, context, come } = await openSlowly('/progetti')
  await unfold(page, 'Anno')
  await page.fill('#anno_da', '2020')
  come()
  await alive(page)
  expect(await page.inputValue('#anno_da')).toBe('2020')
  expect(new URL(page.url()).search).toBe('')
  await page.press('#anno_da', 'Tab')
  await page.waitForURL('**anno=2020-**')
  await context.close()
})

test('on the page of a facet ticks and the words of its own search stay, and go with the button', async () => {
  const { page, context, come, problems } = await openSlowly('/progetti/filtri/ente')
  const box = firstBox(page)
  const value = await box.getAttribute('value')
  await box.check()
  await page.fill('#cerca-ente', 'coop')
  come()
  await page.waitForSelector('.value[hidden]', { state: 'attached' })
  expect(await page.inputValue('#cerca-ente')).toBe('coop')
  expect(new URL(page.url()).search).toBe('')
  await page.getByRole('button', { name: 'Mostra i progetti' }).click()
  await page.waitForURL(`**ente=${value}**`)
  expect(problems).toEqual([])
  await context.close()
})

test('on a phone the panel of filters that somebody has opened stays open', async () => {
  const { page, context, come } = await openSlowly('/progetti', PHONE)
  await page.locator('.filters__summary').click()
  come()
  await alive(page)
  expect(await page.locator('.filters__panel').getAttribute('open')).not.toBeNull()
  await context.close()
})
