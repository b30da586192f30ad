import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeProjects } from '../../scripts/bench/corpus/write-file.ts'
import { databaseFile } from '../config.ts'
import { ingestFile } from '../ingest/ingest.ts'
import { openStore } from '../store/store.ts'

const MANY = 300

/** Adds several hundred synthetic projects, of every theme and disability, to a base. For tests. */
export const addManyProjects = async (dataDir: string): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'schede-sintetiche-'))
  const path = join(folder, 'sintetiche.json')
  const store = openStore({ file: databaseFile({ dataDir }) })
  try {
    await writeProjects(path, { count: MANY, format: 'json', seed: 1 })
    await ingestFile({ store, path, today: '2026-11-23', actor: 'prova' })
  } finally {
    store.close()
    rmSync(folder, { recursive: true })
  }
}
