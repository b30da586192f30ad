import { setImmediate as nextTurn } from 'node:timers/promises'
import type { EngineChanges, SearchDocument } from '../../engine.ts'
import { FIELD } from '../fields.ts'
import type { Connection } from '../server/connection.ts'
import { asUnavailable, done, isDocumentAtFault } from '../server/tasks.ts'
import type { DocumentWriter, IndexedProject } from './documents.ts'

export type Refusal = { id: number; reason: string }

/** Projects in one request: small enough for any server's limit on its size. */
const PER_REQUEST = 500

/** Projects taken apart between two pauses, in which the process answers its readers: some milliseconds. */
const AT_A_TIME = 10

/**
 * Writes changes into an index and waits until the server has taken them in. Removals come first: the highest `seq` that
 * any project of the index carries then says what the index holds, and a crash in between only means that the last
 * batch is sent again. A project that the server refuses is found by halving its batch, and does not stop the others.
 */
export const createPush = (
  connection: Connection,
  write: DocumentWriter,
  perRequest = PER_REQUEST,
) => {
  const add = async (index: string, projects: IndexedProject[]): Promise<Refusal[]> => {
    if (projects.length === 0) return []
    try {
      await done(connection.admin.index(index).addDocuments(projects, { primaryKey: FIELD.id }))
      return []
    } catch (error) {
      if (!isDocumentAtFault(error)) throw asUnavailable(error)
      if (projects.length === 1) {
        return [{ id: projects[0]!.id, reason: `${error.message} (${error.code})` }]
      }
      const middle = projects.length >> 1
      // Until the second half is in, the first must not say that the batch is whole.
      const head = projects.slice(0, middle).map((one) => ({ ...one, [FIELD.seq]: 0 }))
      const before = await add(index, head)
      return [...before, ...(await add(index, projects.slice(middle)))]
    }
  }

  const remove = async (index: string, ids: readonly number[]): Promise<void> => {
    if (ids.length === 0) return
    try {
      await done(connection.admin.index(index).deleteDocuments([...ids]))
    } catch (error) {
      throw asUnavailable(error)
    }
  }

  const written = async (
    documents: readonly SearchDocument[],
    seq: number,
  ): Promise<IndexedProject[]> => {
    const projects: IndexedProject[] = []
    for (const document of documents) {
      if (projects.length % AT_A_TIME === AT_A_TIME - 1) await nextTurn()
      projects.push(write(document, seq))
    }
    return projects
  }

  /** Returns the projects that were refused, with the server's reasons. */
  return async (index: string, { seq, upserts, deletes }: EngineChanges): Promise<Refusal[]> => {
    await remove(index, deletes)
    const refused: Refusal[] = []
    for (let at = 0; at < upserts.length; at += perRequest) {
      const last = at + perRequest >= upserts.length
      const batch = upserts.slice(at, at + perRequest)
      // Only the last part of a batch may say that the batch is whole.
      refused.push(...(await add(index, await written(batch, last ? seq : 0))))
    }
    return refused
  }
}

export type Push = ReturnType<typeof createPush>
