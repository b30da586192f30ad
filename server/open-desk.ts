import { uploadPath } from '#domain/staff/import-addresses.ts'
import type { RegisterNote } from '#domain/staff/register.ts'
import { italianDay } from '#domain/today.ts'
import type { Admission } from './admission.ts'
import { createDesk } from './desk/desk.ts'
import { createHistory } from './desk/history/history.ts'
import { inTime } from './desk/in-time.ts'
import { batchesRoom } from './http/staff/batches/room.ts'
import { importRoom } from './http/staff/import/room.ts'
import type { StaffRoom } from './http/staff/routes.ts'
import type { Store } from './store/store.ts'
import { createIngestWorker } from './worker/worker.ts'

type Deps = {
  service: { store: Store; refresh: () => Promise<void> }
  admission: Pick<Admission, 'staff'>
  now: () => Date
}

/** In which what is being written at a stop may end, and be noted; what takes longer is all or nothing without us. */
const LEAVE_MS = 2_500

/** Who writes without being a person. */
const NAMES: Readonly<Record<string, string>> = {
  comando: 'riga di comando',
  seed: 'primi progetti del sito',
}

/** Who wrote, as people read it; the base itself names nobody. */
const namesOf =
  ({ staff }: Pick<Admission, 'staff'>) =>
  (actor: string): string => {
    const [, id] = /^persona-(\d+)$/.exec(actor) ?? []
    if (id === undefined) return NAMES[actor] ?? actor
    return staff?.people.find(Number(id))?.name ?? 'redazione'
  }

/** The rooms in which files are brought in and taken back, over a base that can be written; none over one that cannot. */
export const openDesk = ({ service, admission, now }: Deps) => {
  const { store, refresh } = service
  if (store.file === null || typeof store.file !== 'string') {
    return { rooms: [], close: async () => {} }
  }
  const worker = createIngestWorker(store.file)
  const today = () => italianDay(now())
  const nameOf = namesOf(admission)
  const note = (line: RegisterNote) => admission.staff?.register.note(line)
  const desk = createDesk({ store, worker, today, refresh, nameOf, note })
  const { jobs } = desk
  const preparedAt = (id: number) => uploadPath(id)
  const history = createHistory({ store, jobs, worker, today, refresh, nameOf, preparedAt })
  const rooms: StaffRoom[] = [importRoom(desk), batchesRoom({ history, note })]
  return { rooms, close: () => inTime(jobs.idle(), LEAVE_MS) }
}
