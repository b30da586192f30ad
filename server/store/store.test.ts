import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { openTestStore, readJudgedProjects, syntheticProject } from './testing/store.ts'

const byHand = { actor: 'prova' }
const clock = () => new Date('2026-11-23T10:00:00Z')

/** How SQLite would look for something. */
const planOf = (question: string): string[] => {
  const folder = mkdtempSync(join(tmpdir(), 'plan-'))
  const file = join(folder, 'banca-dati.sqlite')
  openTestStore(undefined, file).close()
  const connection = new Database(file)
  const rows = connection
    .prepare(`EXPLAIN QUERY PLAN ${question}`)
    .all({ ids: '', id: 1, slug: '' })
  connection.close()
  rmSync(folder, { recursive: true })
  return rows.map((row) => (row as { detail: string }).detail)
}

describe('projects', () => {
  test('every real project comes back as it went in', () => {
    const store = openTestStore()
    for (const { slug, ...content } of readJudgedProjects()) {
      store.projects.insert(slug, content, byHand)
      const { id, version, createdAt, updatedAt, ...read } = store.projects.bySlug(slug) ?? {}
      expect(read).toEqual({ slug, ...content })
    }
    expect(store.projects.count()).toBe(19)
    expect([...store.projects.all()].map((project) => project.slug)).toEqual(
      readJudgedProjects().map((project) => project.slug),
    )
  })

  test('all of them are read, however many', () => {
    const store = openTestStore()
    store.transaction(() => {
      for (let i = 0; i < 1_001; i++) store.projects.insert(`p-${i}`, syntheticProject(), byHand)
    })
    expect([...store.projects.all()].map(({ slug }) => slug)).toEqual(
      Array.from({ length: 1_001 }, (_, i) => `p-${i}`),
    )
  })

  test('a value outside its vocabulary is refused, and nothing of the record is written', () => {
    const store = openTestStore()
    const content = syntheticProject({ themes: ['non-esiste'] })
    expect(() => store.projects.insert('x', content, byHand)).toThrow(/FOREIGN KEY/)
    expect(store.projects.count()).toBe(0)
    expect(store.changes.seq()).toBe(0)
  })

  test('a failing transaction takes back everything written in it', () => {
    const store = openTestStore()
    const work = () =>
      store.transaction(() => {
        store.projects.insert('a', syntheticProject(), byHand)
        throw new Error('halfway')
      })
    expect(work).toThrow('halfway')
    expect(store.projects.count()).toBe(0)
  })

  test('a former wiki address leads to its record', () => {
    const store = openTestStore()
    const formerAddresses = ['progetti:vecchio_nome']
    store.projects.insert('nuovo', syntheticProject({ formerAddresses }), byHand)
    expect(store.projects.byFormerAddress('progetti:vecchio_nome')?.slug).toBe('nuovo')
    expect(store.projects.byFormerAddress('progetti:altro')).toBeUndefined()
  })

  test('amounts keep their cents', () => {
    const store = openTestStore()
    store.projects.insert('a', syntheticProject({ fundingEur: 782536.46 }), byHand)
    expect(store.projects.bySlug('a')?.fundingEur).toBe(782536.46)
    expect(store.figures()).toMatchObject({ projects: 1, withFunding: 1, fundingEur: 782536.46 })
  })

  test('figures and organisations are those of present projects alone', () => {
    const store = openTestStore(clock)
    const ledBy = (name: string) => ({ lead: { name, kind: null, note: null } })
    store.projects.insert('a', syntheticProject({ ...ledBy('Ente Uno'), year: 2019 }), byHand)
    const gone = syntheticProject({ ...ledBy('Ente Due'), year: 2024, fundingEur: 5 })
    const { id } = store.projects.insert('b', gone, byHand)
    const both = { projects: 2, organisations: 2, lastYear: 2024, withFunding: 1 }
    expect(store.figures()).toMatchObject(both)
    store.projects.withdraw(id, null, byHand)
    const one = { projects: 1, organisations: 1, firstYear: 2019, lastYear: 2019, withFunding: 0 }
    expect(store.figures()).toMatchObject(one)
    expect(store.organisations.all()).toEqual([{ slug: 'ente-uno', name: 'Ente Uno' }])
  })
})

describe('addresses', () => {
  const open = () => {
    const store = openTestStore()
    const formerAddresses = ['progetti:vecchio_nome']
    const one = store.projects.insert('uno', syntheticProject({ formerAddresses }), byHand)
    const two = store.projects.insert('due', syntheticProject(), byHand)
    return { projects: store.projects, one: one.id, two: two.id }
  }

  test('a record is where it is, and nothing is where nothing was', () => {
    const { projects } = open()
    expect(projects.whereIs('uno')).toEqual({ at: 'here' })
    expect(projects.whereIs('tre')).toEqual({ at: 'nowhere' })
  })

  test('a former address leads to the present one, and nobody else may take it', () => {
    const { projects, one, two } = open()
    projects.rename(one, 'tre', byHand)
    expect(projects.whereIs('uno')).toEqual({ at: 'moved', slug: 'tre' })
    expect(projects.presentSlug('uno')).toBe('tre')
    expect(() => projects.insert('uno', syntheticProject(), byHand)).toThrow(/taken/)
    expect(() => projects.rename(two, 'uno', byHand)).toThrow(/taken/)
    projects.rename(one, 'uno', byHand)
    expect(projects.whereIs('tre')).toEqual({ at: 'moved', slug: 'uno' })
  })

  test('a withdrawn record says why at every address it had, and keeps them', () => {
    const { projects, one } = open()
    projects.rename(one, 'tre', byHand)
    projects.withdraw(one, 'doppione', byHand)
    const gone = { at: 'withdrawn', slug: 'tre', reason: 'doppione' }
    expect(projects.whereIs('uno')).toEqual(gone)
    expect(projects.whereIs('tre')).toEqual(gone)
    expect(projects.whereIsWikiPage('progetti:vecchio_nome')).toEqual(gone)
    expect(projects.byFormerAddress('progetti:vecchio_nome')).toBeUndefined()
    projects.publish(one, byHand)
    expect(projects.whereIs('tre')).toEqual({ at: 'here' })
  })

  test('a merged record leads to what it has become part of, through several merges', () => {
    const { projects, one, two } = open()
    const three = projects.insert('tre', syntheticProject(), byHand).id
    projects.mergeInto(one, two, byHand)
    projects.mergeInto(two, three, byHand)
    expect(() => projects.mergeInto(three, one, byHand)).toThrow(/part of/)
    expect(() => projects.mergeInto(three, three, byHand)).toThrow(/part of/)
    expect(projects.whereIs('uno')).toEqual({ at: 'moved', slug: 'tre' })
    expect(projects.whereIsWikiPage('progetti:vecchio_nome')).toEqual({ at: 'moved', slug: 'tre' })
  })

  test('a draft is nowhere for readers, and known to editors', () => {
    const { projects } = open()
    const { id } = projects.insert('tre', syntheticProject(), byHand, 'bozza')
    expect(projects.whereIs('tre')).toEqual({ at: 'draft' })
    expect(projects.bySlug('tre')).toBeUndefined()
    expect(projects.byId(id)).toBeUndefined()
    expect(projects.count()).toBe(2)
    expect(projects.kept('tre')?.id).toBe(id)
    projects.publish(id, byHand)
    expect(projects.bySlug('tre')?.id).toBe(id)
  })
})

test('an organisation took part in what is published alone, by itself and beside others', () => {
  const { projects, organisations } = openTestStore()
  const named = (name: string) => ({ name, kind: null, note: null })
  const of = (lead: string, ...partners: string[]) =>
    syntheticProject({ lead: named(lead), partners: partners.map(named) })
  const kept = projects.insert('uno', of('Zeta', 'Alfa'), byHand).id
  const gone = projects.insert('due', of('Alfa', 'Zeta', 'Beta'), byHand).id
  projects.withdraw(gone, null, byHand)
  const alfa = { slug: 'alfa', name: 'Alfa', projects: 1, led: 0, kinds: [] }
  const zeta = { slug: 'zeta', name: 'Zeta', projects: 1, led: 1, kinds: [] }
  expect(organisations.list(0, 10)).toEqual([alfa, zeta])
  expect(organisations.list(1, 10)).toEqual([zeta])
  expect(organisations.participations('alfa').map(({ projectId }) => projectId)).toEqual([kept])
  expect(organisations.beside('alfa', 10)).toEqual([{ slug: 'zeta', name: 'Zeta', projects: 1 }])
  expect(organisations.participations('beta')).toEqual([])
})

test('an organisation is called by one of the ways its records write it, and goes with the last of them', () => {
  const { projects, organisations } = openTestStore()
  const ledBy = (name: string) => syntheticProject({ lead: { name, kind: null, note: null } })
  const first = projects.insert('uno', ledBy('ENTE UNO'), byHand).id
  const second = projects.insert('due', ledBy('Ente Uno'), byHand).id
  expect(organisations.all()).toEqual([{ slug: 'ente-uno', name: 'Ente Uno' }])
  projects.update(second, ledBy('Ente Due'), byHand)
  expect(organisations.all().map(({ name }) => name)).toEqual(['Ente Due', 'ENTE UNO'])
  projects.update(first, ledBy('Ente Due'), byHand)
  expect(organisations.all()).toEqual([{ slug: 'ente-due', name: 'Ente Due' }])
})

describe('ways to the rows', () => {
  test.each([
    [
      'some projects',
      "id IN (SELECT value FROM json_each(:ids)) AND status = 'pubblicata'",
      /PRIMARY KEY/,
    ],
    [
      'all projects, in order',
      "status = 'pubblicata' AND id > :id ORDER BY id LIMIT 500",
      /PRIMARY KEY/,
    ],
    ['an address', "slug = :slug AND status = 'pubblicata'", /projects_slug_unique/],
  ])('%s', (_, condition, way) => {
    expect(planOf(`SELECT * FROM projects WHERE ${condition}`)[0]).toMatch(way)
  })

  test('the figures of the base, which no text is read for', () => {
    const columns = 'count(*), min(year), count(funding_cents), max(updated_at)'
    const [way] = planOf(`SELECT ${columns} FROM projects WHERE status = 'pubblicata'`)
    expect(way).toContain('projects_figures')
  })
})

describe('history', () => {
  test('every version is kept, with its origin, and the log grows by one at each write', () => {
    const store = openTestStore(clock)
    const added = store.projects.insert('a', syntheticProject(), byHand)
    const file = { fileName: 'a.csv', format: 'csv', sha256: '0' }
    const actor = 'x'
    const batchId = store.batches.open({ kind: 'import', state: 'in-scrittura', actor, ...file })
    const origin = { batchId, sheet: 'Foglio1', row: 7, columns: { year: 'C' }, actor }
    store.projects.update(added.id, syntheticProject({ year: 2020 }), origin)
    store.projects.withdraw(added.id, null, byHand)
    const versions = store.projects.versions(added.id)
    expect(versions.map((one) => [one.version, one.seq, one.content?.year])).toEqual([
      [1, 1, null],
      [2, 2, 2020],
      [3, 3, 2020],
    ])
    expect(store.changes.since(1, 10).map((one) => one.kind)).toEqual(['upsert', 'delete'])
    const origins = store.projects.origins(added.id)
    expect(origins.find((one) => one.field === 'year')).toMatchObject({
      batchId,
      file: 'a.csv',
      sheet: 'Foglio1',
      row: 7,
      column: 'C',
    })
    expect(origins.find((one) => one.field === 'title')).toMatchObject({ file: null, row: null })
    expect(store.batches.byId(versions[0]?.batchId ?? 0)).toMatchObject({ kind: 'edit', added: 1 })
  })

  test('a removed record is gone for readers, remembered, and can come back', () => {
    const store = openTestStore(clock)
    const { id } = store.projects.insert('a', syntheticProject(), byHand)
    store.projects.withdraw(id, null, byHand)
    expect(store.projects.bySlug('a')).toBeUndefined()
    expect(store.projects.whereIs('a')).toEqual({ at: 'withdrawn', slug: 'a', reason: null })
    const back = store.projects.insert('a', syntheticProject({ year: 2021 }), byHand)
    expect(back).toMatchObject({ id, version: 3 })
    expect(store.projects.bySlug('a')?.year).toBe(2021)
  })
})

describe('vocabularies', () => {
  test('loading again changes nothing of a term that is there, and no term is lost', () => {
    const store = openTestStore()
    const before = store.vocabularies.all().tema
    const renamed = before.terms.slice(0, 1).map((term) => ({ ...term, label: 'Nuova etichetta' }))
    store.vocabularies.load([{ ...before, terms: renamed }])
    const after = store.vocabularies.all().tema
    expect(after.terms).toHaveLength(before.terms.length)
    expect(after.labelOf('alternanza')).toBe(before.labelOf('alternanza'))
  })

  test('loading again sets no key, for which SQLite would look through every record', () => {
    const folder = mkdtempSync(join(tmpdir(), 'lists-'))
    const file = join(folder, 'banca-dati.sqlite')
    const store = openTestStore(undefined, file)
    const connection = new Database(file)
    for (const columns of ['vocabulary, id ON terms', 'key ON vocabularies', 'id ON calls']) {
      const name = columns.replaceAll(/\W/g, '')
      connection.exec(
        `CREATE TRIGGER ${name} BEFORE UPDATE OF ${columns} BEGIN SELECT RAISE(ABORT, '${name}'); END`,
      )
    }
    connection.close()
    const reload = () => {
      store.vocabularies.load(Object.values(store.vocabularies.all()))
      store.calls.load(store.calls.all())
    }
    expect(reload).not.toThrow()
    store.close()
    rmSync(folder, { recursive: true })
  })

  test.each([
    ['disabilita', 'Disabilità visiva', 'sensoriale-vista'],
    ['disabilita', 'NON VEDENTE', 'sensoriale-vista'],
    ['disabilita', 'sordomuto', 'sensoriale-udito'],
    ['territorio', 'area metropolitana di milano', 'citta-metropolitana-milano'],
    ['territorio', 'Nord Milano', 'zona-nord-milano'],
    ['territorio', 'cassina de’ pecchi', 'cassina-de-pecchi'],
    ['piano', 'EMERGO 2020/2021', 'emergo-2020-2021'],
    ['tema', 'PCTO', 'alternanza'],
  ] as const)('%s: "%s" means %s', (key, text, id) => {
    expect(openTestStore().vocabularies.all()[key].resolve(text)).toBe(id)
  })

  test('an unknown word offers the nearest terms', () => {
    const { disabilita } = openTestStore().vocabularies.all()
    expect(disabilita.resolve('disabilita visva')).toBeUndefined()
    expect(disabilita.nearest('disabilita visva')[0]?.id).toBe('sensoriale-vista')
  })

  test('a municipality lies in its zone and in the whole area', () => {
    const { territorio } = openTestStore().vocabularies.all()
    expect(territorio.withAncestors('cinisello-balsamo')).toEqual([
      'cinisello-balsamo',
      'zona-nord-milano',
      'citta-metropolitana-milano',
    ])
  })
})
