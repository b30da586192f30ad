import { AppError } from '#domain/errors.ts'
import { explain, explainFile } from './explain.ts'
import type { Health } from './http/api/health.ts'
import { serviceMessages } from './messages.ts'
import type { EmbeddedEngine } from './search/embedded/engine.ts'
import type { Store } from './store/store.ts'

type OfEngine = Health['engines'][number]

export type HealthDeps = {
  store: Pick<Store, 'check' | 'fileProblem'> & {
    changes: Pick<Store['changes'], 'seq'>
    projects: Pick<Store['projects'], 'count'>
  }
  /** Why the base cannot be written; null while it can. */
  unwritable: string | null
  embedded: Pick<EmbeddedEngine, 'name' | 'seq'>
  /** What the last look through the whole base found; null when nothing. */
  unsound: () => string | null
  /** Why the embedded index does not follow the base; null while it does. */
  problem: () => string | null
  /** Of the server in front of the embedded engine, where there is one. */
  server: (() => OfEngine) | null
  /** Milliseconds. */
  now?: () => number
}

/** How long an index may stand still behind the base: it looks every second, and takes in some thousand records in one. */
const STUCK_MS = 30_000

/** Remembers since when an index has stood still behind the base, and says so once it is long. */
const watchLag = (now: () => number) => {
  let last = { held: -1, since: 0 }
  return (held: number, written: number): string | null => {
    if (held !== last.held || held === written) last = { held, since: now() }
    const seconds = Math.floor((now() - last.since) / 1_000)
    return seconds * 1_000 < STUCK_MS ? null : serviceMessages.indexStuck(seconds, held, written)
  }
}

/** Runs what reads the base. What SQLite says becomes a sentence that a probe is given; a defect stays one. */
const read = (look: () => void): void => {
  try {
    look()
  } catch (error) {
    const reason = explain(error)
    throw reason === null ? error : new AppError('unavailable', reason)
  }
}

/** What a probe is told. Throws when the base cannot be read: nothing can be served then. */
export const createHealth = ({
  store,
  unwritable,
  unsound,
  embedded,
  problem,
  server,
  now = Date.now,
}: HealthDeps) => {
  const stuck = watchLag(now)
  return (): Health => {
    read(store.check)
    const seq = store.changes.seq()
    const held = embedded.seq()
    const own: OfEngine = {
      name: embedded.name,
      ready: true,
      seq: held,
      lag: seq - held,
      problem: problem() ?? stuck(held, seq),
    }
    const ofFile = store.fileProblem()
    const ofBase = unsound() ?? (ofFile === null ? unwritable : explainFile(ofFile))
    const engines = server ? [server(), own] : [own]
    const well = engines.every((one) => one.ready) && own.problem === null && ofBase === null
    return {
      status: well ? 'ok' : 'degraded',
      problem: ofBase,
      projects: store.projects.count(),
      seq,
      engines,
    }
  }
}
