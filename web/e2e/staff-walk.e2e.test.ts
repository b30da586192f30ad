import { unzipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { createDesk } from '../../server/desk/desk.ts'
import { batchesRoom } from '../../server/http/staff/batches/room.ts'
import { importRoom } from '../../server/http/staff/import/room.ts'
import type { Store } from '../../server/store/store.ts'
import { testHistory } from '../../server/testing/history.ts'
import { createIngestWorker } from '../../server/worker/worker.ts'
import { violations } from './testing/checks.ts'
import { DESKTOP, PHONE } from './testing/site.ts'
import { useStaffSite } from './testing/staff-site.ts'
import { type Hands, keys, pointing } from './testing/walk.ts'

let store: Store
let refresh: () => Promise<void>

const openPage = useStaffSite((service) => {
  store = service.store
  refresh = service.refresh
  const worker = createIngestWorker(store.file ?? '')
  const desk = createDesk({
    store,
    worker,
    refresh,
    today: () => '2026-06-30',
    nameOf: () => 'Redattrice di prova',
    note: () => {},
  })
  const history = testHistory({ service, jobs: desk.jobs, worker })
  return [importRoom(desk), batchesRoom({ history, note: () => {} })]
})

const dump = () => [...store.dump()].join('').replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '')

/** The base without what is remembered of answers: that is nobody's project, and is taken back by itself. */
const projects = (text: string) => text.replace(/"remembered":[\s\S]*/, '')

/** A workbook with every kind of fault, of which no heading and no word has been seen before. */
const workbook = (walk: string) => {
  const rows = [
    [
      `Denominazione ${walk}`,
      'Anno',
      'Data fine',
      'Temi',
      'Capofila',
      'Importo',
      'In breve',
      `Appunti ${walk}`,
    ],
    [
      `Officina Zafferano ${walk}`,
      '2017',
      '30/06/2018',
      'Autismo',
      'Cooperativa Prova',
      '120.000',
      'Tirocini.',
      'a',
    ],
    [
      `Cantiere Turchese ${walk}`,
      '2018',
      '2019',
      `parola ignota ${walk}`,
      'Ente di prova',
      '45000',
      'Corsi.',
      '',
    ],
    [`Bussola Amaranto ${walk}`, '2018', '2019', '', '', '', 'Sportello.', ''],
    [`Sentiero Indaco ${walk}`, '2016', '2017', '', '', '', 'Percorsi.', ''],
    [`Traccia Ocra ${walk}`, '20l9', '31/02/2020', 'Autismo', 'Uno; Due', '120,000', '', ''],
    ['', '2018', '2019', '', '', '', 'Senza titolo.', ''],
    [`Orto Malva ${walk}`, '2018', '2050', '', '', '', 'Non ancora concluso.', ''],
    [`Rete Cobalto ${walk}`, '#N/D', '2019', '', '', '-5', '', ''],
    [`Officina Zafferano ${walk}`, '2017', '30/06/2018', '', '', '', 'Ripetuta.', ''],
    ['Totale', '', '', '', '', '165.000', '', ''],
  ]
  return writeXlsx({ sheets: [{ name: 'Progetti conclusi', rows }] })
}

type Walk = { walk: string; page: Page; hands: Hands; look: () => Promise<void> }

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })

const found = async (page: Page, words: string) => {
  await refresh()
  await page.goto(`/progetti?q=${encodeURIComponent(words)}`)
  return page.getByRole('link', { name: words }).count()
}

const walkThrough = async ({ walk, page, hands, look }: Walk) => {
  const before = dump()
  await page.goto('/staff/importa')
  await look()
  const name = `elenco-${walk}.xlsx`
  const buffer = Buffer.from(await workbook(walk))
  await hands.give(page.getByLabel('File da importare'), { name, mimeType: '', buffer })
  await hands.press(button(page, 'Carica il file'))

  await page.waitForURL('**/colonne')
  await look()
  await hands.choose(
    page.getByRole('combobox', { name: `Si legge come Denominazione ${walk}` }),
    'Titolo',
  )
  await hands.press(button(page, 'Continua'))

  await page.waitForURL('**/parole')
  await look()
  const word = page.getByRole('group', { name: `«parola ignota ${walk}»` })
  await hands.set(word.getByLabel('È un’altra voce dell’elenco'))
  const term = store.vocabularies.all().tema.terms.find(({ id }) => id === 'autismo')
  await hands.choose(word.getByLabel(/Voce dell’elenco per/), term?.label ?? '')
  await hands.press(button(page, 'Salva le risposte e continua'))

  await page.waitForURL('**/anteprima')
  await look()
  const lead = page.locator('.lead')
  expect(await lead.textContent()).toMatch(/^Scriverà 4 nuove\. Non è ancora cambiato niente\.$/)
  expect(projects(dump())).toBe(projects(before))
  await hands.set(page.getByLabel(`Bussola Amaranto ${walk}`), false)
  await hands.set(page.getByLabel(`Sentiero Indaco ${walk}`), false)
  await hands.press(button(page, 'Scrivi le righe scelte'))

  await page.waitForURL(/\/staff\/importazioni\/\d+$/)
  const [, own = ''] = /(\/staff\/importazioni\/\d+)/.exec(page.url()) ?? []
  const state = async (wanted: string) => {
    await expect
      .poll(
        async () => {
          await page.goto(own)
          return page.locator('.batch__state').textContent()
        },
        { timeout: 60_000 },
      )
      .toBe(wanted)
  }
  await state('Fatta')
  await look()
  const shows = await page.locator('.shows li').allTextContents()
  expect(shows).toEqual(['6 Rifiutate', '2 Nuove', '2 Non spuntate'])
  const marked = await page.request.get(`${own}/da-correggere`)
  const sheet = new TextDecoder().decode(
    unzipSync(await marked.body())['xl/worksheets/sheet1.xml'] ?? new Uint8Array(),
  )
  expect(sheet.match(/<c r="I\d+"/g)).toEqual(
    [1, 6, 7, 8, 9, 10, 11].map((row) => `<c r="I${row}"`),
  )

  expect(await found(page, `Officina Zafferano ${walk}`)).toBe(1)
  expect(await found(page, `Sentiero Indaco ${walk}`)).toBe(0)

  await page.goto(own)
  await hands.press(page.getByRole('link', { name: 'Annulla…' }))
  await page.waitForURL('**/annulla')
  await look()
  expect(await page.locator('.lead').textContent()).toMatch(/^2 schede non ci saranno più/)
  await hands.press(button(page, /^Annulla l’importazione/))
  await page.waitForURL(`**${own}`)
  await state('Annullata')
  await look()
  expect(projects(dump())).toBe(projects(before))

  await page.goto('/staff/risposte')
  await look()
  for (let left = 2; left > 0; left--) {
    expect(await button(page, /^Ritira/).count()).toBe(left)
    // The page comes anew; between the two there are no buttons either.
    await Promise.all([page.waitForEvent('load'), hands.press(button(page, /^Ritira/).first())])
    expect(await button(page, /^Ritira/).count()).toBe(left - 1)
  }
  expect(dump()).toBe(before)
  expect(await found(page, `Officina Zafferano ${walk}`)).toBe(0)
}

/** It ends a hang, it measures nothing. */
const LONG = 300_000

test(
  'an import goes from a file full of faults to the public search and back, without a script',
  async () => {
    const { page, context } = await openPage('redazione', { ...PHONE, javaScriptEnabled: false })
    // What examines a page is a script itself: it looks at the same address in a window beside.
    const beside = await openPage('redazione', PHONE)
    const look = async () => {
      await beside.page.goto(page.url())
      expect(await violations(beside.page)).toEqual([])
    }
    await walkThrough({ walk: 'alfa', page, hands: pointing(), look })
    await beside.context.close()
    await context.close()
  },
  LONG,
)

test(
  'the same with a script',
  async () => {
    const { page, context, problems } = await openPage('redazione', DESKTOP)
    const look = async () => expect(await violations(page)).toEqual([])
    await walkThrough({ walk: 'beta', page, hands: pointing(), look })
    expect(problems).toEqual([])
    await context.close()
  },
  LONG,
)

test(
  'the same by keys alone',
  async () => {
    const { page, context } = await openPage('redazione', DESKTOP)
    await walkThrough({ walk: 'gamma', page, hands: keys(page), look: async () => {} })
    await context.close()
  },
  LONG,
)
