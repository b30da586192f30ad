import { setTimeout as wait } from 'node:timers/promises'
import { MeilisearchApiError, type Settings } from 'meilisearch'
import { AppError } from '#domain/errors.ts'
import { FIELD } from '../fields.ts'
import { serverMessages } from '../messages.ts'
import { type Connection, unavailable } from '../server/connection.ts'
import { asUnavailable, done, RefusedTask } from '../server/tasks.ts'

/** Behind whatever else the server has to do first. */
const SWAP_PATIENCE_MS = 10 * 60_000

export type IndexState = {
  /** `other`: it was made with other settings, or not by us. */
  kind: 'missing' | 'empty' | 'ours' | 'other'
  /** The change counter that it holds; 0 when nothing is known. */
  seq: number
  documents: number
}

const codeOf = (error: unknown): string | undefined =>
  error instanceof MeilisearchApiError ? error.cause?.code : undefined

/** What can be done to whole indexes. */
export const createIndexes = (connection: Connection, settings: Settings, build: string) => {
  const { admin } = connection

  const state = async (uid: string): Promise<IndexState> => {
    const index = admin.index(uid)
    try {
      const everything = await index.search('', { hitsPerPage: 0, page: 1 })
      const documents = everything.totalHits
      if (documents === 0) return { kind: 'empty', seq: 0, documents }
      const ours = await index.search('', {
        filter: `${FIELD.build} = "${build}"`,
        sort: [`${FIELD.seq}:desc`],
        attributesToRetrieve: [FIELD.seq],
        hitsPerPage: 1,
        page: 1,
      })
      if (ours.totalHits < documents) return { kind: 'other', seq: 0, documents }
      return { kind: 'ours', seq: Number(ours.hits[0]?.[FIELD.seq] ?? 0), documents }
    } catch (error) {
      const code = codeOf(error)
      if (code === 'index_not_found') return { kind: 'missing', seq: 0, documents: 0 }
      // An index that does not even know our fields was not made by us, or by a much older version.
      if (code?.startsWith('invalid_search_')) return { kind: 'other', seq: 0, documents: 0 }
      throw unavailable(error)
    }
  }

  /** An index with our settings; what it holds already stays. */
  const ensure = async (uid: string): Promise<void> => {
    try {
      await done(admin.createIndex(uid, { primaryKey: FIELD.id }))
    } catch (error) {
      const exists = error instanceof RefusedTask && error.code === 'index_already_exists'
      if (!exists) throw asUnavailable(error)
    }
    try {
      await done(admin.index(uid).updateSettings(settings))
    } catch (error) {
      throw asUnavailable(error)
    }
  }

  const drop = async (uid: string): Promise<void> => {
    try {
      await done(admin.deleteIndex(uid))
    } catch (error) {
      const missing = error instanceof RefusedTask && error.code === 'index_not_found'
      if (!missing) throw asUnavailable(error)
    }
  }

  /**
   * Puts `fresh` in the place of `live` and the other way round, at once: readers see the one or the other. A task that
   * concerns two indexes is hidden from a key that is limited to some, so its effect is awaited in place of it: an
   * index takes the moment of its making along.
   */
  const swap = async (live: string, fresh: string): Promise<void> => {
    const madeAt = async (uid: string) => (await admin.getRawIndex(uid)).createdAt
    try {
      const expected = await madeAt(fresh)
      await admin.swapIndexes([{ indexes: [live, fresh], rename: false }])
      const end = Date.now() + SWAP_PATIENCE_MS
      while ((await madeAt(live)) !== expected) {
        if (Date.now() > end) throw new AppError('unavailable', serverMessages.noSwap)
        await wait(20)
      }
    } catch (error) {
      throw unavailable(error)
    }
  }

  return { state, ensure, drop, swap }
}

export type Indexes = ReturnType<typeof createIndexes>
