import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { LANGUAGES, languageOf, pathIn } from '#domain/languages.ts'
import type { PageData, PageRenderer } from '#domain/pages.ts'
import { alive, DESKTOP, ENGLISH_PAGES, PAGES, unfold, useSite } from './testing/site.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

const open = useSite()

/** Ends a hang: every page in two languages. */
const LONG_MS = 300_000

/** The same in both languages: names of things, of formats, of laws. */
const NAMES =
  /^(?:\P{L}|API|EMERGO|Home|Partner|Excel|CSV|JSON(?:-LD| Feed)?|CSL|RIS|BibTeX|NDJSON|Parquet|SQLite|Turtle|Atom|RO-Crate|Data Package|CSVW|OpenAPI \d|CC BY|Python|DuckDB|OAI-PMH|LIFT|Milano|Email|euro|GET|OR|R|Dossier)*$/u

/** Words that no English sentence has. */
const ITALIAN =
  /(?<!\p{L})(?:il|lo|gli|che|con|per|una|della|delle|degli|dei|del|nel|nella|dal|non|sono|questa|questo|progett[oi]|sched[ae]|voc[ei]|nessun[ao]?|anno|anni|ricerca|filtr[oi])(?!\p{L})/iu

/**
 * Texts that a reader of the page meets, and labels that only some of them hear, but for what is marked as Italian and for code;
 * names that are marked on the page are left out of what labels say.
 */
const textsOf = (page: Page, marked: readonly string[] = []) =>
  page.evaluate((names) => {
    const isTold = (element: Element | null) =>
      element !== null && element.closest('[lang="it"]:not(html), code, script, style') === null
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    // A record's page is called by the record.
    const isOfRecord = document.querySelector('h1[lang="it"]') !== null
    const texts: string[] = isOfRecord ? [] : [document.title]
    while (walker.nextNode()) {
      if (isTold(walker.currentNode.parentElement)) texts.push(walker.currentNode.nodeValue ?? '')
    }
    const heard = ['aria-label', 'title', 'placeholder', 'alt', 'value']
    for (const name of heard)
      for (const element of document.querySelectorAll(`[${name}]:not(input, option, .unapi-id)`))
        if (isTold(element)) texts.push(element.getAttribute(name) ?? '')
    const without = (text: string) =>
      names.reduce((rest, name) => (name.length > 3 ? rest.replaceAll(name, '') : rest), text)
    return texts
      .map((text) => without(text).replace(/\s+/g, ' ').trim())
      .filter((text) => text !== '')
  }, marked)

type Lists = { terms: { label: string; labelEn: string }[] }[]

/** Terms that have one name in both languages. */
const sameInBoth = async (page: Page): Promise<ReadonlySet<string>> => {
  const answer = await page.request.get('/api/vocabularies')
  const lists = ((await answer.json()) as { vocabularies: Lists }).vocabularies
  const terms = lists.flatMap((list) => list.terms)
  return new Set(terms.filter((one) => one.label === one.labelEn).map(({ label }) => label))
}

/** What the source is called in a citation, in every language. */
const CITED = 'Banca dati delle buone prassi'

/** What a sentence says beside words that it quotes and addresses. */
const unquoted = (text: string) =>
  text
    .replace(CITED, '')
    .replace(/“[^”]*”|"[^"]*"/gu, '')
    .replace(/\S*\/\S*/gu, '')

/** Addresses that are the same in every language: files, the API, lists in linked data. */
const IS_MACHINE =
  /^\/(?:api(?:\/|$)|oai|catalog|datapackage|ro-crate|vocabolari)|\.[a-z.]+(?:\?|$)/

/** Links of a page within the site, but for the switch of languages. */
const linksOf = (page: Page): Promise<string[]> =>
  page
    .locator('a[href^="/"]:not([hreflang])')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))

test(
  'every page exists in both languages, and nothing on the English one is left in Italian',
  async () => {
    const { page } = await open({ javaScriptEnabled: false })
    const names = await sameInBoth(page)
    const left: [path: string, texts: string[]][] = []
    const leaving: [path: string, href: string][] = []
    for (const path of PAGES) {
      const italian = await page.goto(path)
      const told = new Set(await textsOf(page))
      const english = await page.goto(pathIn('en', path))
      expect([path, english?.status()]).toEqual([path, italian?.status()])
      expect([path, await page.getAttribute('html', 'lang')]).toEqual([path, 'en'])
      for (const href of await linksOf(page))
        if (!IS_MACHINE.test(href) && languageOf(href) !== 'en') leaving.push([path, href])
      const marked = await page.locator('[lang="it"]:not(html)').allTextContents()
      const texts = (await textsOf(page, marked)).filter(
        (text) => !names.has(text.replace(/:$/, '')),
      )
      const same = texts.filter(
        (text) => told.has(text) && !NAMES.test(text) && !names.has(text.replace(/:$/, '')),
      )
      const spoken = texts.map(unquoted).filter((text) => ITALIAN.test(text))
      if (same.length + spoken.length > 0) left.push([path, [...new Set([...same, ...spoken])]])
      expect([path, await page.locator('.language-note').count()]).toEqual([path, 1])
    }
    expect(left).toEqual([])
    expect(leaving).toEqual([])
  },
  LONG_MS,
)

test('none of the links of pages in English ends in nothing', async () => {
  const { page, context } = await open({ javaScriptEnabled: false })
  const found = new Set<string>()
  for (const path of ENGLISH_PAGES) {
    await page.goto(path)
    for (const href of await linksOf(page)) found.add(href)
  }
  const pages = [...found].filter((href) => !IS_MACHINE.test(href))
  const answers = await Promise.all(
    pages.map(async (href) => [href, (await page.request.get(href)).status()] as const),
  )
  expect(answers.filter(([, status]) => status !== 200)).toEqual([])
  expect(pages.length).toBeGreaterThan(50)
  await context.close()
})

test.each([
  ['with a script', true],
  ['without a script', false],
])('from the home page to a record and back in English, %s', async (_, javaScriptEnabled) => {
  const { page, problems, context } = await open({ ...DESKTOP, javaScriptEnabled })
  const isEnglish = async () => {
    expect(await page.getAttribute('html', 'lang')).toBe('en')
    expect(new URL(page.url()).pathname).toMatch(/^\/en(?:\/|$)/)
  }
  await page.goto('/')
  await page.click('a[hreflang="en"]')
  await page.waitForURL('**/en')
  if (javaScriptEnabled) await alive(page)
  await page.fill('#q', 'autism')
  await page.click('button[type="submit"]')
  await page.waitForURL('**/en/progetti?q=autism')
  expect(await page.textContent('h1')).toBe('Results for “autism”')
  expect(await page.textContent('#risultati')).toMatch(/^\d+ projects found$/)
  await isEnglish()

  await unfold(page, 'Type of disability')
  await page.locator('[name=disabilita][value=autismo]').check()
  if (!javaScriptEnabled) await page.locator('button', { hasText: 'Apply' }).first().click()
  await page.waitForURL(/\/en\/progetti\?.*disabilita=autismo/)
  expect(await page.textContent('.chip >> nth=0')).toContain('Type of disability: Autism')

  const title = await page.textContent('.hit h3 a >> nth=0')
  await page.click('.hit h3 a >> nth=0')
  await page.waitForURL('**/en/progetti/*')
  await page.waitForSelector('article.project')
  expect(await page.textContent('h1')).toBe(title)
  expect(await page.getAttribute('h1', 'lang')).toBe('it')
  await isEnglish()
  await page.click('text=/^Back to the/')
  await page.waitForURL('**/en/progetti?q=autism&disabilita=autismo')
  await isEnglish()

  await page.click('a[hreflang="it"]')
  await page.waitForURL('**/progetti?q=autism&disabilita=autismo')
  expect(new URL(page.url()).pathname).toBe('/progetti')
  expect(await page.textContent('h1')).toBe('Risultati per «autism»')
  expect(problems).toEqual([])
  await context.close()
})

test('what is suggested is English, and leads to English pages', async () => {
  const { page, context } = await open(DESKTOP)
  await page.goto('/en')
  await alive(page)
  await page.locator('#q').pressSequentially('hear')
  const option = page.locator('[role="option"]', { hasText: 'Hearing disability' })
  await option.waitFor()
  expect(await option.textContent()).toContain('Type of disability')
  await option.click()
  await page.waitForURL('**/en/progetti?disabilita=sensoriale-udito')
  await context.close()
})

test('each page names itself and its other language to search engines', async () => {
  const { page, context } = await open()
  const built = {
    it: (await import(`${root}dist/server/server.js`)) as PageRenderer,
    en: (await import(`${root}dist/server-en/server.js`)) as PageRenderer,
  }
  const siteUrl = 'https://prova.example.it'
  for (const path of ['/', '/progetti', '/progetti/rencontrer-ii-edizione', '/informazioni']) {
    const told = [
      `hreflang="it" href="${siteUrl}${path}"`,
      `hreflang="en" href="${siteUrl}${pathIn('en', path)}"`,
      `hreflang="x-default" href="${siteUrl}${path}"`,
    ].map((words) => `<link rel="alternate" ${words}/>`)
    for (const language of LANGUAGES) {
      const address = pathIn(language, path)
      const data = (await (await page.request.get(`/_pagina${address}`)).json()) as PageData
      const { head } = built[language].render({ ...data, siteUrl })
      expect(head).toContain(`<link rel="canonical" href="${siteUrl}${address}"/>`)
      expect(head).toContain(told.join(''))
    }
  }
  await context.close()
})
