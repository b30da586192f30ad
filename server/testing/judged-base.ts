import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { databaseFile } from '../config.ts'
import { keptIndex } from '../engines.ts'
import { ingestFile } from '../ingest/ingest.ts'
import { loadLists } from '../ingest/seed/seed.ts'
import { catchUp } from '../search/catch-up.ts'
import { toSearchDocument } from '../search/document.ts'
import { createEmbeddedEngine } from '../search/embedded/engine.ts'
import { openStore, type Store } from '../store/store.ts'
import { sharedLanguage } from './shared-language.ts'

const shipped = fileURLToPath(new URL('../../data', import.meta.url))
const judged = join(shipped, 'fixtures/judged-projects.json')

type Files = readonly { path: string; bytes: Uint8Array }[]

/** Keeps the index, as a service does with many records: half of a start is else to index these few again. */
const keepIndex = async (dataDir: string, store: Store): Promise<void> => {
  const known = sharedLanguage(store.vocabularies.all(), () => '2026-11-23')
  const engine = createEmbeddedEngine(known)
  await catchUp(engine, store, (one) => toSearchDocument(one, known.language.vocabularies))
  engine.settle()
  await engine.save(keptIndex({ dataDir }, store))
}

const make = async (): Promise<Files> => {
  const folder = mkdtempSync(join(tmpdir(), 'schede-giudicate-'))
  try {
    const store = openStore({ file: databaseFile({ dataDir: folder }) })
    await loadLists(store, shipped)
    await ingestFile({ store, path: judged, today: '2026-11-23', actor: 'prova' })
    await keepIndex(folder, store)
    store.close()
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => ({ path: relative(folder, path), bytes: readFileSync(path) }))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

let made: Promise<Files> | undefined

/**
 * A new folder with a base of the records on which questions were judged, and on which most expectations of tests stand: a
 * service that starts there finds it with its index, and leaves it as it is. Made once in a process. Whoever asks removes the folder. For tests.
 */
export const newJudgedFolder = async (): Promise<string> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'buone-prassi-'))
  made ??= make()
  for (const { path, bytes } of await made) {
    const target = join(dataDir, path)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, bytes)
  }
  return dataDir
}
