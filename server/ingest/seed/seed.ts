import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Call } from '#domain/call.ts'
import type { Vocabulary } from '#domain/vocabulary.ts'
import type { Store } from '../../store/store.ts'
import type { IngestReport } from '../report/report.ts'
import { dayOf, isNews, leaveToStaff, SHIPPED_ACTOR } from './shipped.ts'

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
 * The lists, always; then the projects of `dataDir`: all of them while nothing has ever been written. A base that began
 * with earlier ones takes in what is new of them once, and leaves alone what anybody has changed since; any other base is
 * never touched. Records of a first run are dated by the day of the data, not by that of the start. Returns the report of the projects, or null when there was nothing to take in.
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
  const path = join(dataDir, 'projects.json')
  const bytes = await readFile(path)
  const first = store.changes.seq() === 0
  if (!first && !isNews(store, bytes)) return null
  // Nearly every start finds nothing to take in, and loads nothing that would.
  const { ingestBytes } = await import('../ingest.ts')
  return ingestBytes({
    store,
    name: 'projects.json',
    bytes,
    today,
    actor: SHIPPED_ACTOR,
    // Those who follow a base that is in use must find later what came later.
    ...(first ? { at: dayOf(bytes) } : { narrow: leaveToStaff(store) }),
  })
}
