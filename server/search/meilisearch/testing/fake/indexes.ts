import type { Settings } from 'meilisearch'
import { ServerError } from './errors.ts'
import type { Row } from './filter.ts'
import type { Held } from './search.ts'

type Status = 'enqueued' | 'succeeded' | 'failed'

export type FakeTask = {
  uid: number
  indexUid: string | null
  type: string
  status: Status
  enqueuedAt: string
  error: ReturnType<typeof taskError> | null
}

const taskError = (code: string, message: string) => ({
  code,
  message,
  type: 'invalid_request',
  link: '',
})

const isDocumentId = (id: unknown): boolean =>
  typeof id === 'number'
    ? Number.isInteger(id)
    : typeof id === 'string' && /^[\w-]{1,511}$/.test(id)

/** The indexes of a server, and the queue of what is still to be done to them. Both outlive a crash. */
export const createFakeIndexes = () => {
  const indexes = new Map<string, Held>()
  const tasks: FakeTask[] = []
  const work = new Map<number, () => void>()
  /** No two indexes are made at the same moment. */
  let moment = Date.now()
  const state = { running: true, held: false, refusal: null as string | null }

  const heldOf = (uid: string): Held => {
    const held = indexes.get(uid)
    if (!held) throw new ServerError(404, 'index_not_found', `Index \`${uid}\` not found.`)
    return held
  }

  /** One task at a time, each in a turn of its own, so that whoever asks meanwhile finds it waiting. */
  const next = (): void => {
    const task = tasks.find(({ status }) => status === 'enqueued')
    if (!task || !state.running || state.held) return
    try {
      if (state.refusal !== null) throw new ServerError(400, state.refusal, 'Refused by a test.')
      work.get(task.uid)?.()
      task.status = 'succeeded'
    } catch (error) {
      const { code, message } = error as ServerError
      Object.assign(task, { status: 'failed', error: taskError(code, message) })
    }
    setImmediate(next)
  }

  const enqueue = (type: string, indexUid: string | null, act: () => void): FakeTask => {
    const uid = tasks.length
    const enqueuedAt = new Date().toISOString()
    const task: FakeTask = { uid, indexUid, type, status: 'enqueued', enqueuedAt, error: null }
    tasks.push(task)
    work.set(uid, act)
    setImmediate(next)
    return task
  }

  const make = (uid: string, primaryKey: string | null): Held => {
    if (indexes.has(uid)) {
      throw new ServerError(400, 'index_already_exists', `Index \`${uid}\` already exists.`)
    }
    const createdAt = new Date(moment++).toISOString()
    const held: Held = { createdAt, primaryKey, settings: {}, documents: new Map() }
    indexes.set(uid, held)
    return held
  }

  return {
    tasks: tasks as readonly FakeTask[],
    all: indexes as ReadonlyMap<string, Held>,
    heldOf,
    create: (uid: string, primaryKey: string | null) =>
      enqueue('indexCreation', uid, () => void make(uid, primaryKey)),
    drop: (uid: string) =>
      enqueue('indexDeletion', uid, () => {
        heldOf(uid)
        indexes.delete(uid)
      }),
    settle: (uid: string, settings: Settings) =>
      enqueue('settingsUpdate', uid, () => {
        Object.assign((indexes.get(uid) ?? make(uid, null)).settings, settings)
      }),
    /** All documents of a batch, or, where one of them is wrong, none. */
    add: (uid: string, rows: readonly Row[], primaryKey: string) =>
      enqueue('documentAdditionOrUpdate', uid, () => {
        const { documents } = indexes.get(uid) ?? make(uid, primaryKey)
        for (const row of rows) {
          if (isDocumentId(row[primaryKey])) continue
          const message = `Document identifier \`${row[primaryKey]}\` is invalid.`
          throw new ServerError(400, 'invalid_document_id', message)
        }
        for (const row of rows) documents.set(String(row[primaryKey]), row)
      }),
    remove: (uid: string, ids: readonly unknown[]) =>
      enqueue('documentDeletion', uid, () => {
        for (const id of ids) heldOf(uid).documents.delete(String(id))
      }),
    /** Contents, settings and the moment of making change places; the names stay. */
    swap: (pairs: readonly { indexes: readonly [string, string] }[]) =>
      enqueue('indexSwap', null, () => {
        for (const { indexes: pair } of pairs) {
          const [one, other] = [heldOf(pair[0]), heldOf(pair[1])]
          indexes.set(pair[0], other).set(pair[1], one)
        }
      }),
    /** Tasks stop where they are, and go on. */
    pause: (): void => {
      state.running = false
    },
    resume: (): void => {
      state.running = true
      setImmediate(next)
    },
    /** Tasks are taken and not done, until they are let go. */
    holdTasks: (held: boolean): void => {
      state.held = held
      setImmediate(next)
    },
    /** Every task fails with this code; null: no longer. */
    refuseTasks: (code: string | null): void => {
      state.refusal = code
    },
  }
}

export type FakeIndexes = ReturnType<typeof createFakeIndexes>
