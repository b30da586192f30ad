import type { Project } from '#domain/project.ts'
import type { Change } from '../store/changes.ts'
import type { SearchDocument, SearchEngine } from './engine.ts'

/** What catching up needs of the store. */
export type ChangeSource = {
  changes: { since: (seq: number, limit: number) => Change[] }
  /** Removed ones are left out. */
  projects: { byIds: (ids: readonly number[]) => Project[] }
}

/** Changes taken in at a time, at most; between batches the process answers others. */
const BATCH = 500
const FIRST_BATCH = 50

/** How long a batch may hold those who wait, in milliseconds: the next is made as large as this allows. */
const HOLDS = 25

/** The next size, by how long the last one held the thread: waiting for a server holds nobody. */
const nextSize = (size: number, held: number, most: number): number =>
  Math.max(1, Math.min(most, Math.round((size * HOLDS) / Math.max(held, 1))))

/** What is brought level. */
export type CatchingUp = Pick<SearchEngine, 'apply' | 'seq'> & {
  /** Takes records in without showing them, so that many come at once. */
  stage?: (documents: readonly SearchDocument[]) => Promise<void>
  /** Takes records in without holding this process, each time at a cost of its own: it is given many at a time. */
  elsewhere?: true
}

/** Some changes as an engine takes them: the records as they are now, and those that are gone. */
const readChanges = (
  changes: readonly Change[],
  store: ChangeSource,
  toDocument: (project: Project) => SearchDocument,
) => {
  const ids = [...new Set(changes.flatMap(({ projectId }) => projectId ?? []))]
  const projects = store.projects.byIds(ids)
  const present = new Set(projects.map(({ id }) => id))
  return { upserts: projects.map(toDocument), deletes: ids.filter((id) => !present.has(id)) }
}

/**
 * Brings an engine up to the store's last change, and returns the `seq` reached. Safe to call at any time and again
 * after a crash: an engine only ever takes in the latest state of a record. A record that is gone by the time it is
 * read is removed; one that a later batch will change again is simply read twice. What an engine that can `stage` lacks is
 * seen whole or not at all; in another, only what fits into one batch.
 */
export const catchUp = async (
  engine: CatchingUp,
  store: ChangeSource,
  toDocument: (project: Project) => SearchDocument,
  { batch = BATCH }: { batch?: number } = {},
): Promise<number> => {
  const isOne = store.changes.since(engine.seq(), batch + 1).length <= batch
  // One that is empty shows nothing to anybody: there is nothing to keep whole.
  const stage = isOne || engine.seq() === 0 ? undefined : engine.stage
  const gone = new Set<number>()
  const gathered = new Map<number, SearchDocument>()
  let reached = engine.seq()

  /** Gives the engine what is gathered, which it then shows. */
  const give = async (): Promise<void> => {
    const changes = { seq: reached, upserts: [...gathered.values()], deletes: [...gone] }
    gathered.clear()
    gone.clear()
    await engine.apply(changes)
  }

  let waiting = 0
  for (let size = isOne ? batch : Math.min(batch, FIRST_BATCH); ; ) {
    const before = performance.now()
    const changes = store.changes.since(reached, Math.min(size, batch - waiting))
    const last = changes.at(-1)
    if (last === undefined) break
    const { upserts, deletes } = readChanges(changes, store, toDocument)
    for (const one of upserts) {
      gone.delete(one.id)
      if (!stage) gathered.set(one.id, one)
    }
    for (const id of deletes) {
      gathered.delete(id)
      gone.add(id)
    }
    reached = last.seq
    waiting = engine.elsewhere && waiting + changes.length < batch ? waiting + changes.length : 0
    const taken = stage ? stage(upserts) : waiting > 0 ? null : give()
    size = nextSize(size, performance.now() - before, batch)
    await taken
    await new Promise<void>((resolve) => setImmediate(resolve))
  }
  if (reached !== engine.seq()) await give()
  return engine.seq()
}
