import type { compose } from '../compose.ts'
import { createHistory } from '../desk/history/history.ts'
import type { Jobs } from '../desk/jobs.ts'
import type { IngestWorker } from '../worker/worker.ts'

type Deps = {
  service: Pick<Awaited<ReturnType<typeof compose>>, 'store' | 'refresh'>
  jobs: Jobs
  worker: Pick<IngestWorker, 'run'>
}

/** What was imported, over a service. For tests. */
export const testHistory = ({ service: { store, refresh }, jobs, worker }: Deps) =>
  createHistory({
    store,
    refresh,
    jobs,
    worker,
    today: () => '2026-06-30',
    nameOf: (actor) => (actor === 'persona-1' ? 'Redattrice di prova' : actor),
    preparedAt: (id) => `/staff/importa/${id}`,
  })
