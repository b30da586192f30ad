import type { RegisterNote } from '#domain/staff/register.ts'
import type { compose } from '../compose.ts'
import { createHistory } from '../desk/history/history.ts'
import { createJobs } from '../desk/jobs.ts'
import { batchesRoom } from '../http/staff/batches/room.ts'
import { createIngestWorker } from '../worker/worker.ts'

type Service = Awaited<ReturnType<typeof compose>>

/** The room of imports over a service, and what it has written in the register. For tests. */
export const testHistory = ({ store, refresh }: Service) => {
  const worker = createIngestWorker(store.file ?? '')
  const jobs = createJobs(worker)
  const notes: RegisterNote[] = []
  const history = createHistory({
    store,
    refresh,
    jobs,
    worker,
    today: () => '2026-06-30',
    nameOf: (actor) => (actor === 'persona-1' ? 'Redattrice di prova' : actor),
    preparedAt: (id) => `/staff/importa/${id}`,
  })
  return {
    history,
    jobs,
    worker,
    notes,
    room: batchesRoom({ history, note: (one) => notes.push(one) }),
  }
}
