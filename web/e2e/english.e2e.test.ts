import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { pathIn } from '#domain/languages.ts'
import { PAGES, useSite } from './site.ts'

const open = useSite()

/** Ends a hang: every page in two languages. */
const LONG_MS = 300_000

/** The same in both languages: names of things, of formats, of laws. */
const NAMES =
  /^(?:\P{L}|API|EMERGO|Home|Partner|Excel|CSV|JSON(?:-LD| Feed)?|CSL|RIS|BibTeX|NDJSON|Parquet|SQLite|Turtle|Atom|RO-Crate|Data Package|CSVW|OpenAPI \d|CC BY|Python|DuckDB|OAI-PMH|LIFT|Milano|Email|euro|GET|OR|R)*$/u

/** Words that no English sentence has. */
const ITALIAN =
  /(?<!\p{L})(?:il|lo|gli|che|con|per|una|della|delle|degli|dei|del|nel|nella|dal|non|sono|questa|questo|progett[oi]|sched[ae]|voc[ei]|nessun[ao]?|anno|anni|ricerca|filtr[oi])(?!\p{L})/iu

/** Texts that a reader of the page meets, and labels that only some of them hear, but for what is marked as Italian and for code. */
const textsOf = (page: Page) =>
  page.evaluate(() => {
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
    return texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '')
  })

type Lists = { terms: { label: string; labelEn: string }[] }[]

/** Terms that have one name in both languages. */
const sameInBoth = async (page: Page): Promise<ReadonlySet<string>> => {
  const answer = await page.request.get('/api/vocabularies')
  const lists = ((await answer.json()) as { vocabularies: Lists }).vocabularies
  const terms = lists.flatMap((list) => list.terms)
  return new Set(terms.filter((one) => one.label === one.labelEn).map(({ label }) => label))
}

/** What the source is called in a citation, in every language. */
const CITED = 'Banca dati delle buone prassi EMERGO, Città metropolitana di Milano'

/** What a sentence says beside words that it quotes and addresses. */
const unquoted = (text: string) =>
  text
    .replace(CITED, '')
    .replace(/“[^”]*”|"[^"]*"/gu, '')
    .replace(/\S*\/\S*/gu, '')

test(
  'every page exists in both languages, and nothing on the English one is left in Italian',
  async () => {
    const { page } = await open({ javaScriptEnabled: false })
    const names = await sameInBoth(page)
    const left: [path: string, texts: string[]][] = []
    for (const path of PAGES) {
      const italian = await page.goto(path)
      const told = new Set(await textsOf(page))
      const english = await page.goto(pathIn('en', path))
      expect([path, english?.status()]).toEqual([path, italian?.status()])
      expect([path, await page.getAttribute('html', 'lang')]).toEqual([path, 'en'])
      const texts = (await textsOf(page)).filter((text) => !names.has(text.replace(/:$/, '')))
      const same = texts.filter(
        (text) => told.has(text) && !NAMES.test(text) && !names.has(text.replace(/:$/, '')),
      )
      const spoken = texts.map(unquoted).filter((text) => ITALIAN.test(text))
      if (same.length + spoken.length > 0) left.push([path, [...new Set([...same, ...spoken])]])
      expect([path, await page.locator('.language-note').count()]).toEqual([path, 1])
    }
    expect(left).toEqual([])
  },
  LONG_MS,
)
