import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { databaseFile } from '../config.ts'
import { ingestFile } from '../ingest/ingest.ts'
import { loadLists } from '../ingest/seed/seed.ts'
import { openStore } from '../store/store.ts'

const shipped = fileURLToPath(new URL('../../data', import.meta.url))
const judged = join(shipped, 'fixtures/judged-projects.json')

type Files = readonly { path: string; bytes: Uint8Array }[]

const make = async (): Promise<Files> => {
  const folder = mkdtempSync(join(tmpdir(), 'schede-giudicate-'))
  try {
    const store = openStore({ file: databaseFile({ dataDir: folder }) })
    await loadLists(store, shipped)
    await ingestFile({ store, path: judged, today: '2026-11-23', actor: 'prova' })
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
 * service that starts there finds it, and leaves it as it is. Made once in a process. Whoever asks removes the folder. For tests.
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
