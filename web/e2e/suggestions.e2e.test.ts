import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { PHONE, unfold, useLiveSite } from './testing/site.ts'

const start = useLiveSite()

const type = async (page: Page, text: string) => {
  await page.focus('#q')
  await page.keyboard.type(text)
  await page.waitForSelector('#q[aria-expanded="true"]')
}

const isOpen = (page: Page) => page.locator('#suggerimenti').isVisible()

/** The option that the field names as active, or null. */
const active = (page: Page) =>
  page.evaluate(() => {
    const id = document.getElementById('q')?.getAttribute('aria-activedescendant')
    return id ? document.getElementById(id)?.textContent : null
  })

describe('with the keyboard', () => {
  test('the option pointed at is in sight, and the list is closed and opened again', async () => {
    const { page, context } = await start('/')
    await type(page, 'aut')
    const options = page.locator('.suggestions__option')
    await page.keyboard.press('ArrowUp')
    const last = options.last()
    expect(await active(page)).toBe(await last.textContent())
    expect(await last.getAttribute('aria-selected')).toBe('true')
    const [list, option] = [
      await page.locator('#suggerimenti').boundingBox(),
      await last.boundingBox(),
    ]
    expect((option?.y ?? 0) + (option?.height ?? 0)).toBeLessThanOrEqual(
      (list?.y ?? 0) + (list?.height ?? 0),
    )
    await page.keyboard.press('Escape')
    expect(await isOpen(page)).toBe(false)
    expect(await active(page)).toBe(null)
    expect(await page.inputValue('#q')).toBe('aut')
    await page.keyboard.press('ArrowDown')
    expect(await isOpen(page)).toBe(true)
    expect(await active(page)).toBe(await options.first().textContent())
    await context.close()
  })

  test('Tab leads from the field to its button, however long the list is', async () => {
    const { page, context } = await start('/')
    await type(page, 'aut')
    const list = page.locator('#suggerimenti')
    const scrolls = await list.evaluate((box) => box.scrollHeight > box.clientHeight)
    expect(scrolls).toBe(true)
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('type'))
    expect(focused).toBe('submit')
    expect(await isOpen(page)).toBe(false)
    await context.close()
  })

  test('Home and End go back to the text and move in it', async () => {
    const { page, context } = await start('/')
    await type(page, 'aut')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Home')
    expect(await active(page)).toBe(null)
    expect(await isOpen(page)).toBe(true)
    const caret = () =>
      page.evaluate(() => (document.activeElement as HTMLInputElement).selectionStart)
    expect(await caret()).toBe(0)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('End')
    expect([await active(page), await caret()]).toEqual([null, 3])
    await page.keyboard.press('Enter')
    await page.waitForURL('**/progetti?q=aut')
    await context.close()
  })
})

describe('on a slow network', () => {
  test('a late answer to an older text, or after Escape, is dropped', async () => {
    const { page, context } = await start('/')
    const held: (() => void)[] = []
    await page.route('**/api/suggest?q=aut', async (route) => {
      await new Promise<void>((resolve) => held.push(resolve))
      await route.continue().catch(() => {})
    })
    const asked = page.waitForRequest('**/api/suggest?q=aut')
    await page.focus('#q')
    await page.keyboard.type('aut')
    await asked
    await page.fill('#q', 'disability')
    await page.waitForSelector('#q[aria-expanded="true"]')
    for (const go of held.splice(0)) go()
    expect(await page.locator('.suggestions__option').first().innerText()).toMatch(/disability/i)

    const again = page.waitForRequest('**/api/suggest?q=aut')
    await page.fill('#q', 'aut')
    await again
    await page.keyboard.press('Escape')
    for (const go of held) go()
    // Another question and its answer, so that the late one has had its time.
    await page.evaluate(() => fetch('/api/suggest?q=zz').then((answer) => answer.json()))
    expect(await isOpen(page)).toBe(false)
    await context.close()
  })

  test('a failing answer leaves the field as it is', async () => {
    const { page, context, problems } = await start('/')
    await page.route('**/api/suggest?**', (route) => route.fulfill({ status: 503, body: '' }))
    const answered = page.waitForResponse('**/api/suggest?**')
    await page.focus('#q')
    await page.keyboard.type('aut')
    await answered
    await page.keyboard.press('Enter')
    await page.waitForURL('**/progetti?q=aut')
    expect(problems).toEqual([])
    await context.close()
  })
})

describe('chosen', () => {
  test('by touch, it leads where it says', async () => {
    const { page, context } = await start('/', { ...PHONE, hasTouch: true })
    await type(page, 'disability man')
    const option = page.locator('.suggestions__option', { hasText: 'Tema' }).first()
    const count = (await option.innerText()).match(/· (\d+)/)?.[1]
    await option.tap()
    await page.waitForURL('**/progetti?tema=disability-management')
    await page.waitForSelector('#risultati')
    expect(await page.locator('#risultati').innerText()).toContain(`${count} progetti`)
    await context.close()
  })

  test('it replaces what was typed, which no later choice brings back', async () => {
    const { page, context } = await start('/progetti')
    await type(page, 'aut')
    await page.locator('.suggestions__option', { hasText: 'Autismo e lavoro' }).click()
    await page.waitForURL('**/progetti?tema=autismo')
    expect(await page.inputValue('#q')).toBe('')
    await unfold(page, 'Tipo di disabilità')
    await page.locator('[name=disabilita][value=autismo]').check()
    await page.waitForURL('**/progetti?disabilita=autismo&tema=autismo')
    await context.close()
  })
})

describe('the list covers no button', () => {
  test.each([
    ['on a wide screen', 1280, '100%'],
    ['on a phone', 390, '100%'],
    ['on a narrow phone', 320, '100%'],
    ['with letters twice as large', 390, '200%'],
  ])('%s', async (_name, width, fontSize) => {
    const { page, context } = await start('/progetti', { viewport: { width, height: 844 } })
    await page.evaluate((size) => {
      document.documentElement.style.fontSize = size
    }, fontSize)
    await type(page, 'aut')
    const list = await page.locator('#suggerimenti').boundingBox()
    const button = await page.locator('.search-box__submit').boundingBox()
    expect(list?.y).toBeGreaterThanOrEqual((button?.y ?? 0) + (button?.height ?? 0))
    expect(list?.x).toBeGreaterThanOrEqual(0)
    expect((list?.x ?? 0) + (list?.width ?? 0)).toBeLessThanOrEqual(width)
    await context.close()
  })
})
