import { describe, expect, test } from 'vitest'
import { openTestStore, syntheticProject } from '../testing/store.ts'
import { THERE } from './plan-undo.ts'

const actor = 'prova'

/** A store with one record, and a batch that changes it and makes another. */
const open = () => {
  const store = openTestStore()
  const batch = (write: (origin: { actor: string; batchId: number; row: number }) => void) => {
    const batchId = store.batches.open({ kind: 'import', state: 'applicata', actor })
    write({ actor, batchId, row: 7 })
    return batchId
  }
  const formerAddresses = ['progetti:uno']
  const one = store.projects.insert('uno', syntheticProject({ year: 2018, formerAddresses }), {
    actor: 'prima',
  }).id
  const content = (id: number) => store.projects.state(id).content
  const edit = (id: number, change: Parameters<typeof syntheticProject>[0]) =>
    store.projects.update(id, { ...content(id), ...change }, { actor: 'mano' })
  const before = [...store.dump()].join('')
  const taken = batch((origin) => {
    store.projects.update(one, { ...content(one), year: 2019, fundingEur: 5 }, origin)
    store.projects.insert('due', syntheticProject({ title: 'Progetto due' }), origin)
  })
  return { store, projects: store.projects, batch, edit, one, taken, before, content }
}

const dumpOf = ({ dump }: ReturnType<typeof openTestStore>) => [...dump()].join('')

describe('taking a batch back', () => {
  test('leaves the base as it was, down to the origin of each field', () => {
    const { store, taken, before } = open()
    const during = dumpOf(store)
    expect(store.undo(taken, { actor })).toMatchObject({
      outcome: 'undone',
      counts: { changed: 2, added: 0, held: 0 },
      records: [
        { slug: 'due', kind: 'unborn' },
        { slug: 'uno', kind: 'changed', fields: ['year', 'fundingEur'] },
      ],
    })
    expect(during).not.toBe(before)
    expect(dumpOf(store)).toBe(before)
  })

  test('is a batch that can be taken back, and that one again', () => {
    const { store, taken, before } = open()
    const during = dumpOf(store)
    const undo = (id: number) => {
      const undone = store.undo(id, { actor })
      return undone.outcome === 'undone' ? (undone.batchId ?? 0) : 0
    }
    const first = undo(taken)
    expect(store.batches.byId(first)).toMatchObject({ kind: 'undo', undoOf: taken })
    expect(store.batches.byId(taken)?.state).toBe('annullata')
    const second = undo(first)
    expect(dumpOf(store)).toBe(during)
    expect(store.batches.byId(taken)?.state).toBe('applicata')
    undo(second)
    expect(dumpOf(store)).toBe(before)
  })

  test('only goes forward in versions, times and the change log', () => {
    const { store, projects, one, taken } = open()
    const last = projects.state(one)
    const seq = store.changes.seq()
    store.undo(taken, { actor })
    const now = projects.state(one)
    expect(now.version).toBe(last.version + 1)
    expect(now.updatedAt > last.updatedAt).toBe(true)
    expect(store.changes.since(seq, 10).map(({ kind }) => kind)).toEqual(['delete', 'upsert'])
  })

  test('tried, tells the same and writes nothing', () => {
    const { store, taken } = open()
    const during = dumpOf(store)
    const trial = store.undo(taken, { actor, dryRun: true })
    expect([dumpOf(store), store.batches.byId(taken)?.state]).toEqual([during, 'applicata'])
    const real = store.undo(taken, { actor })
    expect(trial).toEqual({ ...real, batchId: null })
  })

  test.each([
    ['that never was', 99, { outcome: 'unknown' }],
    ['twice', null, { outcome: 'not-applied', state: 'annullata', undoneBy: 3 }],
  ])('%s is refused', (_, id, expected) => {
    const { store, taken } = open()
    store.undo(taken, { actor })
    expect(store.undo(id ?? taken, { actor })).toEqual(expected)
  })

  test('frees the address of what it had made: nothing is there, and another may come', () => {
    const { store, projects, taken } = open()
    store.undo(taken, { actor })
    expect(projects.whereIs('due')).toEqual({ at: 'nowhere' })
    const other = projects.insert('due', syntheticProject(), { actor })
    expect(projects.versions(other.id)).toHaveLength(1)
  })
})

describe('what a later hand has changed', () => {
  test('stays, is told with its three values, and the rest goes back', () => {
    const { store, projects, edit, one, taken } = open()
    edit(one, { year: 2020 })
    const undone = store.undo(taken, { actor })
    const conflict = { field: 'year', before: 2018, batch: 2019, now: 2020 }
    expect(undone).toMatchObject({
      counts: { held: 1 },
      records: [{}, { conflicts: [{ ...conflict, reason: 'changed-since' }] }],
    })
    expect(projects.bySlug('uno')).toMatchObject({ year: 2020, fundingEur: null })
    const batchId = undone.outcome === 'undone' ? (undone.batchId ?? 0) : 0
    expect([...store.batches.rows.each(batchId)]).toMatchObject([
      { slug: 'due', outcome: 'written' },
      { slug: 'uno', outcome: 'held', problems: [conflict] },
    ])
  })

  test('goes back where that is decided, with its first origin', () => {
    const { store, projects, edit, one, taken } = open()
    edit(one, { year: 2020 })
    store.undo(taken, { actor, decisions: new Map([[one, { year: 'restore' }]]) })
    expect(projects.bySlug('uno')?.year).toBe(2018)
    const origin = projects.origins(one).find(({ field }) => field === 'year')
    expect(origin).toMatchObject({ actor: 'prima' })
  })

  test('keeps a record that the batch had made, unless that is decided', () => {
    const { store, projects, edit, taken } = open()
    const two = projects.bySlug('due')?.id ?? 0
    edit(two, { year: 2020 })
    const undone = store.undo(taken, { actor })
    expect(undone).toMatchObject({ records: [{ conflicts: [{ field: THERE }] }, {}] })
    expect(projects.bySlug('due')?.year).toBe(2020)
  })

  test('is the status alone for a record withdrawn since: its values go back, and it stays withdrawn', () => {
    const { store, projects, one, taken, content } = open()
    projects.withdraw(one, 'doppione', { actor })
    store.undo(taken, { actor })
    expect(projects.whereIs('uno')).toMatchObject({ at: 'withdrawn', reason: 'doppione' })
    expect(content(one).year).toBe(2018)
  })
})

describe('addresses', () => {
  test.each([
    ['a withdrawal', (store: Store, one: number) => store.projects.withdraw(one, 'x', { actor })],
    ['a renaming', (store: Store, one: number) => store.projects.rename(one, 'tre', { actor })],
    ['a merge', (store: Store, one: number) => store.projects.mergeInto(one, 2, { actor })],
  ])('%s is taken back with its redirects', (_, act) => {
    const { store, one } = open()
    const before = dumpOf(store)
    act(store, one)
    expect(dumpOf(store)).not.toBe(before)
    store.undo(store.batches.latest(1)[0]?.id ?? 0, { actor })
    expect(dumpOf(store)).toBe(before)
  })

  test('handed round within one batch go back to where they were', () => {
    const { store, projects, one, batch } = open()
    const two = projects.bySlug('due')?.id ?? 0
    const before = dumpOf(store)
    const taken = batch((origin) => {
      const pages = (id: number, formerAddresses: string[]) =>
        projects.update(id, { ...projects.state(id).content, formerAddresses }, origin)
      pages(one, [])
      pages(two, ['progetti:uno'])
    })
    store.undo(taken, { actor })
    expect(dumpOf(store)).toBe(before)
  })

  test('taken by another record since stay with it, and that is told', () => {
    const { store, projects, taken } = open()
    const undone = store.undo(taken, { actor })
    projects.insert('due', syntheticProject({ title: 'Un altro' }), { actor })
    const again = undone.outcome === 'undone' ? (undone.batchId ?? 0) : 0
    expect(store.undo(again, { actor })).toMatchObject({
      records: [
        { slug: 'uno', kind: 'changed' },
        { kind: 'untouched', conflicts: [{ field: THERE, reason: 'address-taken' }] },
      ],
    })
    expect(projects.bySlug('due')?.title).toBe('Un altro')
  })

  test('a wiki page that another record claims by now is left to it', () => {
    const { store, projects, edit, one } = open()
    const before = { ...projects.state(one).content }
    edit(one, { formerAddresses: [], year: 2021 })
    const last = store.batches.latest(1)[0]?.id ?? 0
    projects.insert('tre', syntheticProject({ formerAddresses: ['progetti:uno'] }), { actor })
    expect(store.undo(last, { actor })).toMatchObject({
      records: [{ conflicts: [{ field: 'formerAddresses', reason: 'address-taken' }] }],
    })
    expect(projects.state(one).content).toEqual({ ...before, formerAddresses: [] })
  })
})

type Store = ReturnType<typeof openTestStore>
