import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { queryLink } from '#domain/query/write.ts'
import { databaseFile } from '../../../server/config.ts'
import { apart, questionsFor } from '../harness.ts'
import { fill, startApp } from '../http/app.ts'
import type { Hold } from '../http/holds.ts'
import type { ExportLoad, ExportTask } from './child.ts'

const CHILD = new URL('./child.ts', import.meta.url)
const FILES = [
  { path: '/api/projects.csv', atOnce: 1 },
  { path: '/api/projects.json', atOnce: 1 },
  { path: '/api/projects.json', atOnce: 8 },
  { path: '/api/projects.xlsx', atOnce: 1 },
  { path: '/api/projects.parquet', atOnce: 1 },
  { path: '/api/projects.db', atOnce: 1 },
  { path: '/api/projects.ttl', atOnce: 1 },
] as const
const QUIET_MS = 5_000
const SEED = 17
/** Of each class of question. */
const PER_CLASS = 10

export type ExportResult = { count: number; path: string; atOnce: number } & ExportLoad & {
    /** The longest time for which the service's thread was held, in milliseconds of its own work. */
    held: { quiet: number; meanwhile: number }
  }

/** A base filled earlier is used again where a folder for it is named. */
const folderFor = (count: number, kept: string | undefined) => {
  const folder = kept ? join(kept, String(count)) : mkdtempSync(join(tmpdir(), 'bench-'))
  mkdirSync(folder, { recursive: true })
  if (!existsSync(databaseFile({ dataDir: folder }))) fill(folder, count)
  return { folder, remove: () => kept ?? rmSync(folder, { recursive: true }) }
}

const heldIn = (holds: readonly Hold[], [calm, began, over]: ExportLoad['times']) => {
  const longest = (from: number, to: number): number =>
    Math.max(0, ...holds.filter(({ at }) => at >= from && at <= to).map(({ ms }) => ms))
  return { quiet: longest(calm, began), meanwhile: longest(began, over) }
}

/** Whole bases as files, and what searches wait for meanwhile, against the same searches just before. */
export const measureExports = async (
  count: number,
  kept: string | undefined,
  progress: (text: string) => void,
): Promise<ExportResult[]> => {
  progress(`${count} records: filling a base`)
  const { folder, remove } = folderFor(count, kept)
  try {
    progress(`${count} records: starting`)
    const searches = questionsFor(count, PER_CLASS, SEED).map((query) =>
      queryLink('/api/projects', query),
    )
    const { origin, pid, close, order } = await startApp(folder)
    const results: ExportResult[] = []
    for (const file of FILES) {
      progress(`${count} records: ${file.path}, ${file.atOnce} at once`)
      const task: ExportTask = { origin, pid, ...file, searches, quietMs: QUIET_MS }
      await order('holds')
      const load = await apart<ExportLoad>(CHILD, task)
      const held = heldIn(await order('holds'), load.times)
      results.push({ count, ...file, ...load, held })
    }
    await close()
    return results
  } finally {
    remove()
  }
}
