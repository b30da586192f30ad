import { AppError } from '#domain/errors.ts'
import type { ImportHead, ImportName } from '#domain/staff/import-pages.ts'
import type { Batch } from '../store/batches/batches.ts'
import type { Store } from '../store/store.ts'
import type { Jobs } from './jobs.ts'
import { deskMessages } from './messages.ts'

export type DeskDeps = {
  store: Store
  jobs: Jobs
  /** ISO day by which "concluded" is judged. */
  today: () => string
  /** Makes what was written visible to readers. */
  refresh: () => Promise<void>
  /** The name of who did something, as far as it is known. */
  nameOf: (actor: string) => string
}

/** What an import waits for. */
export type Stage =
  | 'reading'
  /** What it waits for is another try: the last one was ended from outside. */
  | 'failed'
  | 'columns'
  | 'words'
  | 'preview'
  | 'written'
  | 'discarded'

/** Where imports stand, and how one is taken up again. */
export const createImportStages = ({ store, jobs, today, nameOf }: DeskDeps) => {
  const { batches } = store

  const find = (id: number): Batch => {
    const batch = Number.isSafeInteger(id) ? batches.byId(id) : undefined
    if (batch?.kind !== 'import') throw new AppError('not-found', deskMessages.noImport)
    return batch
  }

  const nameIn = ({ id, fileName, at, actor, state }: Batch): ImportName => ({
    id,
    fileName: fileName ?? '',
    at,
    actor: nameOf(actor),
    state,
  })

  /** Reads and plans an import anew, with all that has been said; what cannot be read is thrown away, with the reason. */
  const prepare = (id: number): void => {
    const task = { kind: 'prepare', batch: id, today: today() } as const
    jobs.start(task, {
      failed: (error) => {
        if (error instanceof AppError && error.code !== 'unavailable') {
          batches.discard(id, error.message)
        }
      },
    })
  }

  /** Where an import stands. One that nobody works on, and that could go on, is taken up again. */
  const stageOf = (batch: Batch): Stage => {
    if (jobs.of(batch.id) !== null) return 'reading'
    switch (batch.state) {
      case 'caricata':
        if (jobs.problemOf(batch.id) !== null) return 'failed'
        prepare(batch.id)
        return 'reading'
      case 'da-abbinare':
        return batch.columns?.settled === false ? 'columns' : 'words'
      case 'in-anteprima':
        return 'preview'
      case 'scartata':
      case 'interrotta':
        return 'discarded'
      default:
        return 'written'
    }
  }

  return {
    find,
    nameIn,
    prepare,
    stageOf,

    head: (batch: Batch): ImportHead => ({
      ...nameIn(batch),
      sameAs: batches.ofFile(batch.sha256 ?? '').find(({ id }) => id !== batch.id)?.id ?? null,
      steps: {
        columns: batch.columns !== null,
        words: batch.columns?.settled !== false && batches.words.all(batch.id).length > 0,
        preview: batch.preview !== null && batch.columns?.settled !== false,
      },
      problem: jobs.problemOf(batch.id),
    }),
  }
}
