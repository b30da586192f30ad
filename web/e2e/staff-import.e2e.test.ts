import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { createDesk, type Desk } from '../../server/desk/desk.ts'
import { batchesRoom } from '../../server/http/staff/batches/room.ts'
import { importRoom } from '../../server/http/staff/import/room.ts'
import { type Cells, csvOf, generated } from '../../server/ingest/testing/desk-file.ts'
import type { Store } from '../../server/store/store.ts'
import { workerHere } from '../../server/testing/desk.ts'
import { testHistory } from '../../server/testing/history.ts'
import { expectSound, faults } from './testing/checks.ts'
import { DESKTOP, PHONE } from './testing/site.ts'
import { useStaffSite } from './testing/staff-site.ts'

let desk: Desk
let store: Store
let refresh: () => Promise<void>

const openPage = useStaffSite((service) => {
  ;({ store, refresh } = service)
  const here = workerHere(store)
  // Of the files that are read for a long time, for as long as a test wants.
  const worker: typeof here = {
    ...here,
    run: async (task, options) => {
      if (task.kind === 'prepare' && slow.has(store.batches.byId(task.batch)?.fileName ?? '')) {
        options?.onProgress?.({ phase: 'read', done: 400, total: 1_200 })
        await slow.get(store.batches.byId(task.batch)?.fileName ?? '')
      }
      return here.run(task, options)
    },
  }
  const nameOf = (actor: string) => (actor === 'persona-1' ? 'Redattrice di prova' : actor)
  desk = createDesk({ store, worker, today: () => '2026-06-30', refresh, nameOf, note: () => {} })
  const history = testHistory({ service, jobs: desk.jobs, worker })
  return [importRoom(desk), batchesRoom({ history, note: () => {} })]
})

/** Until when a file is read, by its name. */
const slow = new Map<string, Promise<void>>()

const PERSON = { id: 1, name: 'Redattrice di prova', email: '', role: 'redazione' } as const

const bring = async (records: readonly Cells[], name: string, waitMs = 60_000): Promise<number> => {
  const sha256 = store.files.keep(csvOf(records))
  const { id } = await desk.imports.begin({ name, sha256 }, PERSON)
  await desk.jobs.wait(id, waitMs)
  return id
}

const write = async (id: number) => {
  expect(await desk.apply(id, desk.preview.plannedAt(id), PERSON)).toBeNull()
  await desk.jobs.wait(id, 60_000)
}

const LONG = 'Un percorso di orientamento e tirocinio con tre aziende della zona. '.repeat(12)
const record = (more: Cells): Cells => ({
  Identificativo: '',
  Titolo: '',
  Fine: '2018',
  Anno: '2017',
  Temi: '',
  Capofila: '',
  'Importo in euro': '',
  'In breve': '',
  ...more,
})

const ids = { columns: 0, words: 0, preview: 0, decide: 0, many: 0, refused: 0, reading: 0 }

beforeAll(async () => {
  await write(
    await bring(
      [
        ...generated(12),
        record({ Titolo: 'Laboratorio di cucina', Anno: '2016', 'In breve': LONG }),
        record({
          Identificativo: 'orto',
          Titolo: 'Orto in città',
          Capofila: 'Ente primo',
          'Importo in euro': '1000',
        }),
      ].map((one) => record(one)),
      'gia-scritto.csv',
    ),
  )
  const { words } = store.batches
  ids.columns = await bring(
    [{ Denominazione: 'Uno', 'Data di fine': '2018', 'Annotazioni interne molto lunghe': LONG }],
    'colonne-da-abbinare.csv',
  )
  ids.words = await bring(
    [
      record({ Titolo: 'Con parole nuove', Temi: 'Autismo; Agricoltura sociale di comunità' }),
      record({ Titolo: 'Con altre parole', Temi: 'persone autistiche adulte' }),
    ],
    'parole-nuove.csv',
  )
  expect(words.all(ids.words).length).toBeGreaterThan(0)
  ids.preview = await bring(
    [
      ...generated(12).map((one) => record({ ...one, Titolo: `${one.Titolo} bis` })),
      record({
        Identificativo: 'orto',
        Titolo: 'Orto in città',
        Capofila: '-',
        'In breve': `${LONG} Fine.`,
      }),
      record({ Titolo: 'Del tutto nuovo', 'In breve': LONG, Capofila: 'Ente secondo' }),
      record({ Titolo: 'Non ancora finito', Fine: '2030' }),
    ],
    'progetti-conclusi-2018-con-un-nome-di-file-molto-lungo.csv',
  )
  ids.decide = await bring(
    [
      record({ Titolo: 'Laboratorio di cucina', Anno: '2019' }),
      record({ Titolo: 'Cucina laboratorio' }),
    ],
    'forse-doppi.csv',
  )
  ids.many = await bring(
    Array.from({ length: 120 }, (_, at) =>
      record({ Identificativo: `molti-${at}`, Titolo: `Molti ${at}` }),
    ),
    'molte-righe.csv',
  )
  const letter = { name: 'lettera.pdf', sha256: store.files.keep(Buffer.from('%PDF-1.7')) }
  ids.refused = (await desk.imports.begin(letter, PERSON)).id
  await desk.jobs.wait(ids.refused, 60_000)
  slow.set('lento.csv', new Promise(() => {}))
  ids.reading = await bring([record({ Titolo: 'Lento' })], 'lento.csv', 0)
  const by = { actor: 'persona-1', batchId: ids.preview }
  store.remembered.saveWord(
    { vocabulary: 'tema', word: 'Ortoterapia', answer: { is: 'nothing' } },
    by,
  )
  store.remembered.saveWord(
    { vocabulary: 'tema', word: 'Persone nello spettro', answer: { is: 'term', id: 'autismo' } },
    by,
  )
  store.remembered.saveColumns(
    'prova',
    { headings: ['Nome', 'Termine'], fields: ['title', null] },
    by,
  )
})

const PAGES: [string, () => string][] = [
  ['upload', () => '/staff/importa'],
  ['columns', () => `/staff/importa/${ids.columns}/colonne`],
  ['words', () => `/staff/importa/${ids.words}/parole`],
  ['preview with alarms', () => `/staff/importa/${ids.preview}/anteprima`],
  [
    'preview of what is to be corrected',
    () => `/staff/importa/${ids.preview}/anteprima?mostra=correggere`,
  ],
  ['preview of questions', () => `/staff/importa/${ids.decide}/anteprima`],
  ['preview of many rows', () => `/staff/importa/${ids.many}/anteprima?mostra=scrivere&pagina=2`],
  ['reading', () => `/staff/importa/${ids.reading}`],
  ['refused file', () => `/staff/importa/${ids.refused}`],
  ['answers', () => '/staff/risposte'],
]

const SHOTS = process.env.SHOTS

describe.each([
  ['desktop', DESKTOP],
  ['phone', PHONE],
  ['four times as large', { viewport: { width: 320, height: 256 } }],
])('%s', (size, options) => {
  test.each(PAGES)('the page of %s is whole and accessible', async (name, address) => {
    const { page, context, problems } = await openPage('amministrazione', options)
    const answer = await page.goto(address())
    expect(answer?.status()).toBe(200)
    expect(await faults((await answer?.text()) ?? '')).toEqual([])
    if (SHOTS)
      await page.screenshot({
        path: `${SHOTS}/${size}-${name}.png`.replaceAll(' ', '-'),
        fullPage: true,
      })
    await expectSound(page)
    expect(problems).toEqual([])
    await context.close()
  })

  test('forms that come back with what is wrong are accessible, too', async () => {
    const { page, context } = await openPage('amministrazione', options)
    await page.goto(`/staff/importa/${ids.columns}/colonne`)
    await page.getByRole('button', { name: 'Continua' }).click()
    expect(await page.title()).toMatch(/^Errore: /)
    await page.getByRole('alert').waitFor()
    if (SHOTS)
      await page.screenshot({
        path: `${SHOTS}/${size}-columns-problem.png`.replaceAll(' ', '-'),
        fullPage: true,
      })
    await expectSound(page)
    await page.goto(`/staff/importa/${ids.words}/parole`)
    await page.getByRole('radio', { name: 'È una voce nuova' }).first().check()
    await page.getByLabel('Nome della voce nuova').first().fill('Autismo')
    await page.getByRole('button', { name: 'Salva le risposte' }).click()
    expect(await page.title()).toMatch(/^Errore: /)
    await expectSound(page)
    await page.goto(`/staff/importa/${ids.many}/anteprima`)
    await page.evaluate(() => {
      const seen = document.querySelector<HTMLInputElement>('[name="visto"]')
      if (seen) seen.value = 'altro'
    })
    await page.getByRole('button', { name: 'Scrivi le righe scelte' }).click()
    expect(await page.getByRole('alert').innerText()).toMatch(/anteprima è cambiata/)
    await expectSound(page)
    await context.close()
  })
})

/** Everything that readers could notice: the base as text, without the moments at which it was written. */
const dump = () => [...store.dump()].join('').replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '')

const FILE: Cells[] = [
  { Nome: 'Giro completo uno', Termine: '2018', Tematica: 'Falegnameria inclusiva', Note: 'x' },
  { Nome: 'Giro completo due', Termine: '2018', Tematica: 'Autismo', Note: '' },
  { Nome: 'Giro completo tre', Termine: '2018', Tematica: 'Autismo', Note: '' },
  { Nome: 'Giro mai finito', Termine: '2031', Tematica: 'Autismo', Note: '' },
]

const walk = async (page: Page, round: string, press: (name: string) => Promise<void>) => {
  const records = FILE.map((one) => ({ ...one, Nome: `${one.Nome} ${round}` }))
  await page.goto('/staff/importa')
  await page.getByLabel('File da importare').setInputFiles({
    name: `giro-${round}.csv`,
    mimeType: 'text/csv',
    buffer: Buffer.from(csvOf(records)),
  })
  await press('Carica il file')
  await page.getByRole('heading', { name: 'Che cosa c’è in ogni colonna' }).waitFor()
  await page.getByRole('combobox', { name: /Nome$/ }).selectOption('title')
  await page.getByRole('combobox', { name: /Termine$/ }).selectOption('end')
  await page.getByRole('checkbox', { name: /Ricorda queste risposte/ }).uncheck()
  await press('Continua')
  await page.getByRole('heading', { name: 'Parole che non sono negli elenchi' }).waitFor()
  await page.getByRole('radio', { name: 'Non è in elenco: lasciare vuoto' }).check()
  await page.getByRole('checkbox', { name: 'Ricorda' }).uncheck()
  await press('Salva le risposte e continua')
  await page.getByText('Scriverà 3 nuove.').waitFor()
  await page.getByText('Non è ancora cambiato niente.').waitFor()
  await page.getByRole('checkbox', { name: /due/ }).uncheck()
  await press('Scrivi le righe scelte')
  await page.waitForURL(/\/staff\/importazioni\/\d+/)
  return Number(page.url().split('/').at(-1))
}

describe.each([
  ['without scripts', false],
  ['with scripts', true],
])('a file is brought in, found and taken back %s', (round, javaScriptEnabled) => {
  test('and leaves the base as it was', async () => {
    const before = dump()
    const { page, context, problems } = await openPage('redazione', {
      ...DESKTOP,
      javaScriptEnabled,
    })
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
    const id = await walk(page, round, press)
    await desk.jobs.wait(id, 60_000)
    await refresh()
    await page.goto(`/progetti?q=${encodeURIComponent(`"giro completo" ${round}`)}`)
    await page.getByRole('link', { name: `Giro completo uno ${round}` }).waitFor()
    expect(await page.getByRole('link', { name: `Giro completo due ${round}` }).count()).toBe(0)
    await page.goto(`/staff/importazioni/${id}/annulla`)
    await page.locator('main form button[type="submit"]').last().click()
    await page.waitForURL(new RegExp(`/staff/importazioni/${id}$`))
    await expect.poll(() => store.batches.byId(id)?.state, { timeout: 60_000 }).toBe('annullata')
    await refresh()
    // Not by the page, which may still be going on to what became of the import.
    const gone = await page.request.get(`/progetti/giro-completo-uno-${round.replaceAll(' ', '-')}`)
    expect(gone.status()).toBe(404)
    expect(dump()).toBe(before)
    expect(problems).toEqual([])
    await context.close()
  })
})

test.each([true, false])(
  'a page that waits for a file goes on by itself (scripts: %s)',
  async (javaScriptEnabled) => {
    const name = `attesa-${javaScriptEnabled}.csv`
    let release = () => {}
    slow.set(
      name,
      new Promise((resolve) => {
        release = () => resolve()
      }),
    )
    const id = await bring([record({ Titolo: `In attesa ${javaScriptEnabled}` })], name, 0)
    const { page, context } = await openPage('redazione', { ...DESKTOP, javaScriptEnabled })
    await page.goto(`/staff/importa/${id}`)
    await page.getByText('400 di 1.200 righe').waitFor()
    release()
    await page.waitForURL(/anteprima$/)
    await context.close()
  },
)

test('every step can be done from the keyboard', async () => {
  const { page, context } = await openPage('redazione', DESKTOP)
  const press = async (name: string) => {
    const button = page.getByRole('button', { name, exact: true })
    for (let step = 0; step < 200; step++) {
      await page.keyboard.press('Tab')
      if (await button.evaluate((element) => element === document.activeElement)) {
        return page.keyboard.press('Enter')
      }
    }
    throw new Error(`the keyboard does not reach ${name}`)
  }
  const id = await walk(page, 'da tastiera', press)
  await desk.jobs.wait(id, 60_000)
  expect(store.batches.byId(id)).toMatchObject({ state: 'applicata', added: 2 })
  await context.close()
})
