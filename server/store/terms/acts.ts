import { isDeepStrictEqual } from 'node:util'
import { AppError } from '#domain/errors.ts'
import type { Term, VocabularyKey } from '#domain/vocabulary.ts'
import { createBatchRecords } from '../batches/records.ts'
import type { Db } from '../database.ts'
import { NO_COUNTS } from '../open-batch.ts'
import { termMessages } from './messages.ts'
import { assertFree, refuse } from './names.ts'
import { flattenTerm, type TermKey, type TermState } from './term-state.ts'
import type { TermOrigin, TermWriter } from './term-writer.ts'

export type By = {
  actor: string
  /** The batch that the change belongs to; without one it is a batch of its own. */
  batchId?: number
}

export type ActDeps = {
  now: () => Date
  writer: TermWriter
  transaction: <T>(work: () => T) => T
}

/** What every act on a controlled list stands on: terms that must be there, names that must be free, batches. */
export const createTermActs = (db: Db, { now, writer, transaction }: ActDeps) => {
  const records = createBatchRecords(db, now)

  /** Throws AppError `not-found` for a term that is not in its list, or has become part of another. */
  const present = (key: TermKey): TermState => {
    const found = writer.read(key)
    if (!found || found.state === 'mai-nata' || found.state === 'unita') {
      throw new AppError('not-found', termMessages.isNotThere(...key))
    }
    return found
  }

  /** Runs an act as one write of one batch; returns the batch's id. */
  const act = (
    by: By,
    note: string,
    work: (origin: TermOrigin) => { added?: number; changed?: number },
  ): number =>
    transaction(() => {
      if (by.batchId !== undefined) {
        work({ actor: by.actor, batchId: by.batchId })
        return by.batchId
      }
      const start = { kind: 'vocabulary', state: 'in-scrittura', actor: by.actor, note } as const
      const batchId = records.open(start)
      const { added = 0, changed = 0 } = work({ actor: by.actor, batchId })
      records.finish(batchId, { ...NO_COUNTS, added, changed })
      return batchId
    })

  return {
    present,
    act,

    /** Changes one term; throws AppError `conflict` where nothing would be another. */
    change: (
      key: TermKey,
      by: By,
      note: string,
      next: (term: Term) => Partial<Term>,
      state: Partial<TermState> = {},
    ): number =>
      act(by, note, (origin) => {
        const before = present(key)
        const content = { ...before.content, ...next(before.content) }
        const after = { ...before, ...state, content }
        if (isDeepStrictEqual(flattenTerm(before), flattenTerm(after))) {
          throw new AppError('conflict', termMessages.isSoAlready(key[1]))
        }
        writer.write(key, after, origin)
        return { changed: 1 }
      }),

    assertFree: (vocabulary: VocabularyKey, name: string, except: string): void =>
      assertFree(writer.present(vocabulary), name, except),

    /** Throws AppError `invalid` where a term would become its own broader one. */
    assertNoCircle: ([vocabulary, id]: TermKey, broader: string): void => {
      const byId = new Map(writer.present(vocabulary).map((term) => [term.id, term]))
      for (let at: string | null | undefined = broader; at; at = byId.get(at)?.broader) {
        if (at === id) throw refuse(termMessages.isCircle(id, broader))
      }
    },
  }
}

export type TermActs = ReturnType<typeof createTermActs>
