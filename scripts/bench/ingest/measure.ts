import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { FileFormat } from '../corpus/files.ts'
import { writeProjects } from '../corpus/write-file.ts'
import { apart, inFolder } from '../harness.ts'
import type { IngestRun, IngestTask } from './child.ts'

const CHILD = new URL('./child.ts', import.meta.url)
const FORMATS: readonly FileFormat[] = ['xlsx', 'csv', 'json']
/** As `npm run ingest` starts it; see scripts/run.mjs. */
const FLAGS = ['--max-semi-space-size=4']

export type IngestResult = {
  format: FileFormat
  count: number
  fileBytes: number
  /** Into an empty base, then the same file again. */
  first: IngestRun
  again: IngestRun
}

const ingest = (task: IngestTask) => apart<IngestRun>(CHILD, task, FLAGS)

/** A file of `count` synthetic projects in each format, taken in twice. */
export const measureIngest = (
  count: number,
  progress: (text: string) => void,
): Promise<IngestResult[]> =>
  inFolder(async (work) => {
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
  })
