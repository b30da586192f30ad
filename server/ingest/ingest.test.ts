import { describe, expect, test } from 'vitest'
import { ingestBytes } from './ingest.ts'
import { errorsOf, openTestIngest } from './testing/ingest.ts'

const BASE = { Titolo: 'Progetto di prova', Fine: '2018' }

/** The project that a row makes in an empty store. */
const projectOf = async (row: Record<string, string>) => {
  const { store, takeRow } = openTestIngest()
  const report = await takeRow({ ...BASE, ...row })
  expect(errorsOf(report)).toEqual([])
  return store.projects.bySlug('progetto-di-prova')
}

describe('a new project', () => {
  test('needs a title and an end in the past; the rest is a gap, never a guess', async () => {
    expect(await projectOf({})).toMatchObject({
      title: 'Progetto di prova',
      programme: 'emergo',
      year: null,
      start: null,
      end: '2018',
      conclusion: 'periodo',
      themes: [],
      lead: null,
      fundingEur: null,
    })
  })

  test('knows its headings whatever their case, accents, order and remarks', async () => {
    const project = await projectOf({
      'ATTIVITA’ REALIZZATE': 'Laboratori',
      'Tipo di disabilita': 'autismo',
      'Importo (€)': '€ 1.000',
      'Ambito territoriale di riferimento:': 'Milano',
    })
    expect(project).toMatchObject({
      disabilities: ['autismo'],
      fundingEur: 1000,
      territories: ['milano'],
      sections: { activities: 'Laboratori' },
    })
  })

  test('takes vocabulary values by id, label or variant, and keeps words that are not labels', async () => {
    const project = await projectOf({
      Destinatari: 'imprese; studente',
      Temi: 'PCTO, ricerca',
      Territorio: 'Milano',
    })
    expect(project).toMatchObject({
      beneficiaries: ['imprese', 'studenti'],
      beneficiariesWording: ['imprese', 'studente'],
      themes: ['alternanza', 'ricerca'],
      territoriesWording: [],
    })
  })

  test('has places with their province behind them', async () => {
    const project = await projectOf({ Territorio: 'Rho (MI); Cusano Milanino - MI' })
    expect(project).toMatchObject({ territories: ['rho', 'cusano-milanino'] })
  })

  test('has a network: names with commas, notes in brackets, kinds by position', async () => {
    const project = await projectOf({
      Capofila: 'Ente di prova',
      'Tipo capofila': 'cooperativa sociale',
      Partner: 'Uno, Due e soci (formazione); Tre (Milano) (esperti); Quattro',
      'Partner - tipo': 'Fondazione; -; impresa',
    })
    expect(project?.lead).toEqual({ name: 'Ente di prova', kind: 'cooperativa', note: null })
    expect(project?.partners).toEqual([
      { name: 'Uno, Due e soci', kind: 'fondazione', note: 'formazione' },
      { name: 'Tre (Milano)', kind: null, note: 'esperti' },
      { name: 'Quattro', kind: 'impresa', note: null },
    ])
  })

  test('knows a call by its title', async () => {
    const project = await projectOf({ Bando: 'Progetti innovativi su tecnologie assistive' })
    expect(project?.call?.id).toBe('emergo-tecnologie-assistive')
  })
})

describe('only concluded projects', () => {
  test.each([
    [{ Fine: '2018' }, [], 'periodo'],
    [{ Periodo: 'gennaio 2020 - luglio 2022' }, [], 'periodo'],
    [{ Fine: '29/06/2026' }, [], 'periodo'],
    [{ Concluso: 'sì' }, [], 'ente'],
    [{ Stato: 'Concluso' }, [], 'ente'],
    [{ Concluso: 'fonte al passato' }, [], 'fonte-al-passato'],
    [{ Concluso: 'sì', Fine: '2027' }, [], 'ente'],
    [{ Fine: '30/06/2026' }, ['Fine: not-concluded'], null],
    [{ Fine: '06/2026' }, ['Fine: not-concluded'], null],
    [{ Fine: '2026' }, ['Fine: not-concluded'], null],
    [{ Fine: '2027', Concluso: 'periodo' }, ['Fine: not-concluded'], null],
    [{ Inizio: '2010', Anno: '2010' }, ['Fine: not-concluded'], null],
    [{ Stato: 'in corso', Fine: '2018' }, ['Stato: stated-open'], null],
    [{ Concluso: 'no' }, ['Concluso: stated-open'], null],
    [{ Concluso: 'forse' }, ['Concluso: unknown-term'], null],
    [{ Inizio: '2019', Fine: '2018' }, ['Fine: period-reversed'], null],
    [{ Inizio: '2018', Fine: '2018' }, [], 'periodo'],
    [{ Periodo: '2017-2018', Fine: '2019' }, ['Periodo: period-conflict'], null],
  ])('%j', async (row, errors, conclusion) => {
    const { store, takeRow } = openTestIngest()
    expect(errorsOf(await takeRow({ Titolo: 'Progetto di prova', ...row }))).toEqual(errors)
    expect(store.projects.bySlug('progetto-di-prova')?.conclusion ?? null).toBe(conclusion)
  })
})

test.each(['Cooperativa', 'Cooperativa; Ente pubblico; Azienda'])(
  'two partners are not of these kinds: %s',
  async (kinds) => {
    const { takeRow } = openTestIngest()
    const row = { Titolo: 'Progetto di prova', Fine: '2018', Partner: 'Uno; Due' }
    expect(errorsOf(await takeRow({ ...row, 'Tipo partner': kinds }))).toEqual([
      'Tipo partner: kinds-mismatch',
    ])
  },
)

test('a row is refused with all its errors, by the headings of the file, and the others go in', async () => {
  const { store, takeTable } = openTestIngest()
  const report = await takeTable(
    ['Titolo', 'Data fine', 'Temi', 'Link', 'Capofila', 'Tipo partner', 'Partner'],
    [
      'Progetto di prova',
      '31/02/2018',
      'Autizmo; boh',
      'www.example.org',
      'x'.repeat(301),
      'Fondazione; -',
      'Uno',
    ],
    ['Progetto di prova sano', '2018', '', '', '', '', ''],
  )
  expect(errorsOf(report)).toEqual([
    'Data fine: no-such-day',
    'Temi: unknown-term',
    'Temi: unknown-term',
    'Capofila: too-long',
    'Link: bad-link',
    'Tipo partner: kinds-mismatch',
  ])
  expect(report.rows[0]).toMatchObject({ row: 2, outcome: 'refused' })
  expect(report.counts).toEqual({ new: 1, changed: 0, unchanged: 0, refused: 1 })
  expect(report.total).toBe(2)
  expect(store.projects.count()).toBe(1)
})

test('an unknown value is answered with the nearest terms', async () => {
  const { takeRow } = openTestIngest()
  const report = await takeRow({ ...BASE, Temi: 'Autizmo' })
  const [row] = report.rows
  expect(row?.outcome === 'refused' && row.errors[0]?.message).toContain('«Autismo e lavoro»')
})

describe('the columns of a file', () => {
  test('an unknown one is named, with the nearest known', async () => {
    const { takeRow } = openTestIngest()
    const { warnings, counts } = await takeRow({
      ...BASE,
      Capofilla: 'Ente',
      'Colore preferito': 'verde',
    })
    expect(counts.new).toBe(1)
    expect(warnings.map(({ message }) => message)).toEqual([
      'La colonna «Capofilla» non è riconosciuta e non è stata letta. Forse: «Capofila».',
      'La colonna «Colore preferito» non è riconosciuta e non è stata letta.',
    ])
  })

  test('one without heading is not read, and said', async () => {
    const { takeTable } = openTestIngest()
    const report = await takeTable(['Titolo', '', 'Fine'], ['Progetto di prova', 'x', '2018'])
    expect(report.warnings.map(({ code }) => code)).toEqual(['unnamed-column'])
  })

  test('two for the same field refuse the file and are both named', async () => {
    const { takeTable } = openTestIngest()
    const taking = takeTable(['Titolo', 'Temi', 'Tematica'], ['Progetto di prova', '', ''])
    await expect(taking).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringMatching(/«Temi» e «Tematica»/),
    })
  })

  test('a row with more cells than headings has lost its quotes', async () => {
    const { take } = openTestIngest()
    const report = await take('Titolo;Fine\nProgetto di prova;2018;altro\n')
    expect(errorsOf(report)).toEqual(['riga: extra-cells'])
  })
})

describe('a project that is known', () => {
  const known = async () => {
    const door = openTestIngest()
    await door.takeRow({
      ...BASE,
      Anno: '2017',
      Temi: 'autismo',
      Partner: 'Uno (nota)',
      'Partner - tipo': 'Impresa',
      Sintesi: 'Prima.',
    })
    return door
  }

  test('does not change when the same file comes again', async () => {
    const { store, takeRow } = await known()
    const seq = store.changes.seq()
    const report = await takeRow({
      ...BASE,
      Anno: '2017',
      Temi: 'autismo',
      Partner: 'Uno (nota)',
      'Partner - tipo': 'Impresa',
      Sintesi: 'Prima.',
    })
    expect(report.rows[0]?.outcome).toBe('unchanged')
    expect(store.changes.seq()).toBe(seq)
  })

  test('keeps what a blank cell or a missing column does not say', async () => {
    const { takeRow } = await known()
    expect((await takeRow({ ...BASE, Anno: '', Sintesi: ' ' })).rows[0]?.outcome).toBe('unchanged')
  })

  test('keeps what an empty value of JSON does not say', async () => {
    const { take } = await known()
    const record = { title: BASE.Titolo, end: BASE.Fine, year: null, themes: [], summary: '' }
    expect((await take(JSON.stringify([record]))).rows[0]?.outcome).toBe('unchanged')
  })

  test('loses what a dash takes away, and the report names the fields', async () => {
    const { store, takeRow } = await known()
    const report = await takeRow({ ...BASE, Anno: '-', Temi: '-', Sintesi: '-', Partner: 'Uno' })
    expect(report.rows[0]).toMatchObject({
      outcome: 'changed',
      fields: ['Anno', 'Temi', 'Partner', 'In breve'],
    })
    expect(store.projects.bySlug('progetto-di-prova')).toMatchObject({
      year: null,
      themes: [],
      partners: [{ name: 'Uno', kind: 'impresa', note: null }],
      sections: { summary: null },
      version: 2,
    })
  })

  test('remembers where each value came from', async () => {
    const { store, takeRow } = await known()
    const { importId } = await takeRow({
      ...BASE,
      Anno: '2018',
      Identificativo: 'progetto-di-prova',
    })
    const project = store.projects.bySlug('progetto-di-prova')
    const origins = store.projects.origins(project?.id ?? 0)
    expect(origins.find(({ field }) => field === 'year')).toMatchObject({
      batchId: importId,
      row: 2,
      actor: 'prova',
    })
    expect(origins.find(({ field }) => field === 'title')?.batchId).not.toBe(importId)
  })
})

describe('which project a row is about', () => {
  test.each([
    ['its Identificativo', { Titolo: 'Altro titolo', Identificativo: 'progetto-di-prova' }],
    [
      'a former address',
      {
        Titolo: 'Altro titolo',
        'Pagina wiki': 'https://wiki.example.org/doku.php?id=progetti:Prova&rev=3',
      },
    ],
    ['its title, whatever case and accents', { Titolo: 'PROGETTO di “prova”!' }],
  ])('is told by %s', async (_, row) => {
    const { store, takeRow } = openTestIngest()
    await takeRow({ ...BASE, 'Pagina wiki': 'progetti:prova' })
    expect((await takeRow(row)).rows[0]).toMatchObject({
      outcome: 'changed',
      slug: 'progetto-di-prova',
    })
    expect(store.projects.count()).toBe(1)
  })

  test.each([
    ['Identificativo: bad-slug', { Identificativo: 'Non Valido' }],
    ['Identificativo: no-slug', { Titolo: '???!!!' }],
    ['Titolo: too-short', { Titolo: 'ab' }],
    ['Titolo: required', { Titolo: '', Anno: '2017' }],
  ])('cannot be told: %s', async (error, row) => {
    const { takeRow } = openTestIngest()
    expect(errorsOf(await takeRow({ ...BASE, ...row }))).toEqual([error])
  })

  test('an address of another project cannot be taken over', async () => {
    const { takeRow } = openTestIngest()
    await takeRow({ ...BASE, 'Pagina wiki': 'progetti:prova' })
    const report = await takeRow({
      Titolo: 'Progetto di prova due',
      Fine: '2018',
      Identificativo: 'due',
      'Pagina wiki': 'progetti:prova',
    })
    expect(errorsOf(report)).toEqual(['Pagina wiki: address-taken'])
  })
})

test('a trial tells the same and writes nothing', async () => {
  const { store, takeRow } = openTestIngest()
  const bytes = new TextEncoder().encode(
    'Titolo;Fine\nProgetto di prova;2018\nProgetto di prova due;2050\n',
  )
  const options = { store, name: 'prova.csv', bytes, today: '2026-06-30', actor: 'prova' }
  const trial = await ingestBytes({ ...options, dryRun: true })
  expect([store.projects.count(), store.changes.seq(), store.batches.latest(1)]).toEqual([0, 0, []])
  const real = await ingestBytes(options)
  expect({ ...trial, dryRun: false, importId: real.importId }).toEqual(real)
  expect(store.batches.latest(1)).toMatchObject([
    { kind: 'import', state: 'applicata', added: 1, refused: 1 },
  ])
  expect((await takeRow(BASE)).counts.unchanged).toBe(1)
})

test('an aborted import writes nothing', async () => {
  const { store } = openTestIngest()
  const bytes = new TextEncoder().encode('Titolo;Fine\nProgetto di prova;2018\n')
  const signal = AbortSignal.abort()
  await expect(
    ingestBytes({ store, name: 'x', bytes, today: '2026-06-30', actor: 'x', signal }),
  ).rejects.toThrow()
  expect(store.projects.count()).toBe(0)
})
