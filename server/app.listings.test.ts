import Database from 'better-sqlite3'
import { readXlsx } from 'hucre/xlsx'
import { parquetReadObjects } from 'hyparquet'
import { Parser } from 'n3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FORMATS, LIST_FORMATS } from '#domain/formats.ts'
import type { CallsPage, OrganisationsPage, TopicPage, TopicsPage } from '#domain/guide-pages.ts'
import { LISTINGS, listingPath } from '#domain/listings.ts'
import { mediaType } from '#domain/media-types.ts'
import { syntheticProject } from './store/testing/store.ts'
import { startTestApp } from './testing/app.ts'
import { drawn } from './testing/rounds.ts'

const ORIGIN = 'https://prova.example.it'
const MANY = 230

let site: Awaited<ReturnType<typeof startTestApp>>
beforeAll(async () => {
  site = await startTestApp()
  const { projects } = site.service.store
  const partners = Array.from({ length: MANY }, (_, at) => ({
    name: `Ente sintetico ${String(at).padStart(3, '0')}`,
    kind: at % 2 === 0 ? 'cooperativa' : null,
    note: null,
  }))
  for (const [slug, year] of [
    ['prova-molti-1', 2015],
    ['prova-molti-2', 2019],
  ] as const)
    projects.insert(
      slug,
      syntheticProject({
        title: `Prova ${year}`,
        year,
        themes: ['autismo'],
        lead: { name: '=Così & "detto"; |<b>', kind: 'impresa', note: null },
        partners,
        fundingEur: 1000.5,
      }),
      { actor: 'prova' },
    )
  const twice = { name: 'Ente sintetico 001', kind: null, note: null }
  projects.insert(
    'prova-due-volte',
    syntheticProject({
      title: 'Prova con chi guida anche fra i partner',
      lead: twice,
      partners: [twice],
    }),
    { actor: 'prova' },
  )
  await site.service.refresh()
})
afterAll(() => site.close())

const ask = (url: string, headers: Record<string, string> = {}) => site.app.inject({ url, headers })
const page = async <T>(path: string): Promise<T> => (await ask(`/_pagina${path}`)).json().content

const paths = LISTINGS.map(listingPath)
const each = paths.flatMap((path) =>
  LIST_FORMATS.map((format) => [path, format.ending, mediaType(format)] as const),
)
const isLinked = (path: string, ending: string) =>
  /temi|disabilita/.test(path) && /ttl|jsonld/.test(ending)

/** The rows of the plain table by their headings. */
const plain = async (path: string): Promise<Record<string, string>[]> => {
  const { body } = await ask(`${path}.csv?dialetto=rfc4180`)
  const records = body
    .slice(0, -2)
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((one) =>
        (one[1] ?? one[2] ?? '').replaceAll('""', '"'),
      ),
    )
  const [names = [], ...rows] = records
  return rows.map((cells) => Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ''])))
}

describe('every form of a list', () => {
  test.each(each)(
    '%s.%s: by ending, by Accept, in English, the same bytes',
    async (path, ending, type) => {
      const first = await ask(`${path}.${ending}`)
      if (isLinked(path, ending)) {
        const scheme = path === '/temi' ? 'tema' : 'disabilita'
        expect([first.statusCode, first.headers.location]).toEqual([
          303,
          `/vocabolari/${scheme}.${ending}`,
        ])
        expect((await ask(path, { accept: type })).headers.location).toBe(first.headers.location)
        return
      }
      expect(first.statusCode).toBe(200)
      expect(String(first.headers['content-type']).split(';')[0]).toBe(type)
      const doors = [
        [`/en${path}.${ending}`, '*/*'] as const,
        [path, type] as const,
        [`/en${path}`, type] as const,
      ]
      for (const [url, accept] of [[`${path}.${ending}`, '*/*'] as const, ...drawn(doors, 3)]) {
        const again = await ask(url, { accept })
        expect([url, again.rawPayload.equals(first.rawPayload)]).toEqual([url, true])
        if (url === path) expect(again.headers.vary).toBe('accept, accept-encoding')
      }
      const { headers } = first
      expect(headers.link).toContain(
        '<https://creativecommons.org/licenses/by/4.0/>; rel="license"',
      )
      expect(headers.link).toContain(`<${ORIGIN}${path}.${ending}>; rel="canonical"`)
      expect(headers.link).toContain(`<${ORIGIN}${path}>; rel="alternate"; type="text/html"`)
      expect(headers).toMatchObject({
        'access-control-allow-origin': '*',
        'x-change-number': String(site.service.catalogue.seq()),
        etag: expect.stringMatching(/^W\//),
      })
      const known = await ask(`${path}.${ending}`, { 'if-none-match': String(headers.etag) })
      expect([known.statusCode, known.body]).toEqual([304, ''])
      const head = await site.app.inject({ method: 'HEAD', url: `${path}.${ending}` })
      expect([head.statusCode, head.headers.link, head.body]).toEqual([200, headers.link, ''])
    },
  )

  test('each has a tag of its own', async () => {
    const answers = await Promise.all(
      ['.csv', '.csv?dialetto=rfc4180', '.json', '.xlsx', '.parquet', ''].map((ending) =>
        ask(`/enti${ending}`),
      ),
    )
    expect(new Set(answers.map(({ headers }) => headers.etag)).size).toBe(answers.length)
  })
})

describe('what there is not', () => {
  test.each(paths)(
    '%s: an ending, a type or a form that is none of lists is told which there are',
    async (path) => {
      const others = FORMATS.filter(({ ofLists }) => !ofLists)
      expect(others.map(({ id }) => id)).toEqual(['ris', 'bibtex', 'csl', 'atom', 'jsonfeed'])
      for (const [url, accept] of [
        [`${path}.doc`, '*/*'],
        [`/en${path}.doc`, '*/*'],
        [path, 'image/png'],
        ...others.map(({ ending }) => [`${path}.${ending}`, '*/*'] as const),
        ...others.map((format) => [path, mediaType(format)] as const),
      ] as const) {
        const answer = await ask(url, { accept })
        expect([url, answer.statusCode, answer.json().code]).toEqual([url, 406, 'not-acceptable'])
        expect(answer.json().details.map(({ field }: { field: string }) => field)).toEqual(
          LIST_FORMATS.map(({ ending }) => `${path}.${ending}`),
        )
      }
      const asked = await ask(path, { accept: 'application/x-bibtex, text/csv;q=0.5' })
      expect(asked.headers['content-type']).toContain('text/csv')
      expect((await ask(path, { accept: '*/*' })).headers['content-type']).toContain('text/html')
    },
  )

  test.each([
    ['/avvisi.csv?anno=2016', 'anno'],
    ['/enti.json?dialetto=rfc4180', 'dialetto'],
    ['/temi.csv?dialetto=tsv', 'dialetto'],
    ['/enti.csv?pagina=due', 'pagina'],
    ['/avvisi.csv-metadata.json?x=1', 'x'],
  ])('nor a parameter: %s', async (url, field) => {
    const answer = await ask(url)
    expect([answer.statusCode, answer.json().details[0].field]).toEqual([400, field])
  })

  test('what trackers add, and the page that was open, say nothing of a file', async () => {
    const whole = await ask('/enti.csv')
    for (const asked of ['pagina=2', 'utm_source=posta'])
      expect((await ask(`/enti.csv?${asked}`)).rawPayload.equals(whole.rawPayload)).toBe(true)
  })

  test('a page of one of them says its own forms, and a file of one that is not there is none', async () => {
    const wrong = await ask('/temi/autismo.doc')
    expect([wrong.statusCode, wrong.json().details[0].field]).toEqual([406, '/temi/autismo.xlsx'])
    expect((await ask('/temi/autismo.csv')).headers.location).toBe('/progetti.csv?tema=autismo')
    for (const path of ['/temi/niente.csv', '/enti/niente.json', '/avvisi/niente.csv'])
      expect([path, (await ask(path)).statusCode]).toEqual([path, 404])
  })
})

describe('a list says what its page says', () => {
  test('calls: order, projects, money, and nothing of the staff’s', async () => {
    const { programmes } = await page<CallsPage>('/avvisi')
    const calls = programmes.flatMap((one) => one.calls)
    const rows = await plain('/avvisi')
    expect(
      rows.map(({ id, titolo, progetti, importo_eur }) => [id, titolo, progetti, importo_eur]),
    ).toEqual(
      calls.map(({ id, title, here, amountEur }) => [
        id,
        title,
        String(here),
        String(amountEur ?? ''),
      ]),
    )
    expect(rows[0]?.indirizzo).toBe(`${ORIGIN}/avvisi/${calls[0]?.id}`)
    expect(rows[0]?.descrizione_en).not.toBe('')
    const notes = site.service.store.calls.all().flatMap(({ editorialNote }) => editorialNote ?? [])
    expect(notes.length).toBeGreaterThan(0)
    const { body } = await ask('/avvisi.json')
    for (const note of notes) expect(body).not.toContain(JSON.stringify(note).slice(1, -1))
  })

  test('organisations: all pages of the list in one file', async () => {
    const rows = await plain('/enti')
    const shown: OrganisationsPage['organisations'] = []
    for (let at = 1; ; at++) {
      const { organisations, pages, total } = await page<OrganisationsPage>(`/enti?pagina=${at}`)
      shown.push(...organisations)
      if (at < pages) continue
      expect(pages).toBeGreaterThan(1)
      expect(rows).toHaveLength(total)
      break
    }
    expect(
      rows.map(({ id, nome, tipi, progetti, capofila_di }) => [
        id,
        nome,
        tipi,
        progetti,
        capofila_di,
      ]),
    ).toEqual(
      shown.map(({ id, label, kinds, count, led }) => [
        id,
        label.replaceAll('|', '|'),
        kinds.map((kind) => kind.id).join('|'),
        String(count),
        String(led),
      ]),
    )
    const one = rows.find(({ id }) => id === 'ente-sintetico-007')
    expect(one).toMatchObject({ progetti: '2', primo_anno: '2015', ultimo_anno: '2019' })
    const leads = rows.find(({ id }) => id === 'ente-sintetico-001')
    expect(leads).toMatchObject({ progetti: '3', capofila_di: '1' })
  })

  test.each([
    ['/temi', 'themes'],
    ['/disabilita', 'disabilities'],
  ])('%s: each with what its own page counts', async (path, key) => {
    const { topics } = await page<TopicsPage>(path)
    const told = (await ask(`${path}.json`)).json()
    expect(told.total).toBe(topics.length)
    const rows: Record<string, unknown>[] = told[key]
    expect(rows.map(({ id }) => id).sort()).toEqual(topics.map(({ id }) => id).sort())
    for (const { id, count, description, parent } of topics) {
      const row = rows.find((one) => one.id === id)
      const own = await page<TopicPage>(`${path}/${id}`)
      expect(row).toMatchObject({
        projects: count,
        description,
        firstYear: own.firstYear,
        lastYear: own.lastYear,
        withFunding: own.withFunding,
        fundingEur: own.withFunding === 0 ? null : own.fundingEur,
        url: `${ORIGIN}${path}/${id}`,
      })
      expect((row?.broader as { id: string } | null)?.id ?? null).toBe(parent)
    }
    const at = (id: unknown) => rows.findIndex((one) => one.id === id)
    for (const { id, broader } of rows)
      if (broader) expect(at((broader as { id: string }).id)).toBeLessThan(at(id))
  })
})

describe('for each tool', () => {
  const ODD = '=Così & "detto"; |<b>'

  test('CSV for spreadsheets: labels, and no cell that is computed', async () => {
    const { body } = await ask('/enti.csv')
    expect(body.startsWith('\ufeffIdentificativo;Nome;Tipo di ente;Progetti;')).toBe(true)
    expect(body).toContain(`"'=Così & ""detto""; |<b>";`)
    expect((await ask('/avvisi.csv')).body).toContain(';782536,46;')
  })

  test('Excel: typed, linked, explained, no formula', async () => {
    const book = await readXlsx((await ask('/enti.xlsx')).rawPayload)
    expect(book.sheets.map(({ name }) => name)).toEqual(['Enti', 'Codebook', 'Informazioni'])
    const [table, codebook, about] = book.sheets
    const odd = table?.rows.find((row) => row[1] === ODD)
    expect(odd?.slice(2)).toEqual(['Impresa', 2, 2, 2015, 2019, expect.stringContaining('/enti/')])
    expect(codebook?.rows.map((row) => row[1])).toContain('capofila_di')
    expect(about?.rows.flat()).toContain('CC BY 4.0: https://creativecommons.org/licenses/by/4.0/')
    expect((await readXlsx((await ask('/disabilita.xlsx')).rawPayload)).sheets[0]?.name).toBe(
      'Tipi di disabilità',
    )
  })

  test('JSON and NDJSON say the same of each', async () => {
    const told = (await ask('/enti.json')).json()
    expect(told).toMatchObject({
      query: 'tutto l’elenco: Enti',
      search: `${ORIGIN}/enti`,
      address: `${ORIGIN}/enti.json`,
      licence: 'CC BY 4.0',
      seq: site.service.catalogue.seq(),
    })
    const lines = (await ask('/enti.ndjson')).body.trim().split('\n')
    expect(lines.map((line) => JSON.parse(line))).toEqual(told.organisations)
    expect(told.organisations.find(({ name }: { name: string }) => name === ODD).kinds).toEqual([
      { id: 'impresa', label: 'Impresa' },
    ])
  })

  test('Parquet: types and lists', async () => {
    const { buffer, byteOffset, byteLength } = (await ask('/avvisi.parquet')).rawPayload
    const rows = await parquetReadObjects({
      file: buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer,
    })
    expect(rows.find(({ id }) => id === 'emergo-2020-2021-autismo')).toMatchObject({
      progetti_finanziati: 7,
      importo_eur: 782_536.46,
      temi: ['autismo'],
    })
  })

  test('SQLite: a table, one for each column of several values, and what they mean', async () => {
    const base = new Database((await ask('/avvisi.db')).rawPayload)
    expect(base.pragma('foreign_key_check')).toEqual([])
    expect(base.prepare('SELECT count(*) AS n FROM avvisi').get()).toEqual({
      n: site.service.store.calls.all().length,
    })
    expect(
      base
        .prepare("SELECT valore, etichetta FROM avvisi_temi WHERE id = 'emergo-2020-2021-autismo'")
        .all(),
    ).toEqual([{ valore: 'autismo', etichetta: 'Autismo e lavoro' }])
    expect(base.prepare("SELECT unita FROM colonne WHERE nome = 'importo_eur'").get()).toEqual({
      unita: 'euro',
    })
    expect(
      base.prepare("SELECT valore FROM informazioni WHERE chiave = 'indirizzo'").get(),
    ).toEqual({
      valore: `${ORIGIN}/avvisi.db`,
    })
    base.close()
  })

  test.each(['/avvisi', '/enti'])('linked data: the same statements twice, %s', async (path) => {
    const quads = new Parser().parse((await ask(`${path}.ttl`)).body)
    const { '@graph': graph } = (await ask(`${path}.jsonld`)).json()
    const names = quads.filter(
      ({ predicate }) => predicate.value === 'https://schema.org/identifier',
    )
    expect(names).toHaveLength(graph.length)
    expect(graph.map((one: { '@id': string }) => new URL(one['@id']).href).sort()).toEqual(
      names.map(({ subject }) => new URL(subject.value).href).sort(),
    )
  })

  test.each(
    paths.flatMap((path) => ['', '?dialetto=rfc4180'].map((asked) => [path, asked] as const)),
  )('CSVW describes the very table: %s.csv%s', async (path, asked) => {
    const table = await ask(`${path}.csv${asked}`)
    const address = `${path}.csv-metadata.json${asked}`
    expect(table.headers.link).toContain(`<${ORIGIN}${address}>; rel="describedby"`)
    const said = (await ask(address)).json()
    expect(said.url).toBe(`${ORIGIN}${path}.csv${asked}`)
    const [first = ''] = table.body.split('\r\n')
    const headings = first.split(said.dialect.delimiter)
    expect(
      said.tableSchema.columns.map(({ titles }: { titles: { it: string[] } }) => titles.it),
    ).toEqual(headings.map((heading) => expect.arrayContaining([heading])))
    expect((await ask(`/en${address}`)).body).toBe((await ask(address)).body)
  })

  test('CSVW describes the table of where values came from, too', async () => {
    const table = await ask('/api/projects.csv?dialetto=rfc4180&provenienza=si')
    const address = '/api/projects.csv-metadata.json?dialetto=rfc4180&provenienza=si'
    expect(table.headers.link).toContain(`<${ORIGIN}${address}>; rel="describedby"`)
    const said = (await ask(address)).json()
    expect(said.url).toBe(`${ORIGIN}/api/projects.csv?dialetto=rfc4180&provenienza=si`)
    expect(said.tableSchema.columns.map(({ name }: { name: string }) => name).join()).toBe(
      table.body.split('\r\n')[0],
    )
  })
})

describe('a page whose files stand elsewhere leads there', () => {
  test.each([
    ['/progetti/filtri/tema?q=prova', 'csv', '/progetti/cifre/tema.csv?q=prova'],
    ['/progetti/cifre?tema=autismo', 'csv', '/progetti/cifre.csv?tema=autismo'],
    ['/progetti/cifre/mappa', 'csv', '/progetti/cifre/territorio.csv'],
    [
      '/progetti/prova-molti-1/versioni/1',
      'csl.json',
      '/progetti/prova-molti-1.csl.json?versione=1',
    ],
    [
      '/confronto?schede=prova-molti-1,prova-molti-2',
      'xlsx',
      '/raccolta.xlsx?schede=prova-molti-1%2Cprova-molti-2',
    ],
    [
      '/raccolta/dossier?schede=prova-molti-1&titolo=x',
      'ris',
      '/raccolta.ris?schede=prova-molti-1',
    ],
  ] as const)('%s.%s', async (page, ending, to) => {
    const [path, query] = page.split('?')
    const type = mediaType(FORMATS.find((one) => one.ending === ending)!)
    const file = decodeURIComponent(to)
    for (const door of ['', '/en']) {
      const asked = query === undefined ? '' : `?${query}`
      const byAccept = await ask(`${door}${page}`, { accept: type })
      expect([byAccept.statusCode, decodeURIComponent(String(byAccept.headers.location))]).toEqual([
        303,
        file,
      ])
      const byEnding = await ask(`${door}${path}.${ending}${asked}`)
      const isThere = `${door}${path}.${ending}` === to.split('?')[0]
      if (!isThere) expect(decodeURIComponent(String(byEnding.headers.location))).toBe(file)
      const wrong = await ask(`${door}${path}.doc${asked}`)
      expect([wrong.statusCode, wrong.json().code]).toEqual([406, 'not-acceptable'])
      expect((await ask(`${door}${page}`, { accept: 'image/png' })).statusCode).toBe(406)
      expect((await ask(`${door}${page}`, { accept: '*/*' })).headers['content-type']).toContain(
        'text/html',
      )
    }
    const answer = await ask(to)
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([
      200,
      expect.stringContaining(type),
    ])
  })

  test('a figure is a table or a picture, at its own address', async () => {
    for (const [accept, ending] of [
      ['text/csv', 'csv'],
      ['image/svg+xml', 'svg'],
    ] as const) {
      const { headers } = await ask('/progetti/cifre/anno?tema=autismo', { accept })
      expect(headers.location).toBe(`/progetti/cifre/anno.${ending}?tema=autismo`)
      expect((await ask('/en/progetti/cifre/anno.svg')).headers.location).toBe(
        '/progetti/cifre/anno.svg',
      )
    }
    expect((await ask('/progetti/cifre/incrocio', { accept: 'text/csv' })).headers.location).toBe(
      '/progetti/cifre/incrocio.csv',
    )
    for (const path of ['/progetti/cifre/niente.csv', '/progetti/filtri/niente.csv'])
      expect([path, (await ask(path)).statusCode]).toEqual([path, 404])
  })

  test('all main figures are one table', async () => {
    const { body } = await ask('/progetti/cifre.csv?dialetto=rfc4180&tema=autismo')
    const lines = body.trim().split('\r\n')
    expect(lines[0]).toBe('filtro,codice,voce,progetti,indirizzo')
    for (const facet of ['anno', 'tema', 'territorio']) {
      const own = (await ask(`/progetti/cifre/${facet}.csv?dialetto=rfc4180&tema=autismo`)).body
      const rows = own.trim().split('\r\n').slice(1, -1)
      for (const row of rows) expect(lines).toContain(`${facet},${row}`)
      expect(lines.filter((line) => line.startsWith(`${facet},`))).toHaveLength(rows.length)
    }
  })
})
