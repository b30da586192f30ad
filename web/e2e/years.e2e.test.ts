import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { alive, DESKTOP, unfold, useSite } from './testing/site.ts'

const openPage = useSite()

const years = (page: Page) => new URL(page.url()).searchParams.getAll('anno')

/** The histogram of reference years: the second, behind that of the years in which projects ran. */
const HISTOGRAM = '.years-kind:last-child .histogram'

/** A bar, by the words that are said of it. */
const bar = (page: Page, year: number) =>
  page
    .locator(`${HISTOGRAM} a`)
    .filter({ has: page.locator('span', { hasText: new RegExp(`^${year}:`) }) })

/** Years that the histogram shows as chosen, by the labels under its bars. */
const shownAsChosen = (page: Page) => page.locator(`${HISTOGRAM} [aria-current] i`).allInnerTexts()

const total = async (page: Page) =>
  Number((await page.locator('#risultati').innerText()).match(/\d+/)?.[0])

/** The number of projects that a bar says in its last words: what pressing it leads to. */
const promised = async (page: Page, year: number) =>
  Number((await bar(page, year).textContent())?.match(/(\d+) progett[oi]$/)?.[1])

/** Chooses 2017 where no year is chosen: by its bar, which is drawn as the fold is opened. Returns the number that is promised. */
const chooseByBar = async (page: Page) => {
  const many = await promised(page, 2017)
  await bar(page, 2017).click()
  return many
}

/** The same where no script draws the bars of a fold: on the page of all years. */
const chooseOnPage = async (page: Page) => {
  await page.locator('.years-kind:last-child .years .facet__more a').click()
  const value = page.locator('.value', { has: page.getByText('2017', { exact: true }) })
  const many = Number.parseInt(await value.locator('label > b').innerText(), 10)
  await value.getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Mostra i progetti' }).click()
  return many
}

describe.each([
  ['with a script', {}],
  ['without a script', { javaScriptEnabled: false }],
])('the histogram %s', (_name, options) => {
  test('chooses a year, then a range, then begins anew, and keeps its promises', async () => {
    const { page, context, problems } = await openPage({ ...DESKTOP, ...options })
    await page.goto('/progetti?tema_escludi=alternanza')
    const scripted = !('javaScriptEnabled' in options)
    if (scripted) await alive(page)
    await unfold(page, 'Anno')

    const ofOneYear = await (scripted ? chooseByBar : chooseOnPage)(page)
    await page.waitForURL('**anno=2017*')
    await expect.poll(() => shownAsChosen(page)).toEqual(['’17'])
    expect(await total(page)).toBe(ofOneYear)

    const ofRange = await promised(page, 2022)
    expect(ofRange).toBeGreaterThan(ofOneYear)
    await bar(page, 2022).click()
    await page.waitForURL('**anno=2017-2022*')
    await expect.poll(() => shownAsChosen(page)).toHaveLength(6)
    expect(await total(page)).toBe(ofRange)
    expect(await page.inputValue('#anno_da')).toBe('2017')
    expect(await page.inputValue('#anno_a')).toBe('2022')

    await bar(page, 2023).click()
    await page.waitForURL('**anno=2023*')
    expect(years(page)).toEqual(['2023'])
    await bar(page, 2023).click()
    await page.waitForURL((url) => !url.searchParams.has('anno'))
    expect(new URL(page.url()).searchParams.get('tema_escludi')).toBe('alternanza')
    expect(problems).toEqual([])
    await context.close()
  })
})

test('with the keyboard a bar keeps the focus while the answer changes under it', async () => {
  const { page, context } = await openPage(DESKTOP)
  await page.goto('/progetti')
  await alive(page)
  await unfold(page, 'Anno')
  await bar(page, 2022).focus()
  await page.keyboard.press('Enter')
  await page.waitForURL('**anno=2022')
  await page.waitForSelector(`${HISTOGRAM} a[aria-current]`)
  const focused = await page.evaluate(() => document.activeElement?.textContent)
  expect(focused).toContain('2022')
  await context.close()
})

test('two fields make the same range, and one does not spoil what is typed in the other', async () => {
  const { page, context } = await openPage(DESKTOP)
  await page.goto('/progetti')
  await alive(page)
  await unfold(page, 'Anno')
  let answer: (() => void) | undefined
  const answered = new Promise<void>((resolve) => {
    answer = resolve
  })
  await page.route('**/_pagina/**', async (route) => {
    await answered
    await route.continue()
  })
  await page.fill('#anno_da', '2018')
  await page.focus('#anno_a')
  await page.keyboard.type('20')
  answer?.()
  await page.waitForURL('**anno=2018-')
  await page.waitForSelector('.chip')
  expect(await page.inputValue('#anno_a')).toBe('20')
  await page.keyboard.type('22')
  await page.keyboard.press('Enter')
  await page.waitForURL('**anno=2018-2022')
  expect(await page.inputValue('#anno_da')).toBe('2018')
  await context.close()
})
