import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { DESKTOP, useSite } from './testing/site.ts'

const open = useSite()

const link = (name: string) => (page: Page) => page.getByRole('link', { name }).first()
const button = (name: string) => (page: Page) => page.getByRole('button', { name }).first()

/** Ways from one page to another, by the tools of both kinds of page: those that are drawn in place and those that come whole. */
const WAYS: [from: string, press: (page: Page) => Locator, to: RegExp][] = [
  ['/', link('Rispondi a quattro domande'), /\/un-caso-come-il-mio$/],
  ['/progetti?q=autismo', link('Cifre e tabelle di questi risultati'), /\/cifre\?q=autismo$/],
  ['/progetti?q=autismo', button('Cerca'), /\/progetti\?q=autismo$/],
  ['/progetti?q=autismo', button('Apri la raccolta'), /\/raccolta\?schede=[a-z-]+$/],
  ['/progetti?q=autismo', button('Confronta i progetti'), /\/confronto\?schede=[a-z-]+$/],
  ['/progetti/dismanager', link('Tutte le versioni'), /\/dismanager\/versioni$/],
  ['/avvisi', link('Accompagnamento al lavoro'), /\/avvisi\/emergo-2020-2021-autismo$/],
  ['/un-caso-come-il-mio?chi=autismo', button('Trova i casi vicini'), /\?chi=autismo/],
  ['/progetti/cifre', link('Apri da sola'), /\/cifre\/anno$/],
  [
    '/raccolta?schede=dismanager,progetto-go-aut',
    link('Sposta giù'),
    /=progetto-go-aut,dismanager$/,
  ],
  ['/confronto?schede=dismanager,progetto-go-aut', link('Mostra solo'), /\/confronto\?.*solo=/],
]

test.each(WAYS)(
  'without a connection %s stays, says so, and goes on when asked again',
  async (from, press, to) => {
    const { page, context, problems } = await open(DESKTOP)
    await page.goto(from)
    await page.waitForLoadState('networkidle')
    const mark = page.locator('.mark input').first()
    if (to.source.includes('schede=[')) await mark.check()
    const text = await page.locator('h1').innerText()
    await context.setOffline(true)
    await press(page).click()
    await page.getByRole('alert').waitFor()
    expect(await page.locator('h1').innerText()).toBe(text)
    await context.setOffline(false)
    await page.getByRole('link', { name: 'Riprova' }).click()
    await page.waitForURL(to)
    await expect.poll(() => page.getByRole('alert').count()).toBe(0)
    expect(problems).toEqual([])
    await context.close()
  },
)
