import { describe, expect, test } from 'vitest'
import type { BatchContent } from '#domain/staff/batch-pages.ts'
import { ingestBytes } from '../../../ingest/ingest.ts'
import { contentOf, MULTIPART, multipart, startTestDesk } from '../../../testing/desk.ts'
import { useTestDesk } from '../../../testing/use-desk.ts'

const shared = useTestDesk()

/** What these tests do at a desk. */
const deskOf = (site: ReturnType<typeof shared>) => {
  const { store, desk } = site
  const take = async (text: string, name = 'prova.csv') => {
    const bytes = Buffer.from(text)
    const report = await ingestBytes({
      store,
      name,
      bytes,
      today: '2026-06-30',
      actor: 'persona-1',
    })
    return report.importId ?? 0
  }
  /** Sends a form, and waits for what it has begun. */
  const post = async (url: string, fields: readonly (readonly [string, string])[] = []) => {
    const answer = await site.post(url, fields)
    await desk.jobs.wait(Number(/\d+/.exec(url)?.[0]), 120_000)
    return answer
  }
  const see = async <Kind extends BatchContent['kind']>(kind: Kind, url: string) =>
    contentOf(await site.get(url), kind)
  const dump = () => [...store.dump()].join('').replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '')
  return { ...site, jobs: desk.jobs, take, post, see, dump }
}

const open = () => deskOf(shared())

const FILE = 'Titolo;Anno;Fine\nProgetto di prova A;2018;2018\nProgetto di prova B;20l9;2019\n'

/** One record, named by its address: its other values may change. */
const row = (year: string, lead = '') =>
  `Identificativo;Titolo;Anno;Capofila;Fine\nprogetto-di-prova-a;Progetto di prova A;${year};${lead};2018\n`

describe('the list of imports', () => {
  test('has them newest first, fifty a page, with what became of each', async () => {
    const { take, see, store } = open()
    const before = (await see('imports', '/staff/importazioni')).total
    for (let at = 0; at < 51; at++) {
      store.batches.open({
        kind: 'import',
        state: 'scartata',
        actor: 'comando',
        fileName: `${at}.csv`,
      })
    }
    const id = await take(FILE)
    const first = await see('imports', '/staff/importazioni')
    expect(first).toMatchObject({ page: 1, pages: 2, total: before + 52 })
    expect(first.lines).toHaveLength(50)
    expect(first.lines[0]).toMatchObject({
      id,
      fileName: 'prova.csv',
      actor: 'Redattrice di prova',
      counts: { added: 1, refused: 1 },
    })
    const last = await see('imports', '/staff/importazioni?pagina=9')
    expect(last.page).toBe(2)
    const ids = [...first.lines, ...last.lines].map((line) => line.id)
    expect(ids).toEqual([...ids].sort((a, b) => b - a))
  })
})

describe('the page of an import', () => {
  test('tells the rows refused first, by the headings of their file', async () => {
    const { take, see } = open()
    const id = await take(FILE.replace('Titolo;Anno', 'Titolo;Annualità'))
    const page = await see('batch', `/staff/importazioni/${id}`)
    expect(page).toMatchObject({
      show: 'rifiutate',
      sums: { nuove: 1, rifiutate: 1, modificate: 0 },
      files: { original: true, marked: 'column-only' },
      mayUndo: true,
      rows: [{ row: 3, title: 'Progetto di prova B', slug: null }],
    })
    expect(page.rows[0]?.reasons).toEqual([
      { label: 'Annualità', message: '«20l9» non è un anno. Scrivere quattro cifre.' },
    ])
    const written = await see('batch', `/staff/importazioni/${id}?righe=nuove`)
    expect(written.rows).toMatchObject([{ row: 2, slug: 'progetto-di-prova-a', reasons: [] }])
  })

  test('lists rows fifty a page', async () => {
    const { take, see } = open()
    const rows = Array.from({ length: 101 }, (_, at) => `Progetto numero ${at};2018`)
    const id = await take(['Titolo;Fine', ...rows].join('\n'))
    const page = await see('batch', `/staff/importazioni/${id}?righe=nuove&pagina=3`)
    expect(page).toMatchObject({ page: 3, pages: 3 })
    expect(page.rows.map(({ row }) => row)).toEqual([102])
  })

  test.each(['0', '99999', 'x', '1e3', '9999999999'])('%s is no import', async (id) => {
    const { get } = open()
    for (const part of ['', '/annulla', '/originale', '/da-correggere', '/avanzamento']) {
      expect((await get(`/staff/importazioni/${id}${part}`)).statusCode).toBe(404)
    }
  })

  test('hands out the file as it came, and with what is wrong in it', async () => {
    const { take, get } = open()
    const id = await take(FILE, 'Città "2019".csv')
    const original = await get(`/staff/importazioni/${id}/originale`)
    expect(original.body).toBe(FILE)
    expect(original.headers).toMatchObject({
      'content-type': 'text/csv',
      'cache-control': 'no-store',
      'content-disposition': `attachment; filename="Citt_2019_.csv"; filename*=UTF-8''Citt%C3%A0%20%222019%22.csv`,
    })
    const marked = await get(`/staff/importazioni/${id}/da-correggere`)
    expect(marked.headers['content-disposition']).toContain('da-correggere.csv')
    expect(marked.body.split('\n')[2]).toBe(
      'Progetto di prova B;20l9;2019;Riga 3: Anno: «20l9» non è un anno. Scrivere quattro cifre.',
    )
    const whole = await take('Titolo;Fine\nProgetto di prova C;2018\n')
    expect((await get(`/staff/importazioni/${whole}/da-correggere`)).statusCode).toBe(404)
  })
})

describe('taking an import back', () => {
  test('is shown first, then done, and can be taken back itself; the base is as it was', async () => {
    const { take, see, post, get, dump, notes, store } = open()
    const before = dump()
    const id = await take(FILE)
    const after = dump()
    const shown = await see('undo', `/staff/importazioni/${id}/annulla`)
    expect(shown).toMatchObject({
      sums: { unborn: 1, back: 0, changed: 0, stays: 0 },
      lines: [{ title: 'Progetto di prova A', kind: 'unborn', slug: 'progetto-di-prova-a' }],
    })
    expect(dump()).toBe(after)

    const done = await post(`/staff/importazioni/${id}/annulla`)
    expect([done.statusCode, done.headers.location]).toEqual([303, `/staff/importazioni/${id}`])
    expect(dump()).toBe(before)
    const undo = store.history.undoings(id).at(-1)?.id ?? 0
    expect(notes).toEqual([
      { actor: 1, action: 'importazione-annullata', batch: id, detail: `annullamento ${undo}` },
    ])
    const page = await see('batch', `/staff/importazioni/${id}`)
    expect(page).toMatchObject({ batch: { state: 'annullata' }, mayUndo: false })
    expect(page.events.map(({ what, actor, batch }) => [what, actor, batch])).toEqual([
      ['begun', 'Redattrice di prova', null],
      ['applied', 'Redattrice di prova', null],
      ['undone', 'Redattrice di prova', undo],
    ])
    const again = await post(`/staff/importazioni/${id}/annulla`)
    expect(again.statusCode).toBe(409)
    expect((await get(`/staff/importazioni/${id}/annulla`)).statusCode).toBe(303)

    await post(`/staff/importazioni/${undo}/annulla`)
    expect(dump()).toBe(after)
    expect((await see('batch', `/staff/importazioni/${id}`)).events.at(-1)?.what).toBe('restored')
  })

  test('shows what others have changed since with its three values, and does what is decided of each', async () => {
    const { take, see, post, store } = open()
    await take(row('2016', 'Ente uno'))
    const id = await take(row('2017', 'Ente due'))
    await take(row('2018', 'Ente tre'))
    const shown = await see('undo', `/staff/importazioni/${id}/annulla`)
    const [line] = shown.lines
    expect(line?.stays).toMatchObject([
      { label: 'Anno', before: '2016', batch: '2017', now: '2018', decision: null },
      { label: 'Capofila', before: 'Ente uno', batch: 'Ente due', now: 'Ente tre', decision: null },
    ])
    const record = line?.id
    const chosen = await see(
      'undo',
      `/staff/importazioni/${id}/annulla?d:${record}:year=restore&altro=99:title%3Dkeep`,
    )
    expect(chosen.lines[0]?.stays[0]?.decision).toBe('restore')
    expect(chosen.carried).toEqual(['99:title=keep'])
    await post(`/staff/importazioni/${id}/annulla`, [
      [`d:${record}:year`, 'restore'],
      [`d:${record}:lead`, 'keep'],
    ])
    expect(store.projects.bySlug('progetto-di-prova-a')).toMatchObject({
      year: 2016,
      lead: { name: 'Ente tre' },
    })
    const undo = store.history.undoings(id).at(-1)?.id
    expect((await see('batch', `/staff/importazioni/${undo}`)).sums).toMatchObject({
      modificate: 1,
    })
  })

  test('keeps what nobody has decided, and its page tells it', async () => {
    const { take, see, post, store } = open()
    await take(row('2016'))
    const id = await take(row('2017'))
    await take(row('2018'))
    await post(`/staff/importazioni/${id}/annulla`)
    const undo = store.history.undoings(id).at(-1)?.id
    const page = await see('batch', `/staff/importazioni/${undo}`)
    expect(page).toMatchObject({
      show: 'tenute',
      rows: [{ stays: [{ label: 'Anno', before: '2016', batch: '2017', now: '2018' }] }],
    })
  })
})

describe('a corrected file', () => {
  /** Brings a file in, and writes what can be written of it. */
  const write = async (site: ReturnType<typeof open>, id: number) => {
    const { desk } = site
    const person = { id: 1, name: '', email: '', role: 'redazione' } as const
    expect(await desk.apply(id, desk.preview.plannedAt(id), person)).toBeNull()
    await desk.jobs.wait(id, 120_000)
  }
  const sendCorrected = (site: ReturnType<typeof open>, id: number | string, bytes: string) =>
    site.app.inject({
      method: 'POST',
      url: `/staff/importa?completa=${id}`,
      headers: { ...MULTIPART, 'x-staff': 'redazione' },
      payload: multipart([{ name: 'prova-da-correggere.csv', bytes }]),
    })

  test('completes its import: nothing is asked again, nothing is refused, and both pages name each other', async () => {
    const site = open()
    const { bring, see, get, settled, store } = site
    const first = await bring(FILE)
    await write(site, first.id)
    const marked = await get(`/staff/importazioni/${first.id}/da-correggere`)
    const answer = await sendCorrected(site, first.id, marked.body.replace('20l9', '2019'))
    const second = Number(String(answer.headers.location).split('/')[3])
    expect(await settled(second)).toBe(`/staff/importa/${second}/anteprima`)
    await write(site, second)
    expect(await see('batch', `/staff/importazioni/${second}`)).toMatchObject({
      sums: { nuove: 1, uguali: 1, rifiutate: 0 },
      files: { marked: null },
      events: [{ what: 'begun' }, { what: 'completes', batch: first.id }, { what: 'applied' }],
    })
    const { events } = await see('batch', `/staff/importazioni/${first.id}`)
    expect(events).toContainEqual(expect.objectContaining({ what: 'completed', batch: second }))
    expect(store.projects.bySlug('progetto-di-prova-b')).toMatchObject({ year: 2019 })
  })

  test('of columns that somebody has matched is marked by what they were matched to', async () => {
    const site = open()
    const { bring, post, get, see } = site
    const own = FILE.replace('Titolo;Anno;Fine', 'Come si chiama;Quando;Termine ultimo')
    const { id, at } = await bring(own)
    expect(at).toContain('colonne')
    await post(at, [
      ['colonna-0', 'title'],
      ['colonna-1', 'year'],
      ['colonna-2', 'end'],
      ['ricorda', 'on'],
    ])
    await write(site, id)
    const marked = await get(`/staff/importazioni/${id}/da-correggere`)
    expect(marked.body.split('\n')[2]).toBe(
      'Progetto di prova B;20l9;2019;Riga 3: Quando: «20l9» non è un anno. Scrivere quattro cifre.',
    )
    const answer = await sendCorrected(site, id, marked.body.replace('20l9', '2019'))
    const second = Number(String(answer.headers.location).split('/')[3])
    expect(await site.settled(second)).toContain('anteprima')
    await write(site, second)
    expect((await see('batch', `/staff/importazioni/${second}`)).sums.rifiutate).toBe(0)
  })

  test.each(['99999', 'x'])('of import %s begins nothing that is not there', async (id) => {
    const site = open()
    const answer = await sendCorrected(site, id, FILE)
    expect(answer.statusCode).toBe(id === 'x' ? 303 : 400)
  })
})

test('the work on an import is told until it rests', async () => {
  const site = await startTestDesk({ threads: true })
  const { take, app, jobs } = deskOf(site)
  const id = await take(FILE)
  const rows = Array.from({ length: 60 }, (_, at) => `Progetto numero ${at};2018`)
  const large = await take(['Titolo;Fine', ...rows].join('\n'))
  jobs.start({ kind: 'undo', batch: large, actor: 'persona-1' }, {})
  const follow = (batch: number) =>
    app.inject({
      method: 'GET',
      url: `/staff/importazioni/${batch}/avanzamento`,
      headers: { 'x-staff': 'redazione' },
    })
  const told = await follow(large)
  expect(told.headers['content-type']).toContain('text/event-stream')
  expect(told.headers['cache-control']).toBe('no-store')
  expect(told.body).toMatch(
    /^event: avanzamento\ndata: \{"kind":"undo".*\n\n[\s\S]*event: fine\ndata: null\n\n$/,
  )
  expect((await follow(id)).body).toBe('event: fine\ndata: null\n\n')
  await site.close()
})
