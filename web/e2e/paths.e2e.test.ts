import type { Locator } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { alive, DESKTOP, PHONE, unfold, useSite } from './testing/site.ts'

const openPage = useSite()
const open = (options = {}) => openPage({ ...DESKTOP, ...options })

const isInSight = (element: Locator) =>
  element.evaluate((one) => {
    const { top, bottom } = one.getBoundingClientRect()
    return top >= 0 && bottom <= innerHeight
  })

describe('with a script', () => {
  test('a link that is to be opened beside is left to the browser', async () => {
    const { page, context } = await open()
    await page.goto('/progetti')
    await alive(page)
    const taken = await page.evaluate(() => {
      const link = document.querySelector<HTMLAnchorElement>('.hit h3 a')!
      const press = (keys: MouseEventInit) => {
        const click = new MouseEvent('click', { bubbles: true, cancelable: true, ...keys })
        // Behind the script's own listener: whether it has taken the click, and the browser does nothing here.
        let isTaken = false
        const look = (event: Event) => {
          isTaken = event.defaultPrevented
          event.preventDefault()
        }
        addEventListener('click', look, { once: true })
        link.dispatchEvent(click)
        return isTaken
      }
      const keys = ['ctrlKey', 'metaKey', 'shiftKey', 'altKey']
      return [...keys.map((key) => press({ [key]: true })), press({ button: 1 }), press({})]
    })
    expect(taken).toEqual([false, false, false, false, false, true])
    await context.close()
  })

  test('search, filter, open, back: nothing reloads, focus stays, the count is said once', async () => {
    const { page, problems, context } = await open()
    await page.goto('/')
    await alive(page)
    await page.evaluate(() => {
      document.documentElement.dataset.same = 'document'
    })
    await page.fill('#q', 'autismo')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/progetti?q=autismo')
    await page.waitForSelector('.hit')

    const said: string[] = []
    await page.exposeFunction('said', (text: string) => said.push(text))
    await page.evaluate(() => {
      const region = document.querySelector('[aria-live="polite"], [role="status"]')
      if (!region) throw new Error('no live region')
      new MutationObserver(() => {
        const text = region.textContent?.trim()
        if (text) (window as unknown as { said: (text: string) => void }).said(text)
      }).observe(region, { childList: true, characterData: true, subtree: true })
    })
    await unfold(page, 'Tipo di disabilità')
    const box = page.locator('[name=disabilita][value=autismo]')
    await box.focus()
    await page.keyboard.press('Space')
    await page.waitForURL('**/progetti?q=autismo&disabilita=autismo')
    await expect.poll(() => said.length).toBe(1)
    const total = (await page.locator('#risultati').innerText()).match(/\d+/)?.[0]
    expect(said[0]).toContain(total)
    expect(await box.isChecked()).toBe(true)
    expect(await box.evaluate((element) => element === document.activeElement)).toBe(true)

    const first = page.locator('.hit h3 a').first()
    const title = await first.innerText()
    await first.click()
    await page.waitForURL(/\/progetti\/[a-z0-9-]+\?da=/)
    await page.waitForFunction((text) => document.querySelector('h1')?.textContent === text, title)
    expect(await page.title()).toContain(title)
    await page.goBack()
    await page.waitForURL('**/progetti?q=autismo&disabilita=autismo')
    await page.waitForSelector('.hit')
    expect(await page.evaluate(() => document.documentElement.dataset.same)).toBe('document')
    expect(problems).toEqual([])
    await context.close()
  })

  test('suggestions can be reached, chosen and closed with the keyboard alone', async () => {
    const { page, context } = await open()
    await page.goto('/')
    await alive(page)
    await page.focus('#q')
    await page.keyboard.type('disability man', { delay: 20 })
    await page.waitForSelector('#q[aria-expanded="true"]')
    await page.keyboard.press('Escape')
    expect(await page.getAttribute('#q', 'aria-expanded')).toBe('false')
    expect(await page.inputValue('#q')).toBe('disability man')
    await page.keyboard.type('a')
    await page.waitForSelector('#q[aria-expanded="true"]')
    await page.keyboard.press('ArrowDown')
    const option = await page.getAttribute('#q', 'aria-activedescendant')
    expect(await page.locator(`#${option}`).getAttribute('aria-selected')).toBe('true')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/progetti/)
    await page.waitForSelector('h1')
    await context.close()
  })

  test('the first Tab leads past the header', async () => {
    const { page, context } = await open()
    await page.goto('/progetti')
    await page.keyboard.press('Tab')
    const target = await page.evaluate(() => document.activeElement?.getAttribute('href'))
    expect(target).toMatch(/^#/)
    await page.keyboard.press('Enter')
    expect(await page.locator(target ?? '').count()).toBe(1)
    await context.close()
  })

  test('on a phone the filters open, count and close again', async () => {
    const { page, context } = await open(PHONE)
    await page.goto('/progetti')
    await alive(page)
    expect(await page.locator('[name=tema][value=autismo]').isVisible()).toBe(false)
    await page.locator('.filters__summary').click()
    await unfold(page, 'Tema')
    await page.locator('[name=tema][value=autismo]').check()
    await page.waitForURL('**/progetti?tema=autismo')
    const done = page.locator('.filters__done')
    await expect.poll(() => done.innerText()).toMatch(/Mostra \d+ progetti/)
    expect(await isInSight(done)).toBe(true)
    const covers = (await done.boundingBox())?.y ?? 0
    for (let stop = 0; stop < 12; stop++) {
      await page.keyboard.press('Tab')
      const bottom = await page.evaluate(
        () => document.activeElement?.getBoundingClientRect().bottom,
      )
      expect(bottom).toBeLessThanOrEqual(covers)
    }
    await page.locator('.filters__done').click()
    expect(await page.locator('[name=tema][value=autismo]').isVisible()).toBe(false)
    expect(await page.locator('.hit').first().isVisible()).toBe(true)
    await context.close()
  })

  test('when data cannot be fetched, a link still leads where it says', async () => {
    const { page, context } = await open()
    await page.goto('/progetti')
    await alive(page)
    await page.route('**/_pagina/**', (route) => route.abort())
    await page.locator('a[href="/dati-aperti"]').first().click()
    await page.waitForURL('**/dati-aperti')
    expect(await page.locator('h1').count()).toBe(1)
    await context.close()
  })
})

describe('without a script', () => {
  const plain = { javaScriptEnabled: false }

  test('search, filter, remove the filter, open a record', async () => {
    const { page, context } = await open(plain)
    await page.goto('/')
    await page.fill('#q', 'autismo')
    await page.locator('.search-box__submit').click()
    expect(page.url()).toContain('/progetti?q=autismo')
    const before = await page.locator('.hit').count()
    await unfold(page, 'Tipo di disabilità')
    await page.locator('[name=disabilita][value=autismo]').check()
    await page.locator('.filters__body button[type="submit"]').click()
    const link = new URL(page.url())
    expect(link.searchParams.get('disabilita')).toBe('autismo')
    expect(link.searchParams.get('q')).toBe('autismo')
    expect(await page.locator('.hit').count()).toBeLessThanOrEqual(before)
    await page.locator('.chip').first().click()
    expect(new URL(page.url()).searchParams.has('disabilita')).toBe(false)
    await page.locator('.hit h3 a').first().click()
    expect(page.url()).toMatch(/\/progetti\/[a-z0-9-]+\?da=/)
    expect(await page.locator('main').innerText()).toMatch(/non indicat/i)
    await context.close()
  })

  test('years, paging and order are plain fields and links', async () => {
    const { page, context } = await open(plain)
    await page.goto('/progetti?per_pagina=10')
    expect(await page.locator('.hit').count()).toBe(10)
    await page.locator('.pages__step').last().click()
    expect(new URL(page.url()).searchParams.get('pagina')).toBe('2')
    expect(await page.locator('.hit').count()).toBe(9)
    await page.goto('/progetti')
    await unfold(page, 'Anno')
    await page.fill('#anno_da', '2022')
    await page.locator('.filters__body button[type="submit"]').click()
    expect(new URL(page.url()).search).toContain('2022')
    expect(await page.locator('.chip').count()).toBe(1)
    await context.close()
  })

  test('a search without results offers ways that lead somewhere', async () => {
    const { page, context } = await open(plain)
    await page.goto('/progetti?q=autismo&disabilita=sensoriale-udito')
    expect(await page.locator('.hit').count()).toBe(0)
    await page.locator('.empty__ways a').first().click()
    expect(await page.locator('.hit').count()).toBeGreaterThan(0)
    await context.close()
  })
})

describe('for everybody', () => {
  test('nothing is stored in the browser, and nobody else is asked', async () => {
    const { page, context, problems } = await open()
    for (const path of ['/', '/progetti?q=autismo', '/privacy']) await page.goto(path)
    expect(await context.cookies()).toEqual([])
    expect(await page.evaluate(() => localStorage.length)).toBe(0)
    expect(problems).toEqual([])
    await context.close()
  })

  test('an address of the former wiki leads to its record', async () => {
    const { page, context } = await open()
    await page.goto('/doku.php?id=progetti:uno_piu_uno_fa_tre')
    expect(page.url()).toMatch(/\/progetti\/uno-piu-uno-fa-tre/)
    await page.goto('/doku.php?id=start:temi:psichici')
    expect(page.url()).toContain('/avvisi/emergo-psichici')
    await context.close()
  })
})
