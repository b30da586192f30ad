import type { Project } from '#domain/project.ts'
import type { Change } from '../store/changes.ts'
import type { SearchDocument, SearchEngine } from './engine.ts'

/** What catching up needs of the store. */
export type ChangeSource = {
  changes: { since: (seq: number, limit: number) => Change[] }
  /** Removed ones are left out. */
  projects: { byIds: (ids: readonly number[]) => Project[] }
}

/** Changes read at a time; between batches the process answers others. */
const BATCH = 500

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
  for (;;) {
    const changes = store.changes.since(engine.seq(), batch)
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
    await new Promise<void>((resolve) => setImmediate(resolve))
  }
}
