import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { newJudgedFolder } from '../../../server/testing/judged-base.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** Headless, and silent towards the network: nothing but the site under test is asked for anything. */
const CHROMIUM_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Adds to the judged projects in a folder, before the service opens it. */
type Fill = ((dataDir: string) => Promise<void>) | undefined

/** Starts the service as `npm start` does, on a free port and the judged projects; resolves to its address. */
const startSite = async (fill: Fill) => {
  const dataDir = await newJudgedFolder()
  await fill?.(dataDir)
  const child = spawn(process.execPath, ['server/main.ts'], {
    cwd: root,
    env: {
      ...process.env,
      PORT: '0',
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      RATE_LIMIT: '0',
      MEILI_URL: '',
    },
  })
  const origin = await new Promise<string>((resolve, reject) => {
    let output = ''
    const listen = (chunk: Buffer) => {
      output += chunk.toString()
      const address = output.match(/http:\/\/127\.0\.0\.1:\d+/)
      if (address) resolve(address[0])
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.on('exit', (code) => reject(new Error(`the service ended with ${code}:\n${output}`)))
  })
  const stop = () =>
    new Promise<number | null>((resolve) => {
      child.on('exit', (code) => {
        rmSync(dataDir, { recursive: true, force: true })
        resolve(code)
      })
      child.kill('SIGTERM')
    })
  return { origin, stop }
}

/** Fails where there is no browser: a site that no browser has opened is not tested. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM_PATH || '/usr/bin/chromium',
    args: CHROMIUM_ARGUMENTS,
  })

/** One browser and one service for all tests of a file. */
export const useSite = (fill?: Fill) => {
  let browser: Browser
  let site: Awaited<ReturnType<typeof startSite>>
  beforeAll(async () => {
    ;[browser, site] = await Promise.all([openBrowser(), startSite(fill)])
  })
  afterAll(async () => {
    await browser?.close()
    await site?.stop()
  })
  /** A page of the site in a window of its own. */
  return (options: BrowserContextOptions = {}) => openPage(browser, site.origin, options)
}

/** A page that keeps what went wrong in it: script errors, refused content, requests to anyone else. */
export const openPage = async (
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
) => {
  const context = await browser.newContext({ baseURL: origin, locale: 'it-IT', ...options })
  const page = await context.newPage()
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => {
    const failedLoad = message.text().startsWith('Failed to load resource')
    if (message.type() === 'error' && !failedLoad) problems.push(message.text())
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('data:')) {
      problems.push(`request to ${request.url()}`)
    }
  })
  return { page, context, problems }
}

/** Resolves once the script has taken over a page with a search box. */
export const alive = (page: Page) => page.waitForSelector('#q[role="combobox"]')

/** As `useSite`, for pages whose script is to have taken over: opens an address and waits for that. */
export const useLiveSite = () => {
  const open = useSite()
  return async (path: string, options: BrowserContextOptions = {}) => {
    const opened = await open({ ...DESKTOP, ...options })
    await opened.page.goto(path)
    await alive(opened.page)
    return opened
  }
}

/** Unfolds a facet by its name, as a reader does. */
export const unfold = (page: Page, facet: string) =>
  page.locator('.facet:not([open]) > summary', { hasText: facet }).click()

export const DESKTOP = { viewport: { width: 1280, height: 900 } }
export const PHONE = { viewport: { width: 390, height: 844 } }

/** Every kind of public page, by an address that shows it. */
export const PAGES = [
  '/avvisi',
  '/avvisi/emergo-2020-2021-autismo',
  '/enti',
  '/enti/fondazione-mazzini',
  '/temi',
  '/temi/autismo',
  '/disabilita',
  '/disabilita/sensoriale',
  '/azioni-di-sistema',
  '/',
  '/progetti',
  '/progetti?q=autismo+giovani',
  '/progetti?q=asl&tema=autismo&disabilita_escludi=motoria&anno=2016-2024',
  '/progetti?avviso=emergo-2020-2021-autismo',
  '/progetti?q=zzzzzz&colore=rosso&avviso=emergo-2020-2021-autismo',
  `/progetti?q=${'x'.repeat(90)}`,
  '/progetti?pagina=99',
  '/progetti/filtri/ente',
  '/progetti/cifre?q=lavoro',
  '/progetti/cifre/territorio',
  '/progetti/cifre/mappa',
  '/progetti/cifre/incrocio?righe=ente&colonne=anno',
  '/progetti/rencontrer-ii-edizione',
  '/progetti/progetto-go-aut',
  '/progetti/rencontrer-i-edizione?da=%3Fq%3Drencontrer',
  '/un-caso-come-il-mio',
  '/un-caso-come-il-mio?chi=autismo&lavoro=scuola&dove=bresso&ostacolo=colleghi',
  '/raccolta',
  '/raccolta?schede=progetto-go-aut,dismanager,mai-stata&aggiungi=autismo',
  '/raccolta/dossier?schede=progetto-go-aut,dismanager',
  '/confronto?schede=rencontrer-i-edizione,rencontrer-ii-edizione',
  '/confronto',
  '/progetti/dismanager/versioni',
  '/progetti/dismanager/versioni/1',
  '/informazioni',
  '/dati-aperti',
  '/dati-aperti/codebook',
  '/accessibilita',
  '/privacy',
  '/api/docs',
  '/non-esiste',
] as const

/** Kinds of page that look otherwise in English; the others differ in words only. */
export const ENGLISH_PAGES = [
  '/en',
  '/en/progetti?q=autism&disabilita_escludi=motoria&anno=2016-2024',
  '/en/progetti?q=zzzzzz&colore=rosso',
  '/en/progetti/rencontrer-ii-edizione',
  '/en/informazioni',
  '/en/dati-aperti/codebook',
] as const
