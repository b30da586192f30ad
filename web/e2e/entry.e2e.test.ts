import Database from 'better-sqlite3'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { PASSWORD } from '../../server/staff/testing/staff.ts'
import { faults, overflow, smallTargets, violations } from './testing/checks.ts'
import { activateCodes, giveCode, signIn, useEntrySite } from './testing/entry-site.ts'
import { DESKTOP, PHONE, useSite } from './testing/site.ts'

const { open, site } = useEntrySite()

const NARROW = { viewport: { width: 320, height: 512 } }
const SIZES = [DESKTOP, PHONE, NARROW]
/** Ends a hang: thirty pages, each looked at three times. */
const LONG_MS = 300_000
const MAIN = 'main button[type="submit"]'

beforeAll(async () => {
  const { people } = site()
  await people.add('red@prova.it')
  const { people: list, register } = people.staff
  const actor = list.findByEmail('red@prova.it')?.id ?? null
  for (let at = 0; at < 60; at++) {
    const where = { record: 'rencontrer-ii-edizione', batch: 3, file: 'progetti.xlsx', row: at + 2 }
    register.note({ actor, action: 'scheda-modificata', ...where, detail: 'titolo, anno' })
  }
})

/** A page as it stands, at every size: whole, accessible, nothing beside the window, everything large enough to press. */
const isSound = async (page: Page): Promise<void> => {
  const at = page.url()
  for (const { viewport } of SIZES) {
    await page.setViewportSize(viewport)
    expect([at, await violations(page)]).toEqual([at, []])
    expect([at, viewport.width, await overflow(page)]).toEqual([at, viewport.width, 0])
    expect([at, await smallTargets(page)]).toEqual([at, []])
  }
  expect([at, await page.locator('h1').count()]).toEqual([at, 1])
}

/** The same, and its HTML to the letter; for pages that may be fetched again. */
const isSoundAt = async (page: Page, path: string): Promise<void> => {
  const answer = await page.goto(path)
  expect([path, await faults((await answer?.text()) ?? '')]).toEqual([path, []])
  await isSound(page)
}

const LOOKS = { isSound, isSoundAt }

/** Where no script runs axe does not either; it has looked at the same pages above. */
const AS_IT_COMES: typeof LOOKS = {
  isSound: async (page) => {
    expect([page.url(), await page.locator('h1').count()]).toEqual([page.url(), 1])
  },
  isSoundAt: async (page, path) => {
    await page.goto(path)
  },
}

const title = (page: Page) => page.textContent('h1')

/** Everything an administrator does, from the first sign-in on; each page and each of its states on the way is looked at. */
const wholeWay = async (name: string, options: BrowserContextOptions, looks = LOOKS) => {
  const { isSound, isSoundAt } = looks
  const chief = `capo-${name}@prova.it`
  const colleague = `collega-${name}@prova.it`
  const guest = `nuova-${name}@prova.it`
  await site().people.add(chief, 'amministrazione')
  await site().people.add(colleague)
  const { page, context, problems } = await open(options)
  await isSoundAt(page, '/staff/persone')
  expect(await title(page)).toBe('Accesso alla scrivania')
  await signIn(page, chief, 'sbagliata')
  expect(await page.title()).toMatch(/^Errore: Accesso/)
  await isSound(page)

  await signIn(page, chief)
  expect(await title(page)).toBe('Attivare i codici')
  await isSoundAt(page, '/staff/profilo/codici')
  await page.fill('#codice', '000000')
  await page.click(MAIN)
  expect(await page.getAttribute('#codice', 'aria-invalid')).toBe('true')
  await isSound(page)
  const key = await activateCodes(page, site())
  expect(await page.locator('.entry__codes li').count()).toBe(10)
  await isSound(page)
  await page.click('main a.button--primary')
  expect(await title(page)).toBe('Scrivania')

  await isSoundAt(page, '/staff/profilo')
  await isSoundAt(page, '/staff/profilo/password')
  await page.fill('#attuale', 'sbagliata')
  await page.fill('#password', 'tutta un’altra frase')
  await page.fill('#ripetuta', 'tutta un’altra frase')
  await page.click(MAIN)
  await isSound(page)

  await page.goto('/staff/persone')
  await isSoundAt(page, '/staff/persone')
  await page.click('text=Aggiungi una persona')
  expect(await title(page)).toBe('Un altro codice, per sicurezza')
  await isSoundAt(page, page.url())
  await page.fill('#codice', '000000')
  await page.click(MAIN)
  await isSound(page)
  await giveCode(page, site(), key)
  expect(await title(page)).toBe('Aggiungere una persona')
  await isSoundAt(page, '/staff/persone/nuova')
  await page.fill('#nome', 'Nuova Prova')
  await page.fill('#email', 'red@prova.it')
  await page.click(MAIN)
  expect(await page.inputValue('#nome')).toBe('Nuova Prova')
  await isSound(page)
  await page.fill('#email', guest)
  await page.click(MAIN)
  const link = await page.inputValue('#indirizzo')
  await isSound(page)

  await page.goto('/staff/persone')
  await page.click(`text=Prova ${colleague}`)
  await isSoundAt(page, page.url())
  await page.fill('#nome', 'Altra, sospesa')
  await page.click(MAIN)
  expect(await page.textContent('.said--done')).toContain('Fatto')
  await page.click('text=Sospendi l’accesso')
  await isSound(page)
  await page.goto('/staff/persone')
  await page.click(`text=Prova ${chief}`)
  await isSoundAt(page, page.url())
  await isSoundAt(page, '/staff/profilo/recupero')
  await page.click(MAIN)
  expect(await title(page)).toBe('Codici di recupero')

  const { page: other, context: otherContext } = await open(options)
  await isSoundAt(other, link)
  await other.fill('#password', 'corta')
  await other.fill('#ripetuta', 'corta')
  await other.click(MAIN)
  await isSound(other)
  await other.fill('#password', PASSWORD)
  await other.fill('#ripetuta', PASSWORD)
  await other.click(MAIN)
  await isSoundAt(other, link)
  expect(await title(other)).toBe('Collegamento non più valido')
  await signIn(other, guest)
  expect(await title(other)).toBe('Scrivania')
  await otherContext.close()

  await page.click('text=Esci')
  await signIn(page, chief)
  await isSoundAt(page, page.url())
  await giveCode(page, site(), key)
  expect(await title(page)).toBe('Scrivania')
  await context.close()
  return problems
}

describe('coming in to the desk, and keeping its people', () => {
  test(
    'each page and state on the way is whole and accessible at 1280, 390 and 320 pixels',
    async () => {
      expect(await wholeWay('script', DESKTOP)).toEqual([])
    },
    LONG_MS,
  )

  test('all of it works without JavaScript', async () => {
    const options = { ...PHONE, javaScriptEnabled: false }
    expect(await wholeWay('senza', options, AS_IT_COMES)).toEqual([])
  })
})

describe('states that one seldom sees', () => {
  test('an editor who activates codes, and whom the server no longer knows by them', async () => {
    const id = await site().people.add('codici@prova.it')
    const { page, context, problems } = await open(DESKTOP)
    await signIn(page, 'codici@prova.it')
    await isSoundAt(page, '/staff/profilo')
    await page.click('text=Attiva i codici')
    expect(await page.textContent('.lead')).toContain('Serve un’app')
    await isSoundAt(page, page.url())
    await activateCodes(page, site())
    const codes = await page.locator('.entry__codes code').allTextContents()

    const { people } = site()
    const sqlite = new Database(people.file)
    sqlite.prepare("UPDATE people SET code_key = x'00' WHERE id = ?").run(id)
    sqlite.close()
    await page.click('text=Li ho conservati: continua')
    await page.click('text=Esci')
    await signIn(page, 'codici@prova.it')
    expect(await page.textContent('.notice')).toContain('non riconosce più l’app')
    await isSoundAt(page, page.url())
    await page.fill('#codice', codes[0] ?? '')
    await page.click(MAIN)
    await isSoundAt(page, '/staff/profilo')
    expect(problems).toEqual([])
    await context.close()
  })

  test('too many wrong passwords', async () => {
    await site().people.add('sbaglia@prova.it')
    const { page, context } = await open(DESKTOP)
    for (let at = 0; at < 6; at++) await signIn(page, 'sbaglia@prova.it', 'x')
    expect(await page.textContent('.said--wrong')).toContain('Si può riprovare fra 15 minuti')
    await isSound(page)
    await context.close()
  })

  test('a person who comes in by the institution, as they see it and as an administrator does', async () => {
    const { people, provider } = site()
    await people.add('vede@prova.it', 'amministrazione')
    const { id } = people.staff.administration.add(null, {
      email: 'solo@prova.it',
      name: 'Solo Ente',
      role: 'redazione',
    })
    provider.signInAs('solo')
    const { page, context } = await open(DESKTOP)
    await page.goto('/staff/accesso')
    await page.click('text=Entra con l’account dell’ente')
    await isSoundAt(page, '/staff/profilo')
    expect(await page.textContent('main')).toContain('Si entra con l’account dell’ente')

    const { page: chief, context: other } = await open(DESKTOP)
    await signIn(chief, 'vede@prova.it')
    const key = await activateCodes(chief, site())
    await chief.goto(`/staff/persone/${id}`)
    await giveCode(chief, site(), key)
    await isSoundAt(chief, chief.url())
    await chief.click('text=Scollega l’account dell’ente')
    await chief.click('text=Sospendi l’accesso')
    await isSound(chief)
    await isSoundAt(chief, '/staff/persone')
    await page.reload()
    expect(await title(page)).toBe('Accesso alla scrivania')
    await other.close()
    await context.close()
  })
})

describe('the register', () => {
  test('is read, narrowed and turned over, and says what it does not understand', async () => {
    const { page, context, problems } = await open(DESKTOP)
    await signIn(page, 'red@prova.it')
    await isSoundAt(page, '/staff/registro')
    await page.selectOption('#tipo', 'schede')
    await page.click(MAIN)
    expect(await page.textContent('.register__total')).toBe('60 voci')
    expect(await page.locator('tbody tr').count()).toBe(50)
    await page.click('a[rel="next"]')
    expect(await page.locator('tbody tr').count()).toBe(10)
    expect(await page.inputValue('#tipo')).toBe('schede')
    await isSound(page)
    await isSoundAt(page, '/staff/registro?dal=2026-11-24&al=2026-11-20')
    await isSoundAt(page, '/staff/registro?scheda=nessuna')
    expect(problems).toEqual([])
    await context.close()
  })
})

describe('the sign-in of the institution', () => {
  test('leads to the provider by a link, past our own policy, and back to where one wanted to go', async () => {
    await site().people.add('ente@prova.it')
    const { page, context } = await open({ ...DESKTOP, javaScriptEnabled: false })
    site().provider.signInAs('ente')
    await page.goto('/staff/registro')
    await page.click('text=Entra con l’account dell’ente')
    expect([await title(page), new URL(page.url()).pathname]).toEqual([
      'Registro',
      '/staff/registro',
    ])
    await context.close()
  })

  test('that lets in a stranger says why they stay outside', async () => {
    const { page, context } = await open(PHONE)
    site().provider.signInAs('straniera')
    await page.goto('/staff/accesso')
    await page.click('text=Entra con l’account dell’ente')
    expect(await page.textContent('.said--wrong')).toContain('non è di nessuna persona')
    await isSound(page)
    await context.close()
  })
})

describe('the service as it is started', () => {
  const openSite = useSite()
  test('has the desk, which nobody can come in to yet, and whose look is its own', async () => {
    const { page, context, problems } = await openSite(DESKTOP)
    await page.goto('/staff/persone')
    expect([await title(page), new URL(page.url()).pathname]).toEqual([
      'Accesso alla scrivania',
      '/staff/accesso',
    ])
    await signIn(page, 'nessuno@prova.it')
    expect(await page.textContent('.said--wrong')).toContain('non corrette')
    expect(await context.cookies()).toEqual([])
    expect(problems).toEqual([])
    await context.close()
  })
})

describe('by keyboard alone', () => {
  test('one comes in, and goes', async () => {
    const { page, context } = await open(DESKTOP)
    await page.goto('/staff/profilo')
    const focus = () =>
      page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent)
    const tabTo = async (wanted: string) => {
      for (let at = 0; at < 30 && (await focus()) !== wanted; at++) await page.keyboard.press('Tab')
      expect(await focus()).toBe(wanted)
    }
    await tabTo('email')
    await page.keyboard.type('red@prova.it')
    await page.keyboard.press('Tab')
    await page.keyboard.type(PASSWORD)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/staff/profilo')
    await tabTo('Cambia la password')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/staff/profilo/password')
    await tabTo('Esci')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/staff/accesso')
    await context.close()
  })
})
