import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { syntheticProject } from './store/testing/store.ts'
import { startTestApp } from './testing/app.ts'

const WHO = { actor: 'prova' }
const NAME = 'Consorzio A, B e C, cooperativa sociale'

let site: Awaited<ReturnType<typeof startTestApp>>
beforeAll(async () => {
  site = await startTestApp()
  const { projects } = site.service.store
  const add = (slug: string, title: string) =>
    projects.insert(
      slug,
      syntheticProject({
        title,
        lead: { name: NAME, kind: null, note: null },
        themes: ['autismo'],
        beneficiariesWording: ['giovani; adulti', 'uno|due'],
      }),
      WHO,
    ).id
  const renamed = add('nome-vecchio', 'Un insieme {senza chiusura')
  projects.update(renamed, syntheticProject({ title: 'Un insieme }{ al contrario' }), WHO)
  projects.rename(renamed, 'nome-nuovo', WHO)
  projects.mergeInto(add('parte', 'Parte di un altro'), add('intero', 'Un {insieme} intero'), WHO)
  await site.service.refresh()
})
afterAll(() => site.close())

const ask = (url: string, headers: Record<string, string> = {}) => site.app.inject({ url, headers })
const isOpen = ({ headers }: Awaited<ReturnType<typeof ask>>) =>
  headers['access-control-allow-origin'] === '*' &&
  headers['cross-origin-resource-policy'] === 'cross-origin'

describe('what programs add to a type asks for nothing else', () => {
  test.each([
    ['application/json; charset=utf-8', 'application/json'],
    ['text/csv;header=present;charset="utf-8"', 'text/csv'],
    [
      'application/ld+json;profile="https://www.w3.org/ns/json-ld#compacted"',
      'application/ld+json',
    ],
    ['application/ld+json; profile="a,b;q=0"; q=0.4, text/turtle;q=0.5', 'text/turtle'],
    ['text/html;level=1', 'text/html'],
    ['application/json;charset=utf-8;q=0, text/csv; q=0.1', 'text/csv'],
  ])('%s', async (accept, type) => {
    for (const path of ['/progetti', '/progetti/intero', '/raccolta?schede=intero']) {
      const { statusCode, headers } = await ask(path, { accept })
      expect([statusCode, String(headers['content-type']).split(';')[0]]).toEqual([200, type])
    }
  })

  test('nor do they at the address of a term', async () => {
    const { headers } = await ask('/vocabolari/tema/autismo', {
      accept: 'text/turtle;charset=utf-8',
    })
    expect(headers.location).toBe('/vocabolari/tema.ttl')
  })
})

describe('an address that leads on keeps what was asked', () => {
  test.each([
    ['/temi/autismo.csv?dialetto=rfc4180', '/progetti.csv?tema=autismo&dialetto=rfc4180'],
    [
      '/temi/autismo.json?provenienza=si&anno=2019',
      '/progetti.json?tema=autismo&provenienza=si&anno=2019',
    ],
    [
      '/progetti/nome-vecchio.csv?versione=1&dialetto=rfc4180',
      '/progetti/nome-nuovo.csv?versione=1&dialetto=rfc4180',
    ],
    ['/api/projects/nome-vecchio?versione=1', '/api/projects/nome-nuovo?versione=1'],
    ['/progetti/parte.csv?dialetto=rfc4180', '/progetti/intero.csv?dialetto=rfc4180'],
  ])('%s', async (path, location) => {
    expect((await ask(path)).headers.location).toBe(location)
  })

  test('but a version of a record is none of the one that it became part of', async () => {
    expect((await ask('/progetti/parte.json?versione=1')).headers.location).toBe(
      '/progetti/intero.json',
    )
    expect((await ask('/api/projects/parte?versione=1')).headers.location).toBe(
      '/api/projects/intero',
    )
  })

  test('a page gives its file what chooses the form, and nothing of what is for readers', async () => {
    const { headers } = await ask('/temi/autismo?pagina=2&dialetto=rfc4180', { accept: 'text/csv' })
    expect(headers.location).toBe('/progetti.csv?tema=autismo&dialetto=rfc4180')
    expect((await ask('/progetti/intero?da=q%3Dx', { accept: 'text/csv' })).statusCode).toBe(200)
  })
})

describe('a file is never another than was asked for', () => {
  test.each([
    ['/progetti/intero.csv?dialeto=rfc4180', 'dialeto'],
    ['/progetti/intero.json?dialetto=rfc4180', 'dialetto'],
    ['/progetti/intero.ris?provenienza=si', 'provenienza'],
    ['/progetti/intero.csv?versione=1&versione=2', 'versione'],
    ['/progetti/intero.csv?provenienza=si&provenienza=no', 'provenienza'],
    ['/raccolta.csv?schede=intero&dialeto=rfc4180', 'dialeto'],
    ['/api/projects.csv?dialetto=rfc4180&dialetto=excel', 'dialetto'],
  ])('%s', async (path, field) => {
    const answer = await ask(path)
    expect([answer.statusCode, answer.json().details[0].field]).toEqual([400, field])
  })

  test('what others hang on links is passed over', async () => {
    for (const path of [
      '/progetti/intero.csv?utm_source=x',
      '/raccolta.csv?schede=intero&fbclid=x',
    ])
      expect((await ask(path)).statusCode).toBe(200)
  })
})

describe('pages of other sites can read every file', () => {
  test('one that they have already, one that is not there, and one that leads on', async () => {
    for (const path of [
      '/progetti/intero.json',
      '/enti.csv',
      '/progetti/cifre/tema.csv',
      '/progetti/cifre/tema.svg',
    ]) {
      const first = await ask(path)
      const known = await ask(path, { 'if-none-match': String(first.headers.etag) })
      expect([path, isOpen(first), known.statusCode, isOpen(known)]).toEqual([
        path,
        true,
        304,
        true,
      ])
    }
    for (const [path, status] of [
      ['/progetti.csv?tema=niente', 400],
      ['/progetti/niente.json', 404],
      ['/progetti.doc', 406],
      ['/progetti/nome-vecchio.json', 301],
      ['/temi/autismo.csv', 303],
    ] as const) {
      const answer = await ask(path)
      expect([path, answer.statusCode, isOpen(answer)]).toEqual([path, status, true])
    }
  })

  test('they may ask first, everywhere but at the desk', async () => {
    const first = (url: string) =>
      site.app.inject({
        method: 'OPTIONS',
        url,
        headers: { origin: 'https://a.example', 'access-control-request-method': 'GET' },
      })
    for (const path of ['/progetti.csv', '/progetti/intero.json', '/vocabolari/tema.ttl', '/oai'])
      expect((await first(path)).statusCode, path).toBe(204)
    expect((await first('/staff')).statusCode).toBe(404)
  })
})

test('the description of a table is the first thing that it links to', async () => {
  for (const path of [
    '/api/projects.csv',
    '/api/projects.csv?dialetto=rfc4180',
    '/enti.csv',
    '/temi.csv?dialetto=rfc4180',
  ]) {
    const { headers } = await ask(path)
    expect(headers.link).toMatch(
      /^<[^>]*\.csv-metadata\.json[^>]*>; rel="describedby"; type="application\/csvm\+json",/,
    )
  }
})

describe('names and signs that a format has a meaning for', () => {
  test('BibTeX: every entry is whole, whatever braces its title has', async () => {
    const { body } = await ask('/progetti.bib?q=insieme')
    let depth = 0
    for (const mark of body) depth += mark === '{' ? 1 : mark === '}' ? -1 : 0
    expect(depth).toBe(0)
    for (const entry of body.split(/^@techreport/m).slice(1)) {
      const opened = entry.match(/\{/g)?.length
      expect(entry.match(/\}/g)).toHaveLength(opened ?? 0)
    }
    expect(body).toContain('{{Un insieme \\textbraceright{}\\textbraceleft{} al contrario}}')
    expect(body).toContain('{{Un \\{insieme\\} intero}}')
  })

  test('RIS: no comma parts the name of an organisation', async () => {
    const { body } = await ask('/progetti/intero.ris')
    expect(body).toContain('AU  - Consorzio A B e C cooperativa sociale\r\n')
  })

  test('SQLite: a list in one cell is the cell of the CSV', async () => {
    const Database = (await import('better-sqlite3')).default
    const base = new Database((await ask('/progetti/intero.db')).rawPayload)
    const cell = base.prepare('SELECT destinatari_fonte FROM progetti').pluck().get()
    base.close()
    expect(cell).toBe('giovani; adulti|uno¦due')
    expect((await ask('/progetti/intero.csv?dialetto=rfc4180')).body).toContain(`,${cell},`)
  })
})
