import { describe, expect, it } from 'vitest'
import { openDatabase } from './database.ts'
import { asc, count, eq, max, sql } from './drizzle.ts'
import { defineQuery, defineSql, defineStatement, select, selectRows, update } from './queries.ts'
import { batches, batchRows } from './schema/batch.ts'
import { terms, vocabularies } from './schema/vocabulary.ts'
import { defineInsert, placeholdersFor } from './statements.ts'
import { aloneInMemory, bytesOfBase } from './testing/store.ts'

const insertBatch = defineInsert(batches)
const insertRow = defineInsert(batchRows)
const allRows = defineQuery(() => selectRows(batchRows).orderBy(asc(batchRows.position)))

const BATCH = {
  ...{ kind: 'import', state: 'in-anteprima', actor: 'test', at: '2026-01-01T00:00:00.000Z' },
  ...{ preview: { at: '2026-01-02T00:00:00.000Z' }, added: 0 },
} as unknown as Parameters<ReturnType<typeof insertBatch>>[0]

const row = (batchId: number, position: number) => ({
  ...{ batchId, position, step: 'new' as const, title: 'È “così”', said: { title: 'a' } },
  ...{ problems: [{ a: 1 }], notices: [], ticked: true },
})

const empty = aloneInMemory(bytesOfBase(() => {}))

/** A base with one batch of two rows. */
const base = () => {
  const { db } = openDatabase(empty)
  const batchId = insertBatch(db)(BATCH)
  const insert = insertRow(db)
  insert(row(batchId, 0))
  insert({ ...row(batchId, 1), ticked: false, undecided: true, identity: null, said: null })
  return { db, batchId }
}

describe('queries that are written once', () => {
  it('give what the library gives', () => {
    const { db } = base()
    const rows = allRows(db).all()
    expect(rows).toEqual(db.select().from(batchRows).orderBy(asc(batchRows.position)).all())
    expect(rows).toMatchObject([
      { title: 'È “così”', said: { title: 'a' }, problems: [{ a: 1 }], ticked: true, sheet: null },
      { said: null, ticked: false, undecided: true, identity: null },
    ])
    // One row is read as many are.
    expect(allRows(db).get()).toEqual(rows[0])
    const whole = defineQuery(() => selectRows(batches))
    expect(whole(db).all()).toEqual(db.select().from(batches).all())
    expect(whole(db).get()?.preview).toEqual({ at: '2026-01-02T00:00:00.000Z' })
  })

  it('give columns of several tables, and sums, under the names that they are asked by', () => {
    const { db, batchId } = base()
    const joined = defineQuery(() =>
      select({
        id: batchRows.position,
        batch: batches.id,
        at: batches.at,
        ticked: batchRows.ticked,
      })
        .from(batchRows)
        .innerJoin(batches, eq(batches.id, batchRows.batchId))
        .where(eq(batchRows.position, sql.placeholder('at'))),
    )
    expect(joined(db).all({ at: 1 })).toEqual([
      { id: 1, batch: batchId, at: '2026-01-01T00:00:00.000Z', ticked: false },
    ])
    const sums = defineQuery(() =>
      select({ n: count(), last: max(batchRows.position) }).from(batchRows),
    )
    expect(sums(db).get()).toEqual({ n: 2, last: 1 })
    const none = defineQuery(() => select({ last: max(terms.position) }).from(terms))
    expect(none(db).get()).toEqual({ last: null })
  })

  it('bind each value in its own place', () => {
    const { db } = base()
    const placed = defineSql<{ a: string; b: number; c: string }>(
      () =>
        sql`SELECT ${sql.placeholder('a')} AS a, ${7} AS b, ${sql.placeholder('c')} || ${sql.placeholder('a')} AS c`,
    )
    expect(placed(db).get({ c: 'z', a: "x'--" })).toEqual({ a: "x'--", b: 7, c: "zx'--" })
    expect(() => placed(db).get({ a: 'x' })).toThrow('"c"')
  })

  it('change what they name and nothing else, and say how many rows', () => {
    const { db, batchId } = base()
    const tick = defineStatement(() =>
      update(batchRows)
        .set(placeholdersFor(batchRows, ['ticked', 'identity']))
        .where(eq(batchRows.position, sql.placeholder('position'))),
    )(db)
    const [first, second] = allRows(db).all()
    const identity = { is: 'new' } as unknown as (typeof batchRows.$inferInsert)['identity']
    expect(tick({ position: 1, ticked: true, identity }).changes).toBe(1)
    expect(tick({ position: 9, ticked: true, identity }).changes).toBe(0)
    expect(allRows(db).all()).toEqual([first, { ...second, batchId, ticked: true, identity }])
    expect(() => tick({ position: 1, ticked: true })).toThrow('"identity"')
  })

  it('leave null what is null, and what is left out as the schema says', () => {
    const { db } = base()
    const kept = db.all(sql`SELECT typeof(said) AS said, typeof(identity) AS identity, undecided
                              FROM batch_rows ORDER BY position`)
    expect(kept).toEqual([
      { said: 'text', identity: 'null', undecided: 0 },
      { said: 'null', identity: 'null', undecided: 1 },
    ])
    defineInsert(vocabularies)(db)({ key: 'tema', label: 'Tema', labelEn: 'Theme' })
    const term = { vocabulary: 'tema', id: 'a', position: 0, label: 'A', labelEn: 'A' }
    defineInsert(terms)(db)({ ...term, alternative: ['b'], former: [], searchOnly: [] })
    expect(db.select().from(terms).get()).toMatchObject({
      ...{ ...term, alternative: ['b'], state: 'attiva', version: 0, note: null },
    })
  })

  it('are written once, and prepared by each base by itself', () => {
    let times = 0
    const counted = defineQuery(() => {
      times += 1
      return select({ n: count() }).from(batchRows)
    })
    const one = counted(base().db)
    const other = counted(openDatabase(empty).db)
    expect(times).toBe(0)
    expect([one.get()?.n, other.get()?.n, one.get()?.n]).toEqual([2, 0, 2])
    expect(times).toBe(1)
  })
})
