import { dirname, join } from 'node:path'
import type { Lesson } from '#domain/guide-pages.ts'
import { createBatchStore } from './batches/batches.ts'
import { createBatchHistory } from './batches/history.ts'
import { createRemembered } from './batches/remembered.ts'
import { createCallStore } from './calls.ts'
import { createChangeLog } from './changes.ts'
import { openDatabase, TABLES } from './database.ts'
import { createDump } from './dump.ts'
import { createFigures } from './figures.ts'
import { createFileStore } from './files/files.ts'
import { atFirstUse } from './first-use.ts'
import { createHarvest } from './harvest.ts'
import { readLesson } from './lessons.ts'
import { createOrganisationStore } from './organisations.ts'
import { createProjectStore } from './projects/projects.ts'
import { createReadableFile } from './readable/readable-file.ts'
import { createPresence } from './soundness/present.ts'
import { createTermEdits } from './terms/edits.ts'
import { createWordLearner } from './terms/learn-words.ts'
import { createTermWriter } from './terms/term-writer.ts'
import { createWrite } from './transaction.ts'
import { createUndo } from './undo/undo.ts'
import { createVocabularyStore } from './vocabularies.ts'

/** Pages copied at a time, 2 MB: readers of this process are let in between. */
const COPY_PAGES = 500

/**
 * A number that moves whenever anybody writes to the base: what this connection has changed, and what others have (SQLite's
 * data_version). Two look-ups without reading a row.
 */
const createStamp = (sqlite: ReturnType<typeof openDatabase>['sqlite']) => {
  const looks = atFirstUse(() => ({
    others: sqlite.prepare('PRAGMA data_version').pluck(),
    own: sqlite.prepare('SELECT total_changes()').pluck(),
  }))
  return (): string => `${looks().others.get()} ${looks().own.get()}`
}

export type StoreOptions = {
  /** Path of the SQLite file, made when missing; ":memory:" for tests, or a base as bytes. */
  file: string | Buffer
  now?: () => Date
  /** How long a write waits for another process that holds the base, in milliseconds; 5,000 where nothing is said. */
  lockWaitMs?: number
}

/** The only truth of the program: one SQLite file, one small store for each aggregate. */
export const openStore = ({ file, now = () => new Date(), lockWaitMs }: StoreOptions) => {
  const { sqlite, db } = openDatabase(file, lockWaitMs)
  const inMemory = typeof file !== 'string' || file === ':memory:'
  const transaction = createWrite(sqlite)
  const projects = createProjectStore(db, now)
  const calls = createCallStore(db)
  const organisations = createOrganisationStore(db)
  const presence = createPresence(sqlite, { tables: TABLES, file: inMemory ? null : file })
  const termWriter = createTermWriter(db, now)
  const terms = createTermEdits(db, { now, projects, writer: termWriter, transaction })
  const learn = createWordLearner(db, terms)
  const batches = createBatchStore(db, { now, projects, transaction, learn })
  const dump = atFirstUse(() => createDump(db, { calls, organisations }))
  const undo = atFirstUse(() =>
    createUndo(db, {
      projects,
      batches,
      terms: { writer: termWriter, holders: terms.holders },
      transaction,
    }),
  )
  return {
    vocabularies: createVocabularyStore(db, { stamp: createStamp(sqlite) }),
    terms,
    calls,
    projects,
    organisations,
    /** The files that were taken in, beside the base. */
    files: createFileStore(inMemory ? null : join(dirname(file), 'importazioni')),
    changes: createChangeLog(db),
    batches,
    history: createBatchHistory(db),
    remembered: createRemembered(db, now),
    undo: (...given: Parameters<ReturnType<typeof undo>>) => undo()(...given),
    dump: () => dump()(),
    ...createFigures(db),
    lesson: (section: Lesson['section'], ids: readonly number[], most: number) =>
      readLesson(db, section, ids, most),
    harvest: createHarvest(db),
    /** Makes a file to be given away, with tables of its own. */
    createReadableFile,
    /** Runs `work` as one write: all of it or nothing. Calls inside it join. */
    transaction,
    /** Writes a copy of the base as it is at one moment to a file, while others read and write. */
    copyTo: (path: string): Promise<unknown> => sqlite.backup(path, { progress: () => COPY_PAGES }),
    /** Throws when a table is missing or cannot be read. */
    check: presence.readRows,
    fileProblem: presence.fileProblem,
    /** Where the base lies; null for one in memory. */
    file: inMemory ? null : file,
    close: (): void => {
      sqlite.close()
    },
  }
}

export type Store = ReturnType<typeof openStore>
