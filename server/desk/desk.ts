import { AppError } from '#domain/errors.ts'
import type { UploadPage } from '#domain/staff/import-pages.ts'
import type { NotWritten } from '#domain/staff/import-problems.ts'
import type { StaffPerson } from '#domain/staff/person.ts'
import type { RegisterNote } from '#domain/staff/register.ts'
import { INGEST_LIMITS } from '../ingest/limits.ts'
import { templateCsv, templateXlsx } from '../ingest/template/template.ts'
import type { Arrived } from '../store/files/files.ts'
import type { Store } from '../store/store.ts'
import type { IngestWorker } from '../worker/worker.ts'
import { createColumnStep } from './columns.ts'
import { createImports } from './imports.ts'
import { createJobs } from './jobs.ts'
import { createMemory } from './memory.ts'
import { deskMessages } from './messages.ts'
import { createPreviewStep } from './preview.ts'
import { createWordStep } from './words.ts'

/** Imports that the first page names. */
const RECENT = 10

type Deps = {
  store: Store
  worker: IngestWorker
  /** ISO day by which "concluded" is judged. */
  today: () => string
  refresh: () => Promise<void>
  nameOf: (actor: string) => string
  /** Writes down who did what. */
  note: (line: RegisterNote) => void
}

/** What people do with files that come in, step by step, until they are written or thrown away. No HTTP in it. */
export const createDesk = ({ store, worker, today, refresh, nameOf, note }: Deps) => {
  store.files.clearArrivals()
  const jobs = createJobs(worker)
  const deps = { store, jobs, today, refresh, nameOf }
  const imports = createImports(deps)
  const preview = createPreviewStep(store, imports)
  const memory = createMemory(deps)
  const remembered = (batch: number, detail: string, person: StaffPerson) =>
    note({ actor: person.id, action: 'risposta-ricordata', batch, detail })

  /** Once an import is written: it, and the terms that were made with it. */
  const noteWritten = (batch: number, { id: actor }: StaffPerson): void => {
    const { added, changed, fileName: file } = imports.find(batch)
    const detail = `${added ?? 0} nuove, ${changed ?? 0} modifiche`
    note({ actor, action: 'importazione-applicata', batch, file, detail })
    for (const { vocabulary, answer } of store.batches.words.all(batch)) {
      if (answer?.is !== 'new') continue
      note({ actor, action: 'voce-aggiunta', batch, detail: `${answer.label} (${vocabulary})` })
    }
  }

  return {
    jobs,
    imports,
    columns: createColumnStep(store, imports, remembered),
    words: createWordStep(store, imports, remembered),
    preview,
    memory,

    uploads: (problem: string | null = null): UploadPage => {
      const all = store.batches.imports(RECENT * 3)
      const isWaiting = ({ id }: { id: number }) => store.batches.isWaiting(id)
      return {
        kind: 'upload',
        problem,
        waiting: all.filter(isWaiting).map(imports.nameIn),
        past: all
          .filter((batch) => !isWaiting(batch) && batch.state !== 'scartata')
          .slice(0, RECENT)
          .map((batch) => ({
            ...imports.nameIn(batch),
            added: batch.added,
            changed: batch.changed,
          })),
        limitMb: INGEST_LIMITS.fileBytes / 1_000_000,
      }
    },

    /** Takes a file in as it comes. null where it is too large; nothing of it is left then, or when it does not come whole. */
    receive: (chunks: AsyncIterable<Uint8Array>) =>
      store.files.receive(chunks, INGEST_LIMITS.fileBytes),

    /**
     * Begins an import with a file that has come in, and keeps it; a file that waits already is gone on with. Returns the
     * import's number. Throws AppError where the import that it completes does not exist; the file is not kept then.
     */
    begin: async (
      {
        completes,
        keep,
        ...file
      }: Pick<Arrived, 'sha256' | 'keep'> & {
        name: string
        completes: number | null
      },
      person: StaffPerson,
    ): Promise<number> => {
      if (completes !== null) imports.find(completes)
      keep()
      const { id, isNew } = await imports.begin({ ...file, completes }, person)
      if (isNew) note({ actor: person.id, action: 'file-caricato', batch: id, file: file.name })
      return id
    },

    /** Begins anew with the file of an import that was written: rows that were held back or left are shown again. */
    again: async (id: number, person: StaffPerson): Promise<number> => {
      const { fileName, sha256, columns } = imports.find(id)
      if (sha256 === null || store.files.read(sha256) === undefined) {
        throw new AppError('gone', deskMessages.fileIsGone)
      }
      const file = { name: fileName ?? '', sha256, columns, completes: id }
      return (await imports.begin(file, person)).id
    },

    /** Writes the ticked rows of the plan that was seen; returns why not. */
    apply: (id: number, planned: string | null, person: StaffPerson): Promise<NotWritten | null> =>
      preview.apply(id, { planned, person, done: () => noteWritten(id, person) }),

    discard: async (id: number, person: StaffPerson): Promise<void> => {
      const { fileName } = imports.find(id)
      await jobs.idle()
      if (!store.batches.discard(id)) {
        throw new AppError('conflict', deskMessages.writtenAlready)
      }
      note({ actor: person.id, action: 'importazione-scartata', batch: id, file: fileName })
    },

    /** Takes a remembered answer back. */
    forget: async (kind: 'columns' | 'word', key: string, person: StaffPerson): Promise<void> => {
      if (await memory.forget(kind, key, person)) {
        note({
          actor: person.id,
          action: 'risposta-ritirata',
          detail: kind === 'word' ? key : null,
        })
      }
    },

    template: (format: 'xlsx' | 'csv'): Promise<Uint8Array> =>
      format === 'xlsx'
        ? templateXlsx(store.vocabularies.all())
        : Promise.resolve(new TextEncoder().encode(templateCsv())),
  }
}

export type Desk = ReturnType<typeof createDesk>
