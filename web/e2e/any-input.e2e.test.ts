import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { alive, PHONE, useSite } from './testing/site.ts'

const openPage = useSite()

const TYPED: [what: string, text: string][] = [
  ['ten thousand letters without a space', 'x'.repeat(10_000)],
  ['ten thousand letters in words', 'lavoro e scuola '.repeat(625)],
  ['control characters', '\u0001auti\u0007smo\u007f'],
  ['emoji', '😀👩‍🦽 ♿'],
  ['marks that turn text around', '\u202eomsitua\u2066'],
  ['one letter', 'a'],
  ['only stop words', 'di il la per'],
  ['an open quotation', '"dopo di'],
  ['only signs', '""" -- ((( OR'],
  ['SQL', "'; DROP TABLE projects; --"],
  ['a regular expression', '(a+)+$[^'],
  ['markup', '</title><img src=x onerror="alert(1)"><script>alert(1)</script>'],
  ['a template', '{{7*7}} #{constructor} %00 %E0%A4%A'],
]

const ADDRESSES: [what: string, parameters: string][] = [
  ['years in the wrong order and too long', 'anno=9999-1&anno_da=20&anno_a=abc'],
  ['keys twice', 'q=autismo&q=lavoro&tema=autismo&tema=autismo&pagina=1&pagina=2'],
  ['unknown values', 'tema=boh&ente=%3Cb%3E&ordina=x&per_pagina=0&pagina=-1&parole=boh'],
  ['a hundred unknown keys', Array.from({ length: 100 }, (_, at) => `k${at}=1`).join('&')],
  ['broken percent signs', 'q=%E0%A4%A&tema=%'],
]

let opened: Awaited<ReturnType<typeof openPage>>
const dialogs: string[] = []

beforeAll(async () => {
  opened = await openPage(PHONE)
  opened.page.on('dialog', (dialog) => {
    dialogs.push(dialog.message())
    void dialog.dismiss()
  })
})

afterAll(() => opened.context.close())

/** A page of results, whole and in its place: one heading, nothing beside the window, nothing run. */
const expectSoundPage = async () => {
  const { page, problems } = opened
  await page.waitForSelector('#risultati')
  expect(await page.locator('h1').count()).toBe(1)
  expect(await page.locator('#risultati').innerText()).toMatch(/progett/)
  expect((await page.title()).length).toBeLessThan(200)
  expect(await page.title()).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u)
  const beside = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(beside).toBe(0)
  expect(await page.locator('main script, main img').count()).toBe(0)
  expect([...problems, ...dialogs]).toEqual([])
}

describe('typed and sent', () => {
  test.each(TYPED)('%s', async (_what, text) => {
    const { page } = opened
    await page.goto('/')
    await alive(page)
    await page.focus('#q')
    await page.keyboard.insertText(text)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/progetti?q=**')
    await expectSoundPage()
    if (text.length > 1_000)
      expect(await page.locator('.notice').innerText()).toContain('ne abbiamo letto solo l’inizio')
  })
})

describe('in an address', () => {
  test.each(ADDRESSES)('%s', async (_what, parameters) => {
    const { page } = opened
    await page.goto(`/progetti?${parameters}`)
    await expectSoundPage()
  })
})
