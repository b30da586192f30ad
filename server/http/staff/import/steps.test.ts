import { describe, expect, test } from 'vitest'
import { type Cells, csvOf, generated } from '../../../ingest/testing/desk-file.ts'
import { contentOf, startTestDesk } from '../../../testing/desk.ts'
import { useTestDesk } from '../../../testing/use-desk.ts'

const shared = useTestDesk()

/** What these tests do at a desk. */
const deskOf = (site: ReturnType<typeof shared>) => {
  const bring = (records: readonly Cells[], name?: string) => site.bring(csvOf(records), name)
  const preview = async (id: number, query = '') =>
    contentOf(await site.get(`/staff/importa/${id}/anteprima${query}`), 'import-preview')
  /** Sends the form of a page of the preview as a browser would, with some of its rows unticked. */
  const send = async (
    id: number,
    act: string,
    {
      untick = [],
      choose = {},
      query = '',
    }: { untick?: number[]; choose?: Record<number, string>; query?: string } = {},
  ) => {
    const page = await preview(id, query)
    const ticks = page.rows.filter(({ step }) => step === 'new' || step === 'changed')
    return site.post(`/staff/importa/${id}/anteprima`, [
      ['visto', page.seen],
      ['mostra', page.show],
      ['pagina', String(page.page)],
      ...ticks.map(({ position }) => ['mostrata', String(position)] as const),
      ...ticks
        .filter(({ position, ticked }) => ticked && !untick.includes(position))
        .map(({ position }) => ['riga', String(position)] as const),
      ...page.rows
        .filter(({ identity }) => identity !== null)
        .map(({ position }) => ['domanda', String(position)] as const),
      ...page.rows.flatMap(({ position, identity }) => {
        const { answer = null } = identity ?? {}
        if (answer === null || position in choose) return []
        const said =
          answer.is === 'same'
            ? `stesso ${answer.slug}`
            : answer.is === 'edition'
              ? `edizione ${answer.of}`
              : 'altro'
        return [[`progetto-${position}`, said] as const]
      }),
      ...Object.entries(choose).map(
        ([position, value]) => [`progetto-${position}`, value] as const,
      ),
      ['fai', act],
    ])
  }
  const apply = async (id: number) => {
    const answer = await send(id, 'scrivi')
    await site.desk.jobs.wait(id, 30_000)
    return answer
  }
  return { ...site, bring, preview, send, apply }
}

const open = () => deskOf(shared())

const project = (more: Cells = {}): Cells => ({ Titolo: 'Prova del banco', Fine: '2018', ...more })

describe('columns', () => {
  const FILE = [
    { Denominazione: 'Uno', 'Quando finisce': '2018', Appunti: 'a' },
    { Denominazione: 'Due', 'Quando finisce': '2019', Appunti: 'b' },
  ]
  const MATCH = [
    ['colonna-0', 'title'],
    ['colonna-1', 'end'],
    ['colonna-2', ''],
  ] as const

  test('that are not known are asked, with their first values', async () => {
    const { bring, get } = open()
    const { id, at } = await bring(FILE)
    expect(at).toBe(`/staff/importa/${id}/colonne`)
    const page = contentOf(await get(at), 'import-columns')
    expect(page.columns.map(({ heading, samples, field }) => [heading, samples, field])).toEqual([
      ['Denominazione', ['Uno', 'Due'], null],
      ['Quando finisce', ['2018', '2019'], null],
      ['Appunti', ['a', 'b'], null],
    ])
  })

  test('are read as matched, and the answer is not asked for again until it is taken back', async () => {
    const { bring, post, get, preview, store, notes } = open()
    const { id, at } = await bring(FILE)
    const answer = await post(at, [...MATCH, ['ricorda', 'on']])
    expect([answer.statusCode, answer.headers.location]).toEqual([
      303,
      `/staff/importa/${id}/anteprima`,
    ])
    expect((await preview(id)).rows.map(({ title }) => title)).toEqual(['Uno', 'Due'])
    const next = await bring([
      ...FILE,
      { Denominazione: 'Tre', 'Quando finisce': '2019', Appunti: '' },
    ])
    expect(next.at).toBe(`/staff/importa/${next.id}/anteprima`)
    const { answers } = contentOf(await get('/staff/risposte'), 'answers')
    expect(answers).toMatchObject([
      {
        kind: 'columns',
        batch: id,
        columns: [{ heading: 'Denominazione', field: 'title' }, {}, { field: null }],
      },
    ])
    await post('/staff/risposte', [
      ['tipo', 'colonne'],
      ['chiave', answers[0]?.key ?? ''],
    ])
    expect(store.remembered.all()).toEqual([])
    expect(notes.map(({ action }) => action)).toEqual([
      'file-caricato',
      'risposta-ricordata',
      'file-caricato',
      'risposta-ritirata',
    ])
    const asked = await bring([{ Denominazione: 'Quattro', 'Quando finisce': '2019', Appunti: '' }])
    expect(asked.at).toBe(`/staff/importa/${asked.id}/colonne`)
  })

  test.each([
    ['none names the project', [['colonna-1', 'end']], { code: 'no-title' }],
    [
      'two say the same',
      [
        ['colonna-0', 'title'],
        ['colonna-1', 'end'],
        ['colonna-2', 'end'],
      ],
      { code: 'several', field: 'end', columns: ['B', 'C'] },
    ],
  ] as const)('of which %s come back with what is wrong', async (_name, fields, problem) => {
    const { bring, post } = open()
    const { at } = await bring(FILE)
    const answer = await post(at, fields)
    expect(answer.statusCode).toBe(400)
    expect(contentOf(answer, 'import-columns').problems).toEqual([problem])
  })

  test('that were guessed can be corrected afterwards', async () => {
    const { bring, post, preview } = open()
    const { id, at } = await bring([project({ Anno: '2017' })])
    expect(at).toContain('anteprima')
    await post(`/staff/importa/${id}/colonne`, [
      ['colonna-0', 'title'],
      ['colonna-1', 'end'],
      ['colonna-2', ''],
    ])
    const [row] = (await preview(id)).rows
    expect(row?.changes.map(({ field }) => field)).not.toContain('year')
  })
})

describe('words', () => {
  const FILE = [
    project({ Temi: 'Autismo; Cosa mai vista' }),
    project({ Titolo: 'Prova seconda', Temi: 'cosa MAI vista' }),
  ]
  const WORD = ['parola-0', 'tema cosa mai vista'] as const

  test('are asked once each, with terms of the list', async () => {
    const { bring, get } = open()
    const { at } = await bring(FILE)
    const page = contentOf(await get(at), 'import-words')
    expect(page).toMatchObject({
      mayAdd: false,
      words: [{ word: 'Cosa mai vista', vocabulary: 'tema', rows: 2, firstRow: 2, answer: null }],
    })
    expect(page.lists.tema?.terms).toContainEqual({ id: 'autismo', label: expect.any(String) })
    expect(contentOf(await get(at, 'amministrazione'), 'import-words').mayAdd).toBe(true)
  })

  test('offer what they may mean, by meaning', async () => {
    const { bring, get } = open()
    const { at } = await bring([project({ 'Tipi di disabilità': 'persone cieche' })])
    const [word] = contentOf(await get(at), 'import-words').words
    expect(word?.nearest.map(({ id }) => id)).toContain('sensoriale-vista')
  })

  test('are remembered: not asked again, and found by the search once the import is written', async () => {
    const { bring, post, apply, get, service, store } = open()
    const { id, at } = await bring(FILE)
    const answer = await post(at, [
      WORD,
      ['risposta-0', 'voce autismo'],
      ['ricorda-0', 'on'],
      ['fai', 'salva'],
    ])
    expect(answer.headers.location).toBe(`/staff/importa/${id}/anteprima`)
    expect(store.vocabularies.all().tema.resolve('cosa mai vista')).toBeUndefined()
    const other = await bring([project({ Titolo: 'Prova terza', Temi: 'Cosa mai vista' })])
    expect(other.at).toContain('anteprima')
    await apply(id)
    expect(store.vocabularies.all().tema.resolve('cosa mai vista')).toBe('autismo')
    await service.refresh()
    const found = await get('/api/projects?q=cosa+mai+vista')
    expect((found.json() as { total: number }).total).toBeGreaterThan(1)
    const { answers } = contentOf(await get('/staff/risposte'), 'answers')
    expect(answers).toMatchObject([{ kind: 'word', word: 'Cosa mai vista' }])
    await post('/staff/risposte', [
      ['tipo', 'parola'],
      ['chiave', answers[0]?.key ?? ''],
    ])
    expect(store.vocabularies.all().tema.resolve('cosa mai vista')).toBeUndefined()
  })

  test('can be made terms by who keeps the lists alone', async () => {
    const { bring, post, store, apply, notes } = open()
    const { id, at } = await bring(FILE)
    const given = [
      WORD,
      ['risposta-0', 'nuova'],
      ['nuova-0', 'Cosa nuova'],
      ['inglese-0', 'New thing'],
    ] as const
    expect((await post(at, given)).statusCode).toBe(403)
    expect(store.batches.words.all(id)[0]?.answer).toBeNull()
    expect((await post(at, given, 'amministrazione')).statusCode).toBe(303)
    await apply(id)
    expect(store.vocabularies.all().tema.get('cosa-nuova')).toMatchObject({ labelEn: 'New thing' })
    expect(notes.at(-1)).toMatchObject({ action: 'voce-aggiunta', batch: id })
    expect(store.projects.bySlug('prova-seconda')?.themes).toEqual(['cosa-nuova'])
  })

  test.each([
    ['a name that is a term’s already', 'Autismo', { code: 'known-name', name: 'Autismo' }],
    ['no name', '  ', { code: 'no-name' }],
  ])('are no new terms under %s', async (_name, label, problem) => {
    const { bring, post } = open()
    const { at } = await bring(FILE)
    const answer = await post(
      at,
      [WORD, ['risposta-0', 'nuova'], ['nuova-0', label]],
      'amministrazione',
    )
    expect(answer.statusCode).toBe(400)
    expect(contentOf(answer, 'import-words').words[0]?.problem).toMatchObject(problem)
  })

  test('can be left, with their rows', async () => {
    const { bring, post, preview } = open()
    const { id, at } = await bring([...FILE, project({ Titolo: 'Prova terza' })])
    expect((await post(at, [['fai', 'salva']])).headers.location).toBe(at)
    await post(at, [['fai', 'avanti']])
    expect((await preview(id)).sums).toMatchObject({ new: 1, refused: 2, total: 3 })
  })
})

describe('a preview', () => {
  test('says what would be written, in sums that add up to the file', async () => {
    const { bring, apply, preview, store } = open()
    const count = store.projects.count()
    const first = await bring(generated(4))
    await apply(first.id)
    const { id } = await bring([
      ...generated(4)
        .slice(0, 2)
        .map((one) => ({ ...one, Anno: '2001' })),
      ...generated(4).slice(2),
      { ...generated(6)[4]!, Fine: '2030' },
      generated(6)[5]!,
    ])
    const { sums } = await preview(id)
    const { total, ...parts } = sums
    expect(sums).toEqual({
      new: 1,
      changed: 2,
      left: 0,
      undecided: 0,
      unchanged: 2,
      refused: 1,
      total: 6,
    })
    expect(Object.values(parts).reduce((sum, one) => sum + one, 0)).toBe(total)
    expect(store.projects.count()).toBe(count + 4)
  })

  test('says of each line what is before and after, what stays and what is taken away', async () => {
    const { bring, apply, preview } = open()
    const record = project({
      Identificativo: 'prova-del-banco',
      Anno: '2017',
      Temi: 'Autismo',
      Capofila: 'Ente primo',
      'In breve': 'Una sintesi.',
    })
    await apply((await bring([record])).id)
    const { id } = await bring([{ ...record, Anno: '2016', Temi: '', Capofila: '-' }])
    const [row] = (await preview(id)).rows
    expect(row).toMatchObject({
      step: 'changed',
      kept: ['themes'],
      changes: [
        { field: 'year', before: '2017', after: '2016', how: 'changed' },
        { field: 'lead', before: 'Ente primo', after: '', how: 'cleared' },
      ],
    })
  })

  test('keeps ticks from page to page, and writes only what is ticked', async () => {
    const { bring, send, preview, apply, store } = open()
    const { id } = await bring(generated(101))
    expect(await preview(id)).toMatchObject({ page: 1, pages: 3 })
    const moved = await send(id, 'vai scrivere 2', { untick: [0, 7] })
    expect(moved.headers.location).toBe(`/staff/importa/${id}/anteprima?mostra=scrivere&pagina=2`)
    await send(id, 'vai scrivere 1', { untick: [60], query: '?mostra=scrivere&pagina=2' })
    const page = await preview(id)
    expect(page.rows.filter(({ ticked }) => !ticked).map(({ position }) => position)).toEqual([
      0, 7,
    ])
    expect(page.sums).toMatchObject({ new: 98, left: 3, total: 101 })
    await apply(id)
    expect(store.batches.byId(id)).toMatchObject({ state: 'applicata', added: 98 })
    expect(store.projects.bySlug('prova-8')).toBeUndefined()
    expect(store.projects.bySlug('prova-9')).toBeDefined()
  })

  test('takes or gives all ticks of a page at once', async () => {
    const { bring, send, preview } = open()
    const { id } = await bring(generated(60))
    await send(id, 'nessuna')
    expect((await preview(id)).sums).toMatchObject({ new: 10, left: 50 })
    await send(id, 'tutte')
    expect((await preview(id)).sums).toMatchObject({ new: 60, left: 0 })
  })

  test('is written once it is confirmed, and the register says so', async () => {
    const { bring, apply, notes, service, get } = open()
    const { id } = await bring(generated(3))
    const answer = await apply(id)
    expect([answer.statusCode, answer.headers.location]).toEqual([303, `/staff/importazioni/${id}`])
    expect(notes.at(-1)).toMatchObject({
      action: 'importazione-applicata',
      batch: id,
      detail: '3 nuove, 0 modifiche',
    })
    await service.refresh()
    expect((await get('/progetti/prova-1')).statusCode).toBe(200)
  })

  test('in which nothing is ticked writes nothing', async () => {
    const { bring, send, store } = open()
    const { id } = await bring(generated(2))
    const answer = await send(id, 'scrivi', { untick: [0, 1] })
    expect(answer.statusCode).toBe(409)
    expect(contentOf(answer, 'import-preview').notice).toBe('nothing')
    expect(store.batches.byId(id)?.state).toBe('in-anteprima')
  })

  test('that somebody else has changed meanwhile is not written', async () => {
    const { bring, preview, send, post, store } = open()
    const { id } = await bring(generated(3))
    const mine = await preview(id)
    await send(id, 'salva', { untick: [1] })
    const answer = await post(`/staff/importa/${id}/anteprima`, [
      ['visto', mine.seen],
      ['mostra', mine.show],
      ['fai', 'scrivi'],
    ])
    expect(answer.statusCode).toBe(409)
    expect(contentOf(answer, 'import-preview').notice).toBe('stale')
    expect(store.batches.byId(id)?.state).toBe('in-anteprima')
  })

  test('that is read anew while it is confirmed is not written, and that is said', async () => {
    const { bring, desk, store } = open()
    const { id } = await bring(generated(3))
    const person = { id: 1, name: '', email: '', role: 'redazione' } as const
    const planned = desk.preview.plannedAt(id)
    const [, why] = await Promise.all([desk.preview.again(id), desk.apply(id, planned, person)])
    expect(['busy', 'planned']).toContain(why)
    expect(store.batches.byId(id)?.state).toBe('in-anteprima')
  })

  test('is written once, whoever confirms it too', async () => {
    const { bring, apply, post, preview, store } = open()
    const { id } = await bring(generated(2))
    const { seen } = await preview(id)
    await apply(id)
    const seq = store.changes.seq()
    const answer = await post(`/staff/importa/${id}/anteprima`, [
      ['visto', seen],
      ['fai', 'scrivi'],
    ])
    expect(answer.statusCode).toBe(409)
    expect(store.changes.seq()).toBe(seq)
  })

  test('shows that a record has moved, holds its row back, writes the others, and shows it again', async () => {
    const { bring, apply, preview, store, post } = open()
    await apply((await bring(generated(3))).id)
    const { id } = await bring(generated(3).map((one) => ({ ...one, Anno: '2001' })))
    const record = store.projects.bySlug('prova-2')
    const {
      id: recordId,
      slug: _,
      version: __,
      createdAt: ___,
      updatedAt: ____,
      ...content
    } = record!
    const edit = store.batches.open({ kind: 'edit', state: 'applicata', actor: 'altra' })
    store.projects.update(recordId, { ...content, year: 1999 }, {
      batchId: edit,
      actor: 'altra',
    } as never)
    expect((await preview(id)).rows.map(({ moved }) => moved)).toEqual([false, true, false])
    await apply(id)
    expect(store.batches.byId(id)).toMatchObject({ changed: 2, held: 1 })
    expect(store.projects.bySlug('prova-2')?.year).toBe(1999)
    const again = await post(`/staff/importa/${id}/riprendi`, [])
    const next = Number(String(again.headers.location).split('/')[3])
    expect((await preview(next)).rows).toMatchObject([
      { slug: 'prova-2', changes: [{ field: 'year', before: '1999', after: '2001' }] },
    ])
  })

  test('asks which record a row is about, and plans it as answered', async () => {
    const { bring, apply, preview, send, store } = open()
    await apply((await bring([project({ Anno: '2016' })])).id)
    const { id } = await bring([project({ Anno: '2019' }), project({ Titolo: 'Tutt’altro' })])
    const asked = await preview(id)
    expect(asked).toMatchObject({ show: 'decidere', sums: { new: 1, undecided: 1, total: 2 } })
    expect(asked.rows[0]?.identity?.candidates).toMatchObject([
      { slug: 'prova-del-banco', title: 'Prova del banco', facts: ['2016', '… – 2018'] },
    ])
    await send(id, 'decidi', { choose: { 0: 'edizione prova-del-banco' } })
    expect(await preview(id)).toMatchObject({ sums: { new: 2, undecided: 0 } })
    expect((await apply(id)).statusCode).toBe(303)
    expect(store.projects.bySlug('prova-del-banco')?.year).toBe(2016)
    expect(store.projects.bySlug('prova-del-banco-2019')?.year).toBe(2019)
  })

  test('is not written in the same step in which a row is decided', async () => {
    const { bring, apply, send, store } = open()
    await apply((await bring([project({ Anno: '2016' })])).id)
    const { id } = await bring([project({ Anno: '2019' }), project({ Titolo: 'Tutt’altro' })])
    const answer = await send(id, 'scrivi', { choose: { 0: 'stesso prova-del-banco' } })
    expect(answer.statusCode).toBe(409)
    expect(store.batches.byId(id)?.state).toBe('in-anteprima')
    expect(store.projects.bySlug('prova-del-banco')?.year).toBe(2016)
  })

  test('takes one answer for all rows that are undecided', async () => {
    const { bring, apply, send, preview } = open()
    await apply(
      (await bring([1, 2, 3].map((at) => project({ Titolo: `Insieme per ${at}`, Anno: '2016' }))))
        .id,
    )
    const { id } = await bring(
      [1, 2, 3].map((at) => project({ Titolo: `Insieme per ${at}`, Anno: '2019' })),
    )
    expect((await preview(id)).sums.undecided).toBe(3)
    await send(id, 'decidi edizione')
    expect((await preview(id)).sums).toMatchObject({ undecided: 0, new: 3 })
  })

  test('warns of the shape of a file above its rows', async () => {
    const { bring, apply, preview } = open()
    await apply((await bring(generated(12))).id)
    const { id } = await bring(
      generated(12).map((one) => ({ ...one, Titolo: `${one.Titolo} bis` })),
    )
    expect((await preview(id)).facts?.alarms).toMatchObject([
      { kind: 'one-field', field: 'title', rows: 12, of: 12 },
    ])
  })

  test('shows formulas and their like as text, and the exports guard them', async () => {
    const { bring, preview, apply, get, service } = open()
    const { id } = await bring([project({ 'In breve': '=HYPERLINK("https://example.org")' })])
    expect((await preview(id)).rows[0]?.changes).toContainEqual(
      expect.objectContaining({ field: 'summary', after: '=HYPERLINK("https://example.org")' }),
    )
    await apply(id)
    await service.refresh()
    expect((await get('/api/projects.csv?q=prova+del+banco')).body).toContain(`'=HYPERLINK`)
  })
})

describe('an import that is left', () => {
  test('can be thrown away, and writes nothing', async () => {
    const { bring, post, get, store, notes } = open()
    const seq = store.changes.seq()
    const { id } = await bring(generated(2))
    const { headers } = await post(`/staff/importa/${id}/scarta`, [])
    contentOf(await get(String(headers.location)), 'import-discarded')
    expect([store.batches.byId(id)?.state, store.changes.seq()]).toEqual(['scartata', seq])
    expect(notes.at(-1)).toMatchObject({ action: 'importazione-scartata' })
  })

  test('goes on where it was when the service has been started anew, in every state', async () => {
    const first = await startTestDesk()
    const columns = await first.bring(csvOf([{ Nome: 'Uno', Termine: '2018' }]), 'colonne.csv')
    const words = await first.bring(csvOf([project({ Temi: 'Mai vista' })]), 'parole.csv')
    const preview = await first.bring(csvOf(generated(3)), 'anteprima.csv')
    first.store.batches.rows.tick(preview.id, 1, false)
    const unread = first.store.batches.open({
      kind: 'import',
      state: 'caricata',
      actor: 'persona-1',
      fileName: 'da-leggere.csv',
      sha256: first.store.files.keep(csvOf(generated(5))),
    })
    const writing = await first.bring(csvOf(generated(4)), 'a-meta.csv')
    first.store.batches.setState(writing.id, 'in-scrittura')
    await first.close({ keepData: true })

    const site = await startTestDesk({ dataDir: first.dataDir })
    const second = deskOf(site)
    expect(await second.settled(columns.id)).toBe(columns.at)
    expect(await second.settled(words.id)).toBe(words.at)
    expect(await second.settled(preview.id)).toBe(preview.at)
    expect((await second.preview(preview.id)).sums).toMatchObject({ new: 2, left: 1 })
    expect(await second.settled(unread)).toBe(`/staff/importa/${unread}/anteprima`)
    expect(await second.settled(writing.id)).toBe(`/staff/importa/${writing.id}/anteprima`)
    await second.apply(writing.id)
    expect(second.store.batches.byId(writing.id)?.state).toBe('applicata')
    await site.close()
  })

  test.each(['abc', '999999', '-1', '1e3'])('does not exist under the number %s', async (id) => {
    const { get } = open()
    expect((await get(`/staff/importa/${id}`)).statusCode).toBe(404)
  })
})
