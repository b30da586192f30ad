import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import type { PageRenderer } from '#domain/pages.ts'
import type { StaffRenderer } from '#domain/staff/pages.ts'
import { buildApp } from '../../../server/app.ts'
import { compose } from '../../../server/compose.ts'
import { readAssets } from '../../../server/http/pages/shell.ts'
import { createEntryRooms } from '../../../server/http/staff/entry/rooms.ts'
import { createProvider } from '../../../server/staff/institution/provider.ts'
import { startProvider } from '../../../server/staff/institution/testing/provider.ts'
import { stageOf } from '../../../server/staff/staff.ts'
import { codeOf, openTestStaff, PASSWORD } from '../../../server/staff/testing/staff.ts'
import { testAppDeps } from '../../../server/testing/app.ts'
import { newJudgedFolder } from '../../../server/testing/judged-base.ts'
import { openBrowser, openPage } from './site.ts'

const dist = fileURLToPath(new URL('../../../dist/', import.meta.url))
const client = `${dist}client`

const ACCOUNTS = {
  ente: { email: 'ente@prova.it', verified: true },
  solo: { email: 'solo@prova.it', verified: true },
  straniera: { email: 'straniera@prova.it', verified: true },
}

/** A free port: the provider must know where to send people back to before anything listens there. */
const portOf = async (app: { listen: (at: object) => Promise<string> }): Promise<number> =>
  Number(new URL(await app.listen({ port: 0, host: '127.0.0.1' })).port)

/** The desk as it is served, with its real guard, an institution's sign-in on loopback, and people of the tests. */
export const startEntrySite = async () => {
  const dataDir = await newJudgedFolder()
  const service = await compose({ dataDir, meilisearch: null }, () => {})
  const people = openTestStaff()
  const renderer = (await import(`${dist}server/server.js`)) as PageRenderer & StaffRenderer
  let served: Awaited<ReturnType<typeof startProvider>> | undefined
  const provider = {
    begin: () => createProvider(needed().settings).begin(),
    finish: (query: string, journey: Parameters<ReturnType<typeof createProvider>['finish']>[1]) =>
      createProvider(needed().settings).finish(query, journey),
  }
  const needed = () => served as NonNullable<typeof served>
  const { guard, rooms } = createEntryRooms({
    staff: people.staff,
    stageOf,
    siteUrl: '',
    institution: { name: 'l’account dell’ente', provider },
  })
  const assets = readAssets(client, 'web/staff/main.ts')
  const staff = { guard, rooms, renderer, assets }
  const deps = testAppDeps(service, client, { renderer, staff })
  const app = await buildApp({
    ...deps,
    page: { ...deps.page, it: { renderer, assets: readAssets(client) } },
  })
  const port = await portOf(app)
  const origin = `http://127.0.0.1:${port}`
  served = await startProvider(`${origin}/staff/ente/ritorno`, ACCOUNTS)
  const close = async () => {
    await app.close()
    await service.close()
    await served?.close()
    people.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
  return { origin, people, provider: served, close }
}

export type EntrySite = Awaited<ReturnType<typeof startEntrySite>>

/** Signs in as a person does, by the form. */
export const signIn = async (page: Page, email: string, password = PASSWORD): Promise<void> => {
  await page.goto('/staff/accesso')
  await page.fill('#email', email)
  await page.fill('#password', password)
  await page.click('main button[type="submit"]')
}

/** Gives the code that the app shows now; the next may be given half a minute later. */
export const giveCode = async (page: Page, { people }: EntrySite, key: string): Promise<void> => {
  people.later(1)
  await page.fill('#codice', codeOf(key, people.now()))
  await page.click('main button[type="submit"]')
}

/** Activates codes on the page for it. Returns the key that stands there. */
export const activateCodes = async (page: Page, site: EntrySite): Promise<string> => {
  const key = ((await page.textContent('.entry__key')) ?? '').replaceAll(' ', '')
  await giveCode(page, site, key)
  return key
}

/** One browser and one desk for all tests of a file. */
export const useEntrySite = () => {
  let browser: Browser
  let site: EntrySite
  beforeAll(async () => {
    ;[browser, site] = await Promise.all([openBrowser(), startEntrySite()])
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
  })
  const open = (options: BrowserContextOptions = {}) => openPage(browser, site.origin, options)
  return { open, site: () => site }
}
