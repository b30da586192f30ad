import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Call } from '#domain/call.ts'
import type { Vocabulary } from '#domain/vocabulary.ts'
import type { Store } from '../store/store.ts'
import { ingestFile } from './ingest.ts'
import type { IngestReport } from './report.ts'

const readJson = async <T>(path: string): Promise<T> =>
  JSON.parse(await readFile(path, 'utf8')) as T

/** Vocabularies and calls of a data folder into the store: new ones are added, others brought up to date where they differ. */
export const loadLists = async (store: Store, dataDir: string): Promise<void> => {
  const folder = join(dataDir, 'vocabularies')
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()
  const vocabularies = await Promise.all(
    files.map((name) => readJson<Vocabulary>(join(folder, name))),
  )
  const calls = await readJson<Call[]>(join(dataDir, 'calls.json'))
  // Each in a transaction of its own, and only where it differs: a start asks for no lock that it does not need.
  store.vocabularies.load(vocabularies)
  store.calls.load(calls)
}

/**
 * What a first run finds in `dataDir`: the lists always, the projects only while nothing has ever been written.
 * Later the store is the truth: loading them again would take back what editors have corrected since.
 * Returns the report of the projects, or null when they were there already.
 */
export const loadSeed = async ({
  store,
  dataDir,
  today,
}: {
  store: Store
  dataDir: string
  today: string
}): Promise<IngestReport | null> => {
  await loadLists(store, dataDir)
  if (store.changes.seq() > 0) return null
  return ingestFile({ store, path: join(dataDir, 'projects.json'), today, actor: 'seed' })
}
