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

/** The next size, by how long the last one took. */
const nextSize = (size: number, took: number, most: number): number =>
  Math.max(1, Math.min(most, Math.round((size * HOLDS) / Math.max(took, 1))))

/**
 * Brings an engine up to the store's last change, and returns the `seq` reached. Safe to call at any time and again
 * after a crash: an engine only ever takes in the latest state of a record. A record that is gone by the time it is
 * read is removed; one that a later batch will change again is simply read twice.
 */
export const catchUp = async (
  engine: Pick<SearchEngine, 'apply' | 'seq'>,
  store: ChangeSource,
  toDocument: (project: Project) => SearchDocument,
  { batch = BATCH }: { batch?: number } = {},
): Promise<number> => {
  // What fits into one batch is seen whole or not at all; a larger one comes in pieces that hold nobody up.
  const isOne = store.changes.since(engine.seq(), batch + 1).length <= batch
  for (let size = isOne ? batch : Math.min(batch, FIRST_BATCH); ; ) {
    const before = performance.now()
    const changes = store.changes.since(engine.seq(), size)
    const last = changes.at(-1)
    if (last === undefined) return engine.seq()
    const ids = [...new Set(changes.flatMap(({ projectId }) => projectId ?? []))]
    const projects = store.projects.byIds(ids)
    const present = new Set(projects.map(({ id }) => id))
    await engine.apply({
      seq: last.seq,
      upserts: projects.map(toDocument),
      deletes: ids.filter((id) => !present.has(id)),
    })
    size = nextSize(size, performance.now() - before, batch)
    await new Promise<void>((resolve) => setImmediate(resolve))
  }
}
