import { AppError } from '#domain/errors.ts'
import type { MatchedColumns } from '#domain/import.ts'
import { actorOf, type StaffPerson } from '#domain/staff/person.ts'
import type { Batch } from '../store/batches/batches.ts'
import { createImportStages, type DeskDeps } from './import-stages.ts'
import { deskMessages } from './messages.ts'

/** Is told that an answer is kept for all imports to come, and which. */
export type Remembers = (batch: number, detail: string, person: StaffPerson) => void

/** As long as somebody waits for a small file before being shown that it is read. */
const PATIENCE_MS = 2_000

/** What all steps of an import have in common. */
export const createImports = (deps: DeskDeps) => {
  const { store, jobs, refresh } = deps
  const { batches } = store

  const stages = createImportStages(deps)
  const { find, prepare } = stages

  return {
    ...stages,

    /** Reads an import anew, whatever ended the last try. */
    tryAgain: async (id: number): Promise<void> => {
      if (find(id).state === 'caricata') prepare(id)
      await jobs.wait(id, PATIENCE_MS)
    },

    /** What somebody changes of an import, once nothing of it is under way; then it is read anew. */
    change: async (id: number, work: (batch: Batch) => boolean): Promise<void> => {
      await jobs.idle()
      const again = store.transaction(() => {
        const batch = find(id)
        if (!batches.isWaiting(id)) {
          throw new AppError('conflict', deskMessages.ended)
        }
        const changed = work(batch)
        // What is to be read anew says so in the base: a process that dies now goes on from here.
        if (changed) batches.setState(id, 'caricata')
        return changed
      })
      if (!again) return
      prepare(id)
      await jobs.wait(id, PATIENCE_MS)
    },

    /**
     * Begins with a file that has come in, once nothing is under way; a file that waits already is gone on with. Tells which
     * import it is, and whether it is a new one.
     */
    begin: async (
      file: {
        name: string
        sha256: string
        columns?: MatchedColumns | null
        /** The import whose file comes corrected with this one. */
        completes?: number | null
      },
      person: StaffPerson,
    ): Promise<{ id: number; isNew: boolean }> => {
      let waiting = batches.waitingOfFile(file.sha256)
      if (!waiting) {
        await jobs.idle()
        // Once more: the same file may have come in twice meanwhile.
        waiting = batches.waitingOfFile(file.sha256)
      }
      if (waiting) return { id: waiting.id, isNew: false }
      const id = batches.open({
        kind: 'import',
        state: 'caricata',
        actor: actorOf(person),
        fileName: file.name,
        sha256: file.sha256,
        columns: file.columns ?? null,
        completes: file.completes ?? null,
      })
      prepare(id)
      await jobs.wait(id, PATIENCE_MS)
      return { id, isNew: true }
    },

    /**
     * Writes the ticked rows, in the background. Resolves when it is done, or after as long as somebody waits; with false, and
     * nothing is written, where other work on the import began first.
     */
    apply: async (id: number, person: StaffPerson, done: () => void): Promise<boolean> => {
      await jobs.idle()
      const finish = () => {
        done()
        void refresh().catch(() => {})
      }
      const begun = jobs.start(
        { kind: 'apply', batch: id, actor: actorOf(person) },
        { done: finish },
      )
      // Somebody who confirms the same at the same time is shown what is being written.
      if (!begun && jobs.of(id)?.kind !== 'apply') return false
      await jobs.wait(id, PATIENCE_MS)
      return true
    },
  }
}

export type Imports = ReturnType<typeof createImports>
