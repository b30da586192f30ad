import { AppError } from '#domain/errors.ts'
import type { BatchPage, BatchWork, ImportsPage, UndoPage } from '#domain/staff/batch-pages.ts'
import { actorOf, type StaffPerson } from '#domain/staff/person.ts'
import type { MarkedFile } from '../../ingest/marked/marked-file.ts'
import type { Batch } from '../../store/batches/batches.ts'
import type { IngestWorker } from '../../worker/worker.ts'
import type { Jobs } from '../jobs.ts'
import { deskMessages } from '../messages.ts'
import { createBatchPage } from './batch.ts'
import type { HistoryDeps } from './deps.ts'
import { createImportsList } from './list.ts'
import { byRecord, createUndoPage, type FormDecisions } from './undo-page.ts'

type Deps = HistoryDeps & {
  jobs: Jobs
  /** Answers that take as long as a file is large: they are worked out beside those who read. */
  worker: Pick<IngestWorker, 'run'>
  today: () => string
  /** Makes what was written visible to readers. */
  refresh: () => Promise<void>
  preparedAt: (id: number) => string
}

/** As long as somebody waits for a small undo before being shown how far it is. */
const PATIENCE_MS = 2_000

/** What was imported and what became of it: lists, the page of each batch, its files, and how it is taken back. */
export const createHistory = ({ jobs, worker, today, refresh, ...deps }: Deps) => {
  const { store, preparedAt } = deps

  const workOf = (id: number): BatchWork | null => {
    const job = jobs.of(id)
    if (job === null) return null
    const kind = job.kind === 'apply' || job.kind === 'undo' ? job.kind : 'other'
    return { kind, progress: job.progress }
  }

  const list = createImportsList(deps)
  const page = createBatchPage({ ...deps, workOf, problemOf: jobs.problemOf, preparedAt })
  const undoPage = createUndoPage(deps)

  const find = (id: number): Batch => {
    const batch = store.batches.byId(id)
    if (!batch) throw new AppError('not-found', deskMessages.noImport)
    return batch
  }

  return {
    list: (wanted: number): ImportsPage => list(wanted),

    page: (id: number, wanted: { show: string | null; page: number }): BatchPage =>
      page(find(id), wanted),

    workOf,
    onChange: jobs.onChange,

    /** The file as it was sent. Throws `not-found` where none was kept. */
    original: (id: number): { name: string; format: string; bytes: Uint8Array } => {
      const { fileName, format, sha256 } = find(id)
      const bytes = sha256 === null ? undefined : store.files.read(sha256)
      if (bytes) return { name: fileName ?? `importazione-${id}`, format: format ?? '', bytes }
      throw new AppError('not-found', deskMessages.fileNotKept)
    },

    /** The file with what is wrong in it. Throws `not-found` where there is nothing to correct. */
    marked: async (id: number, hideOthers: boolean): Promise<MarkedFile> => {
      find(id)
      const file = await worker.run({ kind: 'mark', batch: id, hideOthers, today: today() })
      if (file) return file
      throw new AppError('not-found', deskMessages.nothingToCorrect)
    },

    /** What taking a batch back would do; null where it cannot be taken back. Writes nothing. */
    tryUndo: async (
      id: number,
      person: StaffPerson,
      wanted: { page: number; decisions: FormDecisions },
    ): Promise<UndoPage | null> => {
      const batch = find(id)
      const actor = actorOf(person)
      const tried = await worker.run({ kind: 'undo', batch: id, actor, dryRun: true })
      return tried.outcome === 'undone' ? undoPage(batch, tried, wanted) : null
    },

    /** Takes a batch back, in the background. Throws `conflict` where it cannot be. */
    undo: async (
      id: number,
      person: StaffPerson,
      decisions: FormDecisions,
      done: (undo: number) => void,
    ): Promise<void> => {
      if (find(id).state !== 'applicata') throw new AppError('conflict', deskMessages.cannotUndo)
      const task = {
        kind: 'undo',
        batch: id,
        actor: actorOf(person),
        decisions: byRecord(decisions),
      } as const
      jobs.start(task, {
        done: (undone) => {
          if (undone.outcome === 'undone' && undone.batchId !== null) done(undone.batchId)
          void refresh().catch(() => {})
        },
      })
      await jobs.wait(id, PATIENCE_MS)
    },
  }
}

export type History = ReturnType<typeof createHistory>
