import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { afterAll, describe, expect, test } from 'vitest'
import { openStore } from './store.ts'

const folder = mkdtempSync(join(tmpdir(), 'migration-'))
afterAll(() => rmSync(folder, { recursive: true }))

const fixture = fileURLToPath(new URL('../../data/fixtures/base-0001.sql', import.meta.url))

/** The base as the version of migration 0001 left it, opened by this one. */
const migrated = (name: string) => {
  const file = join(folder, `${name}.sqlite`)
  const former = new Database(file)
  former.pragma('foreign_keys = OFF')
  former.exec(readFileSync(fixture, 'utf8'))
  former.close()
  return { file, store: openStore({ file }) }
}

const FIELDS = 29

describe('a base of the version before batches', () => {
  const { store, file } = migrated('before')
  const id = (slug: string) => store.projects.state(ids[slug] ?? 0)
  const ids: Record<string, number> = {
    'progetto-di-prova-uno': 1,
    'progetto-di-prova-due': 2,
    'progetto-di-prova-tre': 3,
    'progetto-di-prova-quattro': 4,
    'progetto-di-prova-cinque': 5,
  }

  test('keeps every version, each in a batch', () => {
    const all = Object.values(ids).flatMap((one) => store.projects.versions(one))
    expect(all.map(({ seq }) => seq).sort((a, b) => a - b)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11,
    ])
    for (const { batchId, at, actor } of all) {
      const batch = store.batches.byId(batchId)
      expect(batch).toMatchObject({ state: 'applicata', actor })
      if (batch?.kind === 'edit') expect(batch.at).toBe(at)
    }
    expect(store.batches.byId(1)).toMatchObject({ kind: 'import', fileName: 'primo.csv', added: 3 })
  })

  test('keeps every present value', () => {
    expect(store.projects.bySlug('progetto-di-prova-uno')).toMatchObject({
      year: 2017,
      lead: { name: 'Ente Uno' },
      fundingEur: 120000,
      sections: { summary: 'Sintesi uno', results: 'Risultati corretti' },
      formerAddresses: ['progetti:uno'],
      version: 3,
    })
    expect(store.projects.count()).toBe(3)
    expect(store.changes.seq()).toBe(11)
  })

  test('tells the origin of each section by itself', () => {
    const origins = new Map(store.projects.origins(1).map((one) => [one.field, one]))
    expect(origins.size).toBe(FIELDS + 2)
    expect(origins.get('summary')).toMatchObject({ file: 'primo.csv', row: 2 })
    expect(origins.get('results')).toMatchObject({ file: 'secondo.csv', row: 2 })
    expect(origins.get('year')).toMatchObject({ file: null, actor: 'redazione' })
  })

  test('knows what was removed as withdrawn, with what it said and its own addresses', () => {
    expect(id('progetto-di-prova-due')).toMatchObject({
      status: 'ritirata',
      content: { title: 'Progetto di prova due', formerAddresses: [] },
    })
    expect(store.projects.whereIsWikiPage('progetti:due')).toEqual({
      at: 'moved',
      slug: 'progetto-di-prova-quattro',
    })
    expect(store.projects.whereIsWikiPage('progetti:cinque')).toMatchObject({ at: 'withdrawn' })
    expect(id('progetto-di-prova-tre').status).toBe('pubblicata')
  })

  test('holds nothing that points nowhere, and goes on counting', () => {
    const connection = new Database(file)
    expect(connection.pragma('foreign_key_check')).toEqual([])
    connection.close()
    store.projects.publish(5, { actor: 'prova' })
    expect(store.changes.seq()).toBe(12)
    expect(store.batches.latest(1)).toMatchObject([{ id: 10, kind: 'edit' }])
  })

  test('can take back what was imported before there were batches', () => {
    const { store: other } = migrated('undone')
    expect(other.undo(2, { actor: 'prova' })).toMatchObject({
      counts: { changed: 1, held: 0 },
      records: [{ slug: 'progetto-di-prova-uno', fields: ['results'] }],
    })
    expect(other.projects.bySlug('progetto-di-prova-uno')).toMatchObject({
      year: 2017,
      sections: { results: 'Risultati uno' },
    })
    const origin = other.projects.origins(1).find(({ field }) => field === 'results')
    expect(origin).toMatchObject({ file: 'primo.csv', row: 2 })
    // Brought back to life by an import, it goes back to being withdrawn.
    other.undo(3, { actor: 'prova' })
    expect(other.projects.whereIs('progetto-di-prova-tre')).toMatchObject({ at: 'withdrawn' })
    expect(other.projects.whereIsWikiPage('progetti:tre')).toMatchObject({ at: 'withdrawn' })
    other.close()
  })

  test('has the schema of a new base', () => {
    const tables = (path: string) => {
      const connection = new Database(path)
      const rows = connection
        .prepare(
          `SELECT m.name AS "table", c.name, c.type, c."notnull", c.dflt_value, c.pk
             FROM sqlite_master m, pragma_table_info(m.name) c
            WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' ORDER BY 1, c.cid`,
        )
        .all()
      const indexes = connection
        .prepare("SELECT name, sql FROM sqlite_master WHERE type = 'index' ORDER BY 1")
        .all()
      connection.close()
      return { rows, indexes }
    }
    const fresh = join(folder, 'fresh.sqlite')
    openStore({ file: fresh }).close()
    expect(tables(file)).toEqual(tables(fresh))
  })
})
