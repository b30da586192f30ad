import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { SearchQuery } from '#domain/query/types.ts'
import { createDocuments } from './corpus/documents.ts'
import { createQuestions } from './corpus/questions.ts'

const run = promisify(execFile)

/** Measures in a folder of its own, which is gone when that is over. */
export const inFolder = async <T>(measure: (folder: string) => Promise<T>): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  try {
    return await measure(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** What a script finds in a process of its own, which is told its task and prints its result as JSON. */
export const apart = async <T>(
  script: URL,
  task: unknown,
  flags: readonly string[] = [],
): Promise<T> => {
  const args = [...flags, fileURLToPath(script), JSON.stringify(task)]
  const { stdout } = await run(process.execPath, args, { maxBuffer: 1 << 26 })
  return JSON.parse(stdout) as T
}

/** Questions from fewer records than a large base has: it takes long to make them, and they are asked of all sizes. */
const QUESTION_RECORDS = 2_000

/** Questions of all classes, so many of each, that a base of `count` synthetic records can answer. */
export const questionsFor = (count: number, perClass: number, seed: number): SearchQuery[] => {
  const records = Math.min(count, QUESTION_RECORDS)
  const questions = createQuestions(createDocuments()(records), { count: records, perClass, seed })
  return Object.values(questions).flat()
}
