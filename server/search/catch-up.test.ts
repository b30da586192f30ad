import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Project } from '#domain/project.ts'
import type { Change } from '../store/changes.ts'
import { catchUp } from './catch-up.ts'
import type { EngineChanges, SearchDocument } from './engine.ts'
import { testDocument } from './testing/documents.ts'

/** A store of titles and a change log. */
const createStore = () => {
  const projects = new Map<number, string>()
  const log: Change[] = []
  const note = (projectId: number | null, kind: Change['kind']) =>
    log.push({ seq: log.length + 1, projectId, kind })
  return {
    put: (id: number, title: string) => {
      projects.set(id, title)
      note(id, 'upsert')
    },
    remove: (id: number) => {
      projects.delete(id)
      note(id, 'delete')
    },
    renameTerm: () => note(null, 'term'),
    titles: projects as ReadonlyMap<number, string>,
    changes: {
      since: (seq: number, limit: number) => log.filter((one) => one.seq > seq).slice(0, limit),
    },
    projects: {
      byIds: (ids: readonly number[]) =>
        ids.flatMap((id) => {
          const title = projects.get(id)
          return title === undefined ? [] : [{ id, title } as Project]
        }),
    },
  }
}

const toDocument = ({ id, title }: Project): SearchDocument => testDocument({ id, title })

/** An index that notes what it is given, and breaks down at one of its writes when told. */
const createIndex = () => {
  const titles = new Map<number, string>()
  const given: EngineChanges[] = []
  const state = { seq: 0, breaksAt: -1 }
  return {
    titles: titles as ReadonlyMap<number, string>,
    given,
    state,
    seq: () => state.seq,
    apply: async (changes: EngineChanges) => {
      if (given.length === state.breaksAt) throw new Error('broken')
      given.push(changes)
      for (const { id, title } of changes.upserts) titles.set(id, title)
      for (const id of changes.deletes) titles.delete(id)
      state.seq = changes.seq
    },
  }
}

const opened = () => ({ store: createStore(), index: createIndex() })

afterEach(() => {
  vi.restoreAllMocks()
})

describe('catching up', () => {
  it('takes in everything, and tells how far it came', async () => {
    const { store, index } = opened()
    store.put(1, 'Uno')
    store.put(2, 'Due')
    expect(await catchUp(index, store, toDocument)).toBe(2)
    expect(index.titles).toEqual(store.titles)
  })

  it('passes by a change that is about no project', async () => {
    const { store, index } = opened()
    store.put(1, 'Uno')
    store.renameTerm()
    expect(await catchUp(index, store, toDocument)).toBe(2)
    expect(index.given).toMatchObject([{ upserts: [{ id: 1 }], deletes: [] }])
  })

  it('does nothing where nothing changed', async () => {
    const { store, index } = opened()
    expect(await catchUp(index, store, toDocument)).toBe(0)
    store.put(1, 'Uno')
    await catchUp(index, store, toDocument)
    await catchUp(index, store, toDocument)
    expect(index.given).toHaveLength(1)
  })

  it('reads only what changed since', async () => {
    const { store, index } = opened()
    store.put(1, 'Uno')
    await catchUp(index, store, toDocument)
    store.put(2, 'Due')
    await catchUp(index, store, toDocument)
    expect(index.given.at(-1)?.upserts.map(({ id }) => id)).toEqual([2])
  })

  it('takes a record in once, in its latest state', async () => {
    const { store, index } = opened()
    store.put(1, 'Prima')
    store.put(1, 'Poi')
    await catchUp(index, store, toDocument)
    expect(index.given.flatMap(({ upserts }) => upserts.map(({ title }) => title))).toEqual(['Poi'])
  })

  it('removes what was deleted, and keeps what came back', async () => {
    const { store, index } = opened()
    store.put(1, 'Uno')
    store.put(2, 'Due')
    await catchUp(index, store, toDocument)
    store.remove(1)
    store.remove(2)
    store.put(2, 'Due di nuovo')
    await catchUp(index, store, toDocument)
    expect([...index.titles]).toEqual([[2, 'Due di nuovo']])
  })

  it('goes through a long log in batches that lose nothing', async () => {
    const { store, index } = opened()
    for (let id = 1; id <= 1_300; id++) store.put(id, `Progetto ${id}`)
    for (let id = 100; id <= 200; id++) store.remove(id)
    expect(await catchUp(index, store, toDocument)).toBe(1_401)
    expect(index.given.length).toBeGreaterThan(1)
    expect(index.titles).toEqual(store.titles)
  })

  it('reads no more at a time than it is told, and lets others work in between', async () => {
    const { store, index } = opened()
    for (let id = 1; id <= 10; id++) store.put(id, `Progetto ${id}`)
    const seen: number[] = []
    let done = false
    const look = () => {
      seen.push(index.given.length)
      if (!done) setImmediate(look)
    }
    setImmediate(look)
    await catchUp(index, store, toDocument, { batch: 4 })
    done = true
    expect(index.given.map(({ seq, upserts }) => [seq, upserts.length])).toEqual([
      [4, 4],
      [8, 4],
      [10, 2],
    ])
    expect(seen).toEqual(expect.arrayContaining([1, 2]))
  })

  it('goes on after a crash where it was', async () => {
    const { store, index } = opened()
    for (let id = 1; id <= 1_300; id++) store.put(id, `Progetto ${id}`)
    index.state.breaksAt = 1
    await expect(catchUp(index, store, toDocument)).rejects.toThrow('broken')
    const reached = index.seq()
    expect(reached).toBeGreaterThan(0)
    store.remove(1)
    store.put(1_200, 'Cambiato nel frattempo')
    index.state.breaksAt = -1
    await catchUp(index, store, toDocument)
    expect(index.titles).toEqual(store.titles)
    expect(index.given.flatMap(({ upserts }) => upserts)).toHaveLength(1_300)
  })

  it('that crashed after the index wrote and before it noted the number does no harm', async () => {
    const { store, index } = opened()
    store.put(1, 'Uno')
    store.put(2, 'Due')
    await catchUp(index, store, toDocument)
    index.state.seq = 0
    store.remove(2)
    await catchUp(index, store, toDocument)
    expect(index.titles).toEqual(store.titles)
  })
})

describe('an import', () => {
  it.each([
    ['of an ordinary size is seen whole or not at all', 500, [500]],
    ['that is larger comes in pieces, the first of which is small', 501, [50]],
  ])('%s', async (_, count, first) => {
    const { store, index } = opened()
    for (let id = 1; id <= count; id++) store.put(id, `Progetto ${id}`)
    await catchUp(index, store, toDocument)
    expect(index.given.slice(0, 1).map(({ upserts }) => upserts.length)).toEqual(first)
    expect(index.titles.size).toBe(count)
  })

  it('of any size is seen whole or not at all in an index that can stage', async () => {
    const { store, index } = opened()
    store.put(1, 'Prima')
    store.put(2, 'Tolta')
    store.put(3, 'Tolta e ridata')
    await catchUp(index, store, toDocument)
    const staged: SearchDocument[] = []
    const seen: string[][] = []
    const staging = {
      ...index,
      stage: async (documents: readonly SearchDocument[]) => {
        staged.push(...documents)
        seen.push([...index.titles.values()])
      },
      apply: async (changes: EngineChanges) => {
        await index.apply({ ...changes, upserts: [...staged, ...changes.upserts] })
      },
    }
    store.put(1, 'Poi')
    store.remove(3)
    for (let id = 10; id < 1_210; id++) store.put(id, `Progetto ${id}`)
    store.remove(2)
    store.put(3, 'Ridata')
    expect(await catchUp(staging, store, toDocument)).toBe(store.changes.since(0, 9_999).length)
    expect(seen.length).toBeGreaterThan(1)
    for (const titles of seen) expect(titles).toEqual(['Prima', 'Tolta', 'Tolta e ridata'])
    expect(index.given).toHaveLength(2)
    expect(index.titles).toEqual(store.titles)
  })

  it('is gathered for an index elsewhere, in the latest state of each record', async () => {
    const { store, index } = opened()
    let now = 0
    vi.spyOn(performance, 'now').mockImplementation(() => now)
    for (let id = 1; id <= 1_200; id++) store.put(id, `Progetto ${id}`)
    store.remove(7)
    store.put(3, 'Cambiato')
    const slowToRead = (project: Project) => {
      now += 5
      return toDocument(project)
    }
    await catchUp({ ...index, elsewhere: true }, store, slowToRead)
    expect(index.given.map(({ seq }) => seq)).toEqual([500, 1_000, 1_202])
    expect(index.titles).toEqual(store.titles)
    store.remove(3)
    store.put(7, 'Ridato')
    await catchUp({ ...index, elsewhere: true }, store, slowToRead)
    expect(index.titles).toEqual(store.titles)
  })

  it('is not cut smaller because a server takes its time', async () => {
    const { store, index } = opened()
    for (let id = 1; id <= 2_000; id++) store.put(id, `Progetto ${id}`)
    let now = 0
    vi.spyOn(performance, 'now').mockImplementation(() => now)
    const far = {
      ...index,
      apply: async (changes: EngineChanges) => {
        await Promise.resolve()
        now += 5_000
        await index.apply(changes)
      },
    }
    await catchUp(far, store, toDocument)
    expect(index.given.length).toBeLessThan(8)
    expect(index.titles).toEqual(store.titles)
  })

  it('is cut smaller where taking it in holds the thread', async () => {
    const { store, index } = opened()
    for (let id = 1; id <= 600; id++) store.put(id, `Progetto ${id}`)
    let now = 0
    vi.spyOn(performance, 'now').mockImplementation(() => now)
    const near = {
      ...index,
      apply: async (changes: EngineChanges) => {
        now += changes.upserts.length
        await index.apply(changes)
      },
    }
    await catchUp(near, store, toDocument)
    for (const { upserts } of index.given.slice(1)) expect(upserts.length).toBeLessThanOrEqual(25)
  })
})
