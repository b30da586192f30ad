/** The product over synthetic records. Started by `app.ts`; tells its port to its parent, and does what imports do for it. */
import { argv } from 'node:process'
import { buildApp } from '../../../server/app.ts'
import { compose } from '../../../server/compose.ts'
import { databaseFile, readConfig } from '../../../server/config.ts'
import type { Task } from '../../../server/worker/tasks.ts'
import { createIngestWorker } from '../../../server/worker/worker.ts'
import { builtPage } from './built-page.ts'
import { watchHolds } from './holds.ts'

/** What a parent may ask for, and what it is told then: long work, or how the thread was held since it last asked. */
export type Order = { order: number; task: Task | 'holds' }
export type Done = { order: number; result: unknown } | { order: number; problem: string }

const [dataDir = ''] = argv.slice(2)
const config = readConfig({
  ...process.env,
  DATA_DIR: dataDir,
  RATE_LIMIT: '0',
  LOG_LEVEL: 'error',
})
const service = await compose(config, () => {})
const app = await buildApp({
  ...service,
  page: await builtPage(),
  config,
  // All load comes from one address here.
  exportLimits: { forOne: 16 },
  // What is measured is the making of answers, unless it is said that they are kept as readers have it.
  keptBytes: process.env.BENCH_KEPT === 'usual' ? undefined : 0,
})
await app.listen({ port: 0, host: '127.0.0.1' })
process.send?.(app.server.address())
process.on('disconnect', () => process.exit(0))

const worker = createIngestWorker(databaseFile({ dataDir }))
const holds = watchHolds()
process.on('message', ({ order, task }: Order) => {
  const work = task === 'holds' ? Promise.resolve(holds.taken()) : worker.run(task)
  work.then(
    (result) => process.send?.({ order, result } satisfies Done),
    (error: unknown) => process.send?.({ order, problem: String(error) } satisfies Done),
  )
})
