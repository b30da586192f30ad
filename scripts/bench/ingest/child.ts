/** Takes one file in, in a process of its own, so that its peak memory is its own. Started by `ingest.ts`. */
import { argv, memoryUsage, resourceUsage, stdout } from 'node:process'
import { fileURLToPath } from 'node:url'
import { ingestFile } from '../../../server/ingest/ingest.ts'
import type { IngestCounts } from '../../../server/ingest/report/report.ts'
import { loadLists } from '../../../server/ingest/seed/seed.ts'
import { openStore } from '../../../server/store/store.ts'

export type IngestTask = { path: string; database: string }

export type IngestRun = {
  seconds: number
  /** Highest resident memory of the whole process, and what it was before the file was opened. */
  peakBytes: number
  emptyBytes: number
  counts: IngestCounts
}

const { path, database } = JSON.parse(argv[2]!) as IngestTask
const store = openStore({ file: database })
await loadLists(store, fileURLToPath(new URL('../../../data', import.meta.url)))
const emptyBytes = memoryUsage.rss()
const before = performance.now()
const { counts } = await ingestFile({ store, path, today: '2026-01-01', actor: 'bench' })
const seconds = (performance.now() - before) / 1_000
store.close()
const result: IngestRun = {
  seconds,
  peakBytes: resourceUsage().maxRSS * 1_024,
  emptyBytes,
  counts,
}
stdout.write(JSON.stringify(result))
