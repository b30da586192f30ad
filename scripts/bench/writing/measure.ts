import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { compose } from '../../../server/compose.ts'
import { databaseFile } from '../../../server/config.ts'
import { createIngestWorker } from '../../../server/worker/worker.ts'
import { writeProjects } from '../corpus/write-file.ts'
import { inFolder, questionsFor } from '../harness.ts'
import { fill } from '../http/app.ts'
import { type Summary, summarise } from '../percentiles.ts'

const EVERY_MS = 10
const QUIET_MS = 5_000
/** Of each class of question. */
const PER_CLASS = 10
const SEED = 17
const ROWS = 10_000

export type WritingResult = {
  count: number
  rows: number
  /** From handing the file over until the last row can be searched, in seconds. */
  seconds: number
  /** What a reader waits for a search, in milliseconds, on the thread that also follows the writes. */
  quiet: Summary
  meanwhile: Summary
}

/** What searches wait for while a file of 10,000 rows is read, planned, written and indexed, against the same just before. */
export const measureWriting = (
  count: number,
  progress: (text: string) => void,
): Promise<WritingResult> =>
  inFolder(async (dataDir) => {
    progress(`${count} records: filling a base`)
    fill(dataDir, count)
    const path = join(dataDir, 'rows.csv')
    await writeProjects(path, { count: ROWS, format: 'csv', seed: 2 })
    const service = await compose({ dataDir, meilisearch: null }, progress)
    const questions = questionsFor(count, PER_CLASS, SEED)
    let asked = 0

    /** Searches at a steady pace until `ended`; each is timed from when it was due, so that a held thread shows. */
    const readers = async (ended: () => boolean): Promise<Summary> => {
      const waits: number[] = []
      while (!ended()) {
        const due = performance.now() + EVERY_MS
        await wait(EVERY_MS)
        const query = questions[asked++ % questions.length]!
        await service.catalogue.search(query)
        waits.push(performance.now() - due)
      }
      return summarise(waits)
    }

    progress(`${count} records: readers alone`)
    const until = performance.now() + QUIET_MS
    const quiet = await readers(() => performance.now() > until)
    progress(`${count} records: readers, and a file of ${ROWS} rows`)
    const worker = createIngestWorker(databaseFile({ dataDir }))
    const bytes = readFileSync(path)
    const before = performance.now()
    let written = false
    const task = {
      kind: 'take',
      name: 'rows.csv',
      bytes,
      today: '2026-06-30',
      actor: 'bench',
    } as const
    const writing = worker.run(task).then(({ counts }) => {
      written = true
      return counts
    })
    const meanwhile = await readers(
      () => written && service.engine.seq() === service.store.changes.seq(),
    )
    const seconds = (performance.now() - before) / 1_000
    const counts = await writing
    await service.close()
    return { count, rows: counts.new + counts.changed, seconds, quiet, meanwhile }
  })
