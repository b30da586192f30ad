import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { FileFormat } from './files.ts'
import type { IngestRun, IngestTask } from './ingest-child.ts'
import { writeProjects } from './write-file.ts'

const CHILD = fileURLToPath(new URL('./ingest-child.ts', import.meta.url))
const FORMATS: readonly FileFormat[] = ['xlsx', 'csv', 'json']
/** As `npm run ingest` starts it; see scripts/run.mjs. */
const FLAGS = ['--max-semi-space-size=4']
const run = promisify(execFile)

export type IngestResult = {
  format: FileFormat
  count: number
  fileBytes: number
  /** Into an empty base, then the same file again. */
  first: IngestRun
  again: IngestRun
}

const ingest = async (task: IngestTask): Promise<IngestRun> => {
  const { stdout } = await run(process.execPath, [...FLAGS, CHILD, JSON.stringify(task)])
  return JSON.parse(stdout) as IngestRun
}

/** A file of `count` synthetic projects in each format, taken in twice. */
export const measureIngest = async (
  count: number,
  progress: (text: string) => void,
): Promise<IngestResult[]> => {
  const work = mkdtempSync(join(tmpdir(), 'bench-'))
  try {
    const results: IngestResult[] = []
    for (const format of FORMATS) {
      progress(`${count} rows of ${format}`)
      const path = join(work, `projects.${format}`)
      await writeProjects(path, { count, format })
      const task = { path, database: join(work, `${format}.sqlite`) }
      const first = await ingest(task)
      const again = await ingest(task)
      results.push({ format, count, fileBytes: statSync(path).size, first, again })
    }
    return results
  } finally {
    rmSync(work, { recursive: true })
  }
}
