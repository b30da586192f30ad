import { expect, test } from 'vitest'
import { alive, DESKTOP, useSite } from './testing/site.ts'

const open = useSite()

test.each([true, false])(
  'from a list to a project, on to the next, and back; script: %s',
  async (js) => {
    const { page, context, problems } = await open({ ...DESKTOP, javaScriptEnabled: js })
    await page.goto('/progetti?q=autismo')
    if (js) await alive(page)
    const titles = await page.locator('.hit h3').allInnerTexts()
    await page.locator('.hit h3 a').first().click()
    await page.waitForSelector('.trail')
    const trail = page.getByRole('navigation', { name: 'La lista da cui vieni' })
    expect(await trail.innerText()).toContain(`Torna ai ${titles.length} risultati per «autismo»`)
    expect(await trail.innerText()).not.toContain('Precedente')
    await trail.getByRole('link', { name: `Successivo: ${titles[1]}` }).click()
    await expect.poll(() => page.locator('h1').innerText()).toBe(titles[1])
    expect(await trail.innerText()).toContain(`Precedente: ${titles[0]}`)
    await trail.getByRole('link', { name: 'Torna ai' }).click()
    await page.waitForURL('**/progetti?q=autismo')
    await page.waitForSelector('.hit')
    expect(await context.cookies()).toEqual([])
    expect(problems).toEqual([])
    await context.close()
  },
)

test('a project that no list led to, or that is not in the list, says nothing of one', async () => {
  const { page, context } = await open(DESKTOP)
  const list = encodeURIComponent('?q=zibaldone')
  for (const query of ['', `?da=${list}`, '?da=%3Fcolore%3Drosso%26q%3Dzzzz']) {
    expect((await page.goto(`/progetti/dismanager${query}`))?.status()).toBe(200)
    expect(await page.locator('.trail').count()).toBe(0)
  }
  expect(await page.locator('link[rel=canonical]').count()).toBe(0)
  await context.close()
})
