import { writeXlsx } from 'hucre/xlsx'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import type { BatchWork } from '#domain/staff/batch-pages.ts'
import { createJobs } from '../../server/desk/jobs.ts'
import { batchesRoom } from '../../server/http/staff/batches/room.ts'
import { ingestBytes } from '../../server/ingest/ingest.ts'
import type { Store } from '../../server/store/store.ts'
import { testHistory } from '../../server/testing/history.ts'
import { createIngestWorker } from '../../server/worker/worker.ts'
import { expectSound, faults } from './testing/checks.ts'
import { DESKTOP, PHONE } from './testing/site.ts'
import { useStaffSite } from './testing/staff-site.ts'

let store: Store
/** An import that is looked at while it is being written, for as long as a test wants. */
let busy = 0
let work: BatchWork | null = { kind: 'apply', progress: { phase: 'write', done: 40, total: 120 } }
const watching = new Set<(batch: number) => void>()

const openPage = useStaffSite((service) => {
  store = service.store
  const worker = createIngestWorker(service.store.file ?? '')
  const history = testHistory({ service, jobs: createJobs(worker), worker })
  const slow: typeof history = {
    ...history,
    page: (id, wanted) => ({ ...history.page(id, wanted), ...(id === busy && { work }) }),
    workOf: (id) => (id === busy ? work : history.workOf(id)),
    onChange: (listener) => {
      watching.add(listener)
      return () => watching.delete(listener)
    },
  }
  return [batchesRoom({ history: slow, note: () => {} })]
})

const HEADINGS = ['Identificativo', 'Titolo', 'Anno', 'Capofila', 'Fine', 'In breve']

const take = async (rows: string[][], name = 'progetti-conclusi.xlsx') => {
  const bytes = await writeXlsx({ sheets: [{ name: 'P', rows: [HEADINGS, ...rows] }] })
  const about = { store, name, bytes, today: '2026-06-30', actor: 'comando' }
  return (await ingestBytes(about)).importId ?? 0
}

const TEXT = 'Un percorso di orientamento e tirocinio con tre aziende della zona. '

const record = (slug: string, year: string, lead: string) => [
  ...[slug, `Progetto di prova ${slug}`, year, lead, '2019'],
  TEXT.repeat(8) + year,
]

const ids = { refused: 0, contested: 0, undone: 0, undo: 0 }

beforeAll(async () => {
  await take([record('prova-a', '2016', 'Ente uno'), record('prova-b', '2016', 'Ente uno')])
  ids.contested = await take([
    record('prova-a', '2017', 'Ente due'),
    record('prova-b', '2017', 'Ente uno'),
    record('prova-c', '2017', 'Ente due'),
  ])
  await take([record('prova-a', '2018', 'Ente tre'), record('prova-c', '2018', 'Ente due')])
  ids.refused = await take([
    record('prova-d', '20l9', 'Ente uno; Ente due'),
    ['', '', '2018', '', '2018', TEXT],
    record('prova-e', '2018', 'Ente quattro'),
  ])
  ids.undone = await take([record('prova-f', '2018', 'Ente cinque')])
  const undone = store.undo(ids.undone, { actor: 'comando' })
  ids.undo = undone.outcome === 'undone' ? (undone.batchId ?? 0) : 0
  busy = await take([record('prova-g', '2018', 'Ente sei')])
}, 60_000)

const STATES: [string, () => string][] = [
  ['the list', () => '/staff/importazioni'],
  ['an import with rows to correct', () => `/staff/importazioni/${ids.refused}`],
  ['an import and what it wrote', () => `/staff/importazioni/${ids.refused}?righe=nuove`],
  ['an import under way', () => `/staff/importazioni/${busy}`],
  ['an import that was taken back', () => `/staff/importazioni/${ids.undone}`],
  ['what took it back', () => `/staff/importazioni/${ids.undo}`],
  ['an undo before it is done', () => `/staff/importazioni/${ids.contested}/annulla`],
]

describe.each([
  ['desktop', DESKTOP],
  ['phone', PHONE],
  ['four times as large', { viewport: { width: 320, height: 256 } }],
])('%s', (_name, size) => {
  test.each(STATES)('%s is whole and accessible', async (_state, path) => {
    const { page, context, problems } = await openPage('redazione', size)
    const answer = await page.goto(path())
    expect(answer?.status()).toBe(200)
    expect(await faults((await answer?.text()) ?? '')).toEqual([])
    await expectSound(page)
    expect(problems).toEqual([])
    await context.close()
  })
})

const state = (page: Page) => page.locator('.batch__state').textContent()

test('work under way is followed by a script, and the page comes anew once it rests', async () => {
  const { page, context } = await openPage('redazione')
  await page.goto(`/staff/importazioni/${busy}`)
  await page.locator('text=Righe scritte: 40 di 120').waitFor()
  work = { kind: 'apply', progress: { phase: 'write', done: 80, total: 120 } }
  for (const tell of watching) tell(busy)
  await page.locator('text=Righe scritte: 80 di 120').waitFor()
  const before = work
  work = null
  for (const tell of watching) tell(busy)
  await page.locator('.batch__state--applicata', { hasText: 'Fatta' }).waitFor()
  expect(await page.locator('progress').count()).toBe(0)
  work = before
  await context.close()
})

test('without a script the page of work under way asks for itself again', async () => {
  const { page, context } = await openPage('redazione', { javaScriptEnabled: false })
  await page.goto(`/staff/importazioni/${busy}`)
  expect(await page.locator('head meta[http-equiv="refresh"]').count()).toBe(1)
  await context.close()
})

test('an import is taken back without a script, each value that others have changed decided by itself', async () => {
  const { page, context } = await openPage('redazione', { javaScriptEnabled: false })
  await page.goto(`/staff/importazioni/${ids.contested}`)
  await page.getByRole('link', { name: 'Annulla…' }).click()
  await page.waitForURL('**/annulla')
  const year = page.getByRole('group', { name: 'Anno', exact: true }).first()
  expect(await year.locator('dd').allTextContents()).toEqual(['2016', '2017', '2018'])
  await year.getByLabel('Rimettere com’era prima').check()
  await page.getByRole('button', { name: /^Annulla l’importazione/ }).click()
  await page.waitForURL(`**/staff/importazioni/${ids.contested}`)
  await expect
    .poll(
      async () => {
        await page.reload()
        return state(page)
      },
      { timeout: 30_000 },
    )
    .toBe('Annullata')
  expect(store.projects.bySlug('prova-a')).toMatchObject({ year: 2016, lead: { name: 'Ente tre' } })
  expect(store.projects.bySlug('prova-b')).toMatchObject({ year: 2016 })
  await context.close()
})

test('by keyboard alone, what was taken back is put in force again', async () => {
  const { page, context } = await openPage('redazione')
  await page.goto(`/staff/importazioni/${ids.undo}`)
  const press = async (name: RegExp) => {
    for (let at = 0; at < 60; at++) {
      await page.keyboard.press('Tab')
      const words = await page.evaluate(() => document.activeElement?.textContent ?? '')
      if (name.test(words)) return page.keyboard.press('Enter')
    }
    throw new Error(`nothing that says ${name} is reached by keyboard`)
  }
  await press(/^Rimetti in vigore…$/)
  await page.waitForURL('**/annulla')
  await press(/^Rimetti in vigore$/)
  await page.waitForURL(`**/staff/importazioni/${ids.undo}`)
  await expect.poll(() => store.projects.bySlug('prova-f')?.year, { timeout: 20_000 }).toBe(2018)
  await context.close()
})
