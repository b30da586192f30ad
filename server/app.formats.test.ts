import Database from 'better-sqlite3'
import { readXlsx } from 'hucre/xlsx'
import { parquetReadObjects } from 'hyparquet'
import { Parser } from 'n3'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { FORMATS } from '#domain/formats.ts'
import { mediaType } from '#domain/media-types.ts'
import { ingestBytes } from './ingest/ingest.ts'
import { syntheticProject } from './store/testing/store.ts'
import { startTestApp } from './testing/app.ts'

const ODD = 'Così & <così>; "detto", {a|b} _x0041_ 50% #1'
const ORIGIN = 'https://prova.example.it'

let site: Awaited<ReturnType<typeof startTestApp>>
beforeAll(async () => {
  site = await startTestApp()
  site.service.store.projects.insert(
    'prova-strana',
    syntheticProject({
      title: `=${ODD}`,
      year: 2019,
      start: '2018-03',
      end: '2019-06-30',
      themes: ['autismo'],
      lead: { name: 'Provincia di Lecco - Collocamento mirato', kind: null, note: 'capofila' },
      partners: [{ name: 'Ente Uno', kind: 'cooperativa', note: null }],
      fundingEur: 1234.5,
      sections: { ...syntheticProject().sections, summary: `${ODD}\nseconda riga` },
      materials: [{ title: 'Guida', url: 'https://www.example.org/guida' }],
    }),
    { actor: 'prova' },
  )
  await site.service.refresh()
})
afterAll(() => site.close())

const ask = (url: string, headers: Record<string, string> = {}) => site.app.inject({ url, headers })
const total = async (): Promise<number> => (await ask('/api/projects')).json().total

describe('every format', () => {
  const each = FORMATS.map((format) => [format.ending, mediaType(format)] as const)

  test.each(each)(
    'is the same at each door, and the same bytes twice: %s',
    async (ending, type) => {
      const [first, again, page] = await Promise.all(
        ['/api/projects', '/api/projects', '/progetti'].map((path) =>
          ask(`${path}.${ending}?q=prova`),
        ),
      )
      expect(first?.statusCode).toBe(200)
      expect(String(first?.headers['content-type']).split(';')[0]).toBe(type)
      expect(first?.rawPayload.equals(again!.rawPayload)).toBe(true)
      expect(first?.rawPayload.equals(page!.rawPayload)).toBe(true)
      const accepted = await ask('/progetti?q=prova', { accept: type })
      expect(accepted.rawPayload.equals(first!.rawPayload)).toBe(true)
      expect(accepted.headers.vary).toBe('accept, accept-encoding')
    },
  )

  test.each(each)('can be had of one record: %s', async (ending, type) => {
    const byEnding = await ask(`/progetti/prova-strana.${ending}`)
    expect(byEnding.statusCode).toBe(200)
    expect(String(byEnding.headers['content-type']).split(';')[0]).toBe(type)
    const byAccept = await ask('/progetti/prova-strana', { accept: type })
    expect(byAccept.rawPayload.equals(byEnding.rawPayload)).toBe(true)
  })

  test.each(each)(
    'says licence and address, may be read by any page, and is known again: %s',
    async (ending) => {
      const door = /^(atom|feed)/.test(ending) ? '/progetti' : '/api/projects'
      const path = `${door}.${ending}?tema=autismo`
      const { headers } = await ask(path)
      expect(headers.link).toContain(
        '<https://creativecommons.org/licenses/by/4.0/>; rel="license"',
      )
      expect(headers.link).toContain(`<${ORIGIN}${path}>; rel="canonical"`)
      expect(headers).toMatchObject({
        'access-control-allow-origin': '*',
        'cross-origin-resource-policy': 'cross-origin',
        etag: expect.stringMatching(/^W\//),
      })
      const known = await ask(path, { 'if-none-match': String(headers.etag) })
      expect([known.statusCode, known.body]).toEqual([304, ''])
    },
  )

  test.each(each)(
    'of a search with no result, and refused of one that is none: %s',
    async (ending) => {
      expect((await ask(`/api/projects.${ending}?q=zzzzqqqq`)).statusCode).toBe(200)
      expect((await ask(`/progetti.${ending}?tema=non-esiste`)).statusCode).toBe(400)
    },
  )
})

test('who has one form of an address does not have another', async () => {
  const tags: unknown[] = []
  for (const format of FORMATS) {
    const { headers } = await ask('/progetti?q=prova', { accept: mediaType(format) })
    tags.push(headers.etag)
  }
  const page = (await ask('/progetti?q=prova')).headers.etag
  expect(new Set([...tags, page]).size).toBe(FORMATS.length + 1)
})

describe('what there is not', () => {
  test.each(['/progetti.doc', '/api/projects.doc', '/progetti/dismanager.doc'])(
    'an ending is told which there are: %s',
    async (path) => {
      const answer = await ask(path)
      expect([answer.statusCode, answer.json().code]).toEqual([406, 'not-acceptable'])
      expect(answer.json().details).toHaveLength(FORMATS.length)
      expect(answer.json().details[0].field).toBe(path.replace('.doc', '.xlsx'))
    },
  )

  test.each([
    ['/catalog.doc', '/catalog.rdf'],
    ['/api/vocabularies.doc', '/api/vocabularies.rdf'],
    ['/vocabolari/tema.doc', '/vocabolari/tema.rdf'],
    ['/en/progetti.doc', '/progetti.xlsx'],
  ])('nor one of another document: %s', async (path, first) => {
    const answer = await ask(path)
    expect([answer.statusCode, answer.json().details[0].field]).toEqual([406, first])
  })

  test('a program that asks for a file of a record that is not there is told so in its own form', async () => {
    const BROWSER = 'text/html,application/xhtml+xml,*/*;q=0.8'
    const told = async (path: string, accept: string) => {
      const { statusCode, headers } = await ask(path, { accept })
      return [statusCode, String(headers['content-type']).split(';')[0]]
    }
    expect(await told('/progetti/niente.json', '*/*')).toEqual([404, 'application/problem+json'])
    expect(await told('/progetti/niente', 'text/csv')).toEqual([404, 'application/problem+json'])
    expect(await told('/progetti.csv?tema=niente', '*/*')).toEqual([
      400,
      'application/problem+json',
    ])
    expect(await told('/progetti/niente.json', BROWSER)).toEqual([404, 'text/html'])
    expect(await told('/progetti/niente', '*/*')).toEqual([404, 'text/html'])
  })

  test('the page in English has the same files at its address', async () => {
    for (const path of [
      '/progetti.csv?q=prova',
      '/progetti/prova-strana.json',
      '/raccolta.ris?schede=prova-strana',
    ]) {
      const [italian, english] = [await ask(path), await ask(`/en${path}`)]
      expect(english.statusCode, path).toBe(200)
      expect(english.rawPayload.equals(italian.rawPayload)).toBe(true)
      expect(english.headers.link).toBe(italian.headers.link)
    }
  })

  test.each(['/progetti', '/progetti/dismanager'])('nor a type: %s', async (path) => {
    expect((await ask(path, { accept: 'image/png' })).statusCode).toBe(406)
    for (const accept of [
      '*/*',
      'text/html,application/xhtml+xml,*/*;q=0.8',
      'image/png, */*;q=0.1',
    ])
      expect((await ask(path, { accept })).headers['content-type']).toContain('text/html')
  })

  test('nor a record, a version, a dialect', async () => {
    expect((await ask('/progetti/niente.ris')).statusCode).toBe(404)
    expect((await ask('/progetti/dismanager.json?versione=99')).statusCode).toBe(404)
    expect((await ask('/progetti/dismanager.json?versione=x')).statusCode).toBe(404)
    expect((await ask('/api/projects.csv?dialetto=altro')).json().details[0].field).toBe('dialetto')
  })
})

test('a time is told, and one who has the data of that time is told so', async () => {
  const path = '/api/projects.json'
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 })
  const modified = String((await ask(path)).headers['last-modified'])
  expect(Date.parse(modified)).toBeGreaterThan(0)
  expect((await ask(path, { 'if-modified-since': modified })).statusCode).toBe(304)
  const before = new Date(Date.parse(modified) - 1_000).toUTCString()
  expect((await ask(path, { 'if-modified-since': before })).statusCode).toBe(200)
  vi.useRealTimers()
})

test('a version of a record is what readers saw then', async () => {
  const { projects } = site.service.store
  const { id } = projects.insert('di-versioni', syntheticProject({ title: 'Prima' }), {
    actor: 'a',
  })
  projects.update(id, syntheticProject({ title: 'Seconda' }), { actor: 'a' })
  await site.service.refresh()
  const titles = await Promise.all(
    ['', '?versione=1', '?versione=2'].map(
      async (which) => (await ask(`/progetti/di-versioni.json${which}`)).json().projects[0].title,
    ),
  )
  expect(titles).toEqual(['Seconda', 'Prima', 'Seconda'])
  const first = await ask('/api/projects/di-versioni?versione=1')
  expect(first.json().project).toMatchObject({ title: 'Prima', version: 1 })
  expect((await ask('/api/projects/di-versioni?versione=9')).statusCode).toBe(404)
  for (const none of ['x', '2.0', '1e0', '0x1', '%201', '-1', ''])
    expect((await ask(`/api/projects/di-versioni?versione=${none}`)).statusCode, none).toBe(404)
})

describe('tables', () => {
  test('Excel: typed cells, whole dates alone are dates, links, and it comes back unchanged', async () => {
    const bytes = (await ask('/progetti/prova-strana.xlsx')).rawPayload
    const book = await readXlsx(bytes)
    expect(book.sheets.map(({ name }) => name)).toEqual(['Progetti', 'Codebook', 'Informazioni'])
    const [headings = [], row = []] = book.sheets[0]?.rows ?? []
    const cell = (label: string) => row[headings.indexOf(label)]
    expect(cell('Titolo')).toBe(`=${ODD}`)
    expect(cell('Anno')).toBe(2019)
    expect(cell('Importo in euro')).toBe(1234.5)
    expect(cell('Inizio')).toBe('2018-03')
    expect(cell('Fine')).toEqual(new Date('2019-06-30'))
    expect(cell('Piano') ?? null).toBeNull()
    const report = await ingestBytes({
      store: site.service.store,
      name: 'scaricato.xlsx',
      bytes: (await ask('/api/projects.xlsx')).rawPayload,
      today: '2026-11-23',
      actor: 'prova',
    })
    expect(report.rows.filter((one) => one.outcome !== 'unchanged')).toEqual([])
    expect(report.total).toBe(await total())
  })

  test('CSV for programs: plain values, ids of the lists, one line of headings', async () => {
    const { body, headers } = await ask('/progetti/prova-strana.csv?dialetto=rfc4180')
    expect(headers['content-type']).toBe('text/csv; charset=utf-8; header=present')
    const [names = '', values = ''] = body.split('\r\n', 2)
    expect(names).toMatch(/^slug,titolo,programma,/)
    expect(values).toContain('1234.5')
    expect(body).toContain('"=Così & <così>; ""detto"", {a|b} _x0041_ 50% #1"')
    expect(body).toContain(',autismo,')
  })

  test('Parquet: whole numbers, lists, gaps, and the source in the file', async () => {
    const { rawPayload } = await ask('/progetti/prova-strana.parquet')
    const file = rawPayload.buffer.slice(
      rawPayload.byteOffset,
      rawPayload.byteOffset + rawPayload.length,
    ) as ArrayBuffer
    const [row] = (await parquetReadObjects({ file })) as Record<string, unknown>[]
    expect(row).toMatchObject({
      slug: 'prova-strana',
      anno: 2019,
      importo_eur: 1234.5,
      temi: ['autismo'],
      piano: null,
      indirizzo: `${ORIGIN}/progetti/prova-strana`,
    })
  })

  test('SQLite: readable tables that hold together', async () => {
    const base = new Database((await ask('/api/projects.db')).rawPayload)
    expect(base.pragma('foreign_key_check')).toEqual([])
    expect(base.prepare('SELECT count(*) FROM progetti').pluck().get()).toBe(await total())
    expect(
      base.prepare("SELECT voce FROM temi_dei_progetti WHERE slug = 'prova-strana'").pluck().all(),
    ).toEqual(['autismo'])
    expect(
      base.prepare("SELECT valore FROM informazioni WHERE chiave = 'licenza'").pluck().get(),
    ).toBe('https://creativecommons.org/licenses/by/4.0/')
    base.close()
  })
})

describe('what a column means stands in the file, with the day from which files have it', () => {
  const SINCE = '2026-11-28'

  test('Excel: every column of every sheet', async () => {
    const { rawPayload } = await ask('/progetti/prova-strana.xlsx?provenienza=si')
    const { sheets } = await readXlsx(rawPayload)
    const rowsOf = (name: string) => sheets.find((one) => one.name === name)?.rows ?? []
    const [headings = [], ...told] = rowsOf('Codebook')
    const labels = told.map(([label]) => label)
    expect(labels).toEqual([
      ...(rowsOf('Progetti')[0] ?? []),
      ...(rowsOf('Provenienza')[0] ?? []).map((label) => `Provenienza: ${label}`),
    ])
    const since = told.map((row) => row[headings.indexOf('Nei file dal')])
    expect(since.every((day) => day instanceof Date)).toBe(true)
    expect(since[labels.indexOf('In parole semplici')]).toEqual(new Date(SINCE))
  })

  test('SQLite: every column of every table', async () => {
    for (const path of [
      '/progetti/prova-strana.db',
      '/progetti/prova-strana.db?provenienza=si',
      '/enti.db',
      '/avvisi.db',
      '/temi.db',
    ]) {
      const base = new Database((await ask(path)).rawPayload)
      const told = base
        .prepare("SELECT tabella, nome FROM colonne WHERE significato <> '' AND dal IS NOT NULL")
        .all()
      const there = base
        .prepare(
          "SELECT t.name AS tabella, c.name AS nome FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type = 'table'",
        )
        .all()
      expect(new Set(told.map((one) => JSON.stringify(one)))).toEqual(
        new Set(there.map((one) => JSON.stringify(one))),
      )
      base.close()
    }
  })

  test('the page and the descriptions for programs', async () => {
    const [page, described, packed] = await Promise.all(
      [
        '/_pagina/dati-aperti/codebook',
        '/api/projects.csv-metadata.json?dialetto=rfc4180',
        '/datapackage.json',
      ].map((path) => ask(path)),
    )
    const isPlain = ({ name }: { name: string }) => name === 'parole_semplici'
    expect(page?.json().content.columns.find(isPlain).since).toBe(SINCE)
    expect(described?.json().tableSchema.columns.find(isPlain)['dc:issued']).toBe(SINCE)
    expect(packed?.json().resources[0].schema.fields.find(isPlain).since).toBe(SINCE)
  })
})

describe('citations', () => {
  const of = async (ending: string) => (await ask(`/progetti/prova-strana.${ending}`)).body

  test('RIS: a report by the whole organisation, a line a value', async () => {
    const lines = (await of('ris')).split('\r\n')
    expect(lines[0]).toBe('TY  - RPRT')
    expect(lines).toContain('AU  - Provincia di Lecco - Collocamento mirato')
    expect(lines).toContain(`AB  - ${ODD} seconda riga`)
    expect(lines.filter((line) => line && !/^[A-Z][A-Z0-9] {2}- /.test(line))).toEqual([])
  })

  test('BibTeX: what has a meaning there is escaped', async () => {
    const body = await of('bib')
    expect(body).toContain('author = {{Provincia di Lecco - Collocamento mirato}}')
    expect(body).toContain('\\{a|b\\} \\_x0041\\_ 50\\% \\#1')
  })

  test('CSL-JSON: an array of reports', async () => {
    expect(JSON.parse(await of('csl.json'))).toMatchObject([
      { type: 'report', author: [{ literal: 'Provincia di Lecco - Collocamento mirato' }] },
    ])
  })
})

describe('linked data', () => {
  test('Turtle is read by another, and says what JSON-LD says', async () => {
    const quads = new Parser().parse((await ask('/progetti/prova-strana.ttl')).body)
    const about = (name: string) =>
      quads
        .filter(
          ({ subject, predicate }) =>
            subject.value === `${ORIGIN}/progetti/prova-strana#progetto` &&
            predicate.value === `https://schema.org/${name}`,
        )
        .map(({ object }) => object.value)
    expect(about('name')).toEqual([`=${ODD}`])
    expect(about('foundingDate')).toEqual(['2018-03'])
    expect(about('dissolutionDate')).toEqual(['2019-06-30'])
    const [node] = (await ask('/progetti/prova-strana.jsonld')).json()['@graph']
    expect(node).toMatchObject({ '@type': 'Project', foundingDate: '2018-03' })
    expect(new Parser().parse((await ask('/progetti.ttl')).body).length).toBeGreaterThan(500)
  })
})

test('a feed has the newest first, whatever the search would put first', async () => {
  const { items } = (await ask('/progetti.feed.json?ordina=titolo')).json()
  const times = items.map((item: { date_modified: string }) => item.date_modified)
  expect(times).toEqual(times.toSorted().toReversed())
  const { body } = await ask('/progetti/prova-strana.atom')
  expect(body).toContain('<title>=Così &amp; &lt;così&gt;; &quot;detto&quot;')
  expect(body.match(/<entry>/g)).toHaveLength(1)
})

test('followers of a feed are told what is gone, and nobody of what never was seen', async () => {
  const { projects } = site.service.store
  const add = (slug: string) => projects.insert(slug, syntheticProject(), { actor: 'a' }).id
  projects.withdraw(add('tolto-prima'), 'prova', { actor: 'a' })
  projects.withdraw(add('tolto-poi'), null, { actor: 'a' })
  await site.service.refresh()
  const atom = (await ask('/progetti.atom?tema=autismo')).body
  expect(atom.match(/<at:deleted-entry ref="[^"]*"/g)).toEqual([
    `<at:deleted-entry ref="${ORIGIN}/progetti/tolto-poi"`,
    `<at:deleted-entry ref="${ORIGIN}/progetti/tolto-prima"`,
  ])
  const { _removed: removed } = (await ask('/api/projects.feed.json')).json()
  expect(removed.items).toMatchObject([
    { id: `${ORIGIN}/progetti/tolto-poi`, date_removed: expect.stringMatching(/^20.*Z$/) },
    { id: `${ORIGIN}/progetti/tolto-prima` },
  ])
})

describe('where each value came from, in the file', () => {
  const CSV = 'Fine;Titolo\r\n2018;Di provenienza nota\r\n'
  beforeAll(async () => {
    const { store } = site.service
    const bytes = Buffer.from(CSV)
    await ingestBytes({ store, name: 'elenco.csv', bytes, today: '2026-11-23', actor: 'prova' })
    await site.service.refresh()
  })

  const path = '/progetti/di-provenienza-nota'
  const title = { file: 'elenco.csv', row: 2, column: 'B', role: 'importazione di un file' }

  test('JSON and NDJSON: beside each record; only where it is asked for', async () => {
    const [{ provenance }] = (await ask(`${path}.json?provenienza=si`)).json().projects
    expect(provenance).toContainEqual(expect.objectContaining({ ...title, field: 'title' }))
    const line = (await ask('/api/projects.ndjson?q=%22provenienza+nota%22&provenienza=si')).json()
    expect(line.provenance).toEqual(provenance)
    expect((await ask(`${path}.json`)).body).not.toContain('provenance')
  })

  test('SQLite: a table of its own', async () => {
    const base = new Database((await ask('/api/projects.db?provenienza=si')).rawPayload)
    expect(base.pragma('foreign_key_check')).toEqual([])
    const of = base.prepare('SELECT * FROM provenienza WHERE slug = ? AND colonna = ?')
    expect(of.get('di-provenienza-nota', 'titolo')).toMatchObject({
      file: 'elenco.csv',
      riga: 2,
      colonna_del_file: 'B',
    })
    base.close()
  })

  test('Turtle: in the terms of PROV', async () => {
    const quads = new Parser().parse((await ask(`${path}.ttl?provenienza=si`)).body)
    const [source] = quads.filter(
      ({ subject, predicate }) =>
        subject.value === `${ORIGIN}${path}#valore-titolo` &&
        predicate.value === 'http://www.w3.org/ns/prov#wasDerivedFrom',
    )
    const said = quads.filter(({ subject }) => subject.equals(source!.object))
    expect(said.map(({ object }) => object.value)).toEqual([
      'http://www.w3.org/ns/prov#Entity',
      'elenco.csv',
      'riga 2, colonna B',
    ])
  })

  const told = async () =>
    (await ask(`${path}.json?provenienza=si`)).json().projects[0].provenance as {
      name: string
      label: string
      column: string | null
    }[]

  test('CSV and Parquet hold one table: that of the values, a row each', async () => {
    const origins = await told()
    const plain = await ask(`${path}.csv?dialetto=rfc4180&provenienza=si`)
    const [head, ...rows] = plain.body.trimEnd().split('\r\n')
    expect(head).toBe(
      'slug,colonna,etichetta,giorno,ruolo,file,foglio,riga,colonna_del_file,pagine',
    )
    expect(rows.map((row) => row.split(',')[1])).toEqual(origins.map(({ name }) => name))
    expect(rows.find((row) => row.includes(',titolo,'))).toMatch(
      /^di-provenienza-nota,titolo,Titolo,[\d-]{10},importazione di un file,elenco.csv,,2,B,$/,
    )
    expect(plain.headers['content-disposition']).toContain('-provenienza.csv')
    expect(plain.headers.link).not.toContain('describedby')
    const sheet = (await ask(`${path}.csv?provenienza=si`)).body.split('\r\n')
    expect(sheet[0]).toMatch(/^\ufeff[^;]+;Nome per i programmi;Colonna;Giorno;/)
    expect(sheet).toContainEqual(expect.stringContaining(';titolo;Titolo;'))
    const { rawPayload } = await ask(`${path}.parquet?provenienza=si`)
    const file = new Uint8Array(rawPayload).buffer
    const read = (await parquetReadObjects({ file })) as Record<string, unknown>[]
    expect(read.map(({ colonna }) => colonna)).toEqual(origins.map(({ name }) => name))
    expect(read.find(({ colonna }) => colonna === 'titolo')).toMatchObject({
      riga: 2,
      file: 'elenco.csv',
      foglio: null,
      pagine: [],
    })
  })

  test('Excel: a sheet of its own, after the others', async () => {
    const book = await readXlsx((await ask(`${path}.xlsx?provenienza=si`)).rawPayload)
    expect(book.sheets.map(({ name }) => name)).toEqual([
      'Progetti',
      'Codebook',
      'Informazioni',
      'Provenienza',
    ])
    const [head, ...rows] = book.sheets[3]!.rows
    expect(head?.slice(1, 4)).toEqual(['Nome per i programmi', 'Colonna', 'Giorno'])
    expect(rows.map((row) => row[2])).toEqual((await told()).map(({ label }) => label))
    expect(rows.find((row) => row[1] === 'titolo')?.[7]).toBe(2)
    const all = await readXlsx((await ask('/api/projects.xlsx?provenienza=si')).rawPayload)
    expect(all.sheets[0]?.rows).toHaveLength((await total()) + 1)
    const plain = await readXlsx((await ask(`${path}.xlsx`)).rawPayload)
    expect(plain.sheets).toHaveLength(3)
  })

  test('JSON-LD: the same statements as in Turtle', async () => {
    const { '@context': context, '@graph': graph } = (
      await ask(`${path}.jsonld?provenienza=si`)
    ).json()
    expect(context).toEqual([
      'https://schema.org',
      expect.objectContaining({ prov: expect.any(String) }),
    ])
    expect(graph).toHaveLength(1 + (await told()).length)
    expect(graph).toContainEqual(
      expect.objectContaining({
        '@id': `${ORIGIN}${path}#valore-titolo`,
        '@type': 'prov:Entity',
        'prov:wasDerivedFrom': expect.objectContaining({ 'dct:title': 'elenco.csv' }),
      }),
    )
  })

  test('of a version: as it was then; other formats and other words are refused', async () => {
    const { headers } = await ask(`${path}.json?versione=1&provenienza=si`)
    expect(headers.link).toContain(`<${ORIGIN}${path}.json?versione=1&provenienza=si>`)
    expect((await ask('/api/projects.ris?provenienza=si')).statusCode).toBe(400)
    const refused = await ask('/api/projects.json?provenienza=no')
    expect([refused.statusCode, refused.json().details[0].field]).toEqual([400, 'provenienza'])
    const { headers: plain } = await ask(`${path}.json`)
    expect(plain.etag).not.toBe((await ask(`${path}.json?provenienza=si`)).headers.etag)
  })
})
