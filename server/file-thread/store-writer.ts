import { createTurns } from '../http/exports/turns.ts'
import { createFileWriter, type WriteFile } from '../http/exports/write-file.ts'
import { createWriters } from '../http/formats/writers.ts'
import { presentOrigins } from '../http/present/origins.ts'
import type { Store } from '../store/store.ts'

/** Writes files from a base, read without an index: what the thread does, and what its files are held against. */
export const createStoreWriter = (store: Store): WriteFile =>
  createFileWriter({
    writers: createWriters(store.createReadableFile),
    reading: {
      records: store.projects.byIds,
      vocabularies: store.vocabularies.all,
      origins: ({ id, version }) => presentOrigins(store.projects.origins(id, version)),
    },
    turn: createTurns(),
  })
