import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { queryLink } from '#domain/query/write.ts'
import { databaseFile } from '../../server/config.ts'
import { createDocuments } from './documents.ts'
import { fill, startApp } from './http/app.ts'
import type { ExportLoad, ExportTask } from './http/export-child.ts'
import type { Hold } from './http/holds.ts'
import { createQuestions } from './questions.ts'

const CHILD = fileURLToPath(new URL('./http/export-child.ts', import.meta.url))
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
/** Questions are made from fewer records than the largest base has: they are asked of both. */
const QUESTION_RECORDS = 2_000

const run = promisify(execFile)

export type ExportResult = { count: number; path: string; atOnce: number } & ExportLoad & {
    /** The longest time for which the service's thread was held, in milliseconds of its own work. */
    held: { quiet: number; meanwhile: number }
  }

const searchPaths = (): string[] => {
  const documents = createDocuments()(QUESTION_RECORDS)
  const asked = { count: QUESTION_RECORDS, perClass: PER_CLASS, seed: SEED }
  const questions = Object.values(createQuestions(documents, asked)).flat()
  return questions.map((query) => queryLink('/api/projects', query))
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
    const searches = searchPaths()
    const { origin, pid, close, order } = await startApp(folder)
    const results: ExportResult[] = []
    for (const file of FILES) {
      progress(`${count} records: ${file.path}, ${file.atOnce} at once`)
      const task: ExportTask = { origin, pid, ...file, searches, quietMs: QUIET_MS }
      await order('holds')
      const { stdout } = await run(process.execPath, [CHILD, JSON.stringify(task)])
      const load = JSON.parse(stdout) as ExportLoad
      const held = heldIn(await order('holds'), load.times)
      results.push({ count, ...file, ...load, held })
    }
    await close()
    return results
  } finally {
    remove()
  }
}
