import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openStaffDatabase } from './database.ts'
import type { RegisterFilter } from './register.ts'
import { openTestStaff } from './testing/staff.ts'

let desk: ReturnType<typeof openTestStaff>
beforeEach(() => {
  desk = openTestStaff()
})
afterEach(() => desk.close())

const ALL: RegisterFilter = { person: null, kind: null, record: '', from: '', to: '' }
const read = (filter: Partial<RegisterFilter> = {}) =>
  desk.staff.register.page({ ...ALL, ...filter }, 0, 100).map(({ action }) => action)

describe('the register', () => {
  test('says who did what, when, to which record, from which file and row', async () => {
    const actor = await desk.add('a@prova.it')
    const note = {
      record: 'una-scheda',
      batch: 7,
      file: 'progetti.xlsx',
      row: 12,
      detail: 'titolo',
    }
    desk.staff.register.note({ actor, action: 'scheda-modificata', ...note })
    expect(desk.staff.register.page(ALL, 0, 1)).toEqual([
      {
        id: expect.any(Number),
        at: '2026-11-23T10:00:00.000Z',
        actor: 'Prova a@prova.it',
        about: null,
        action: 'scheda-modificata',
        ...note,
      },
    ])
  })

  test('is narrowed by person, kind and record, and paged newest first', async () => {
    const a = await desk.add('a@prova.it')
    const b = await desk.add('b@prova.it')
    desk.staff.register.note({ actor: a, action: 'scheda-creata', record: 'uno' })
    desk.staff.register.note({ actor: b, action: 'scheda-creata', record: 'due' })
    expect(read({ person: b })).toEqual([
      'scheda-creata',
      'password-cambiata',
      'collegamento-creato',
      'persona-aggiunta',
    ])
    expect(read({ kind: 'schede' })).toHaveLength(2)
    expect(read({ record: 'uno' })).toHaveLength(1)
    expect(read({ record: 'uno', person: b })).toEqual([])
    const { count, page } = desk.staff.register
    const ids = [...page(ALL, 0, 5), ...page(ALL, 5, 5)].map(({ id }) => id)
    expect(ids).toEqual([...ids].sort((x, y) => y - x))
    expect([ids.length, count(ALL), count({ ...ALL, kind: 'schede' })]).toEqual([8, 8, 2])
  })

  test('reads days as they are in Italy, in winter and in summer', () => {
    const sqlite = openStaffDatabase(desk.file)
    const at = sqlite.prepare("INSERT INTO register (at, action, detail) VALUES (?, 'uscita', ?)")
    const moments = [
      '2026-01-09T22:59:59Z',
      '2026-01-09T23:00:00Z',
      '2026-01-10T22:59:59Z',
      '2026-07-09T21:59:59Z',
      '2026-07-09T22:00:00Z',
      '2026-07-10T21:59:59Z',
      '2026-07-10T22:00:00Z',
    ]
    for (const moment of moments) at.run(Date.parse(moment), moment)
    sqlite.close()
    const of = (from: string, to: string) =>
      desk.staff.register.page({ ...ALL, from, to }, 0, 100).map(({ detail }) => detail)
    expect(of('2026-01-10', '2026-01-10')).toEqual([moments[2], moments[1]])
    expect(of('2026-07-10', '2026-07-10')).toEqual([moments[5], moments[4]])
    expect(of('2026-01-10', '2026-07-09')).toEqual(moments.slice(1, 4).reverse())
  })

  test.each([
    ['changed', "UPDATE register SET detail = 'x'"],
    ['shortened', 'DELETE FROM register'],
    [
      'written over',
      "INSERT OR REPLACE INTO register (id, at, action) SELECT id, 0, 'uscita' FROM register",
    ],
  ])('is not %s, whoever has the file open', async (_name, sql) => {
    await desk.add('a@prova.it')
    const before = desk.staff.register.page(ALL, 0, 100)
    const other = new Database(desk.file)
    expect(() => other.exec(sql)).toThrow(/only grows/)
    other.close()
    const own = openStaffDatabase(desk.file)
    expect(() => own.exec(sql)).toThrow(/only grows/)
    own.close()
    expect(desk.staff.register.page(ALL, 0, 100)).toEqual(before)
  })

  test('keeps a person it names', async () => {
    await desk.add('a@prova.it')
    const own = openStaffDatabase(desk.file)
    expect(() => own.exec('DELETE FROM people')).toThrow(/FOREIGN KEY/)
    own.close()
  })
})
