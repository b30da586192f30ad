import type { Term } from '#domain/vocabulary.ts'
import type { Db } from '../database.ts'
import type { ProjectStore } from '../projects/projects.ts'
import { type ActDeps, type By, createTermActs } from './acts.ts'
import { createTermAdding } from './add.ts'
import { type NameKind, relabelled, withName, withoutName } from './changed-names.ts'
import { holdersOf } from './holders.ts'
import { createTermMerge } from './merge.ts'
import type { TermKey } from './term-state.ts'

type Deps = ActDeps & { projects: ProjectStore }

/**
 * What editors do with the controlled lists. Each act is a batch of kind "vocabulary" that can be taken back, with a place in
 * the change log that indexes and other processes follow. Ids never change. Throws AppError `invalid`, `conflict` or
 * `not-found`, in Italian, and writes nothing then.
 */
export const createTermEdits = (db: Db, { projects, ...deps }: Deps) => {
  const { writer } = deps
  const acts = createTermActs(db, deps)
  const { change } = acts

  return {
    add: createTermAdding(acts, writer),

    /** Another label; the one it had stays a former one, by which it is found. */
    rename: (key: TermKey, labels: Partial<Pick<Term, 'label' | 'labelEn'>>, by: By): number => {
      const named = Object.values(labels)
      for (const label of named) acts.assertFree(key[0], label, key[1])
      return change(key, by, `altra etichetta: ${named.join(', ')}`, (term) =>
        relabelled(term, labels),
      )
    },

    /** One more name of the same thing, recognised in files and searched; "searchOnly" is never shown. */
    addName: (key: TermKey, name: string, kind: NameKind, by: By): number => {
      acts.assertFree(key[0], name, key[1])
      return change(key, by, `altro nome: ${name}`, (term) => withName(term, name, kind))
    },

    removeName: (key: TermKey, name: string, by: By): number =>
      change(key, by, `nome tolto: ${name}`, (term) => withoutName(term, name)),

    setBroader: (key: TermKey, broader: string | null, by: By): number => {
      if (broader !== null) {
        acts.present([key[0], broader])
        acts.assertNoCircle(key, broader)
      }
      return change(key, by, `voce più ampia: ${broader ?? 'nessuna'}`, () => ({ broader }))
    },

    /** No longer offered; the records that have it keep it, and it is still found. */
    retire: (key: TermKey, by: By): number =>
      change(key, by, `voce ritirata: ${key[1]}`, () => ({}), { state: 'ritirata' }),

    /** Offered again. */
    revive: (key: TermKey, by: By): number =>
      change(key, by, `voce riammessa: ${key[1]}`, () => ({}), { state: 'attiva' }),

    merge: createTermMerge(db, { acts, projects, writer }),

    /** Ids of the records that have a term, drafts and withdrawn ones too. */
    holders: (key: TermKey): number[] => holdersOf(db, key),
  }
}

export type TermEdits = ReturnType<typeof createTermEdits>
