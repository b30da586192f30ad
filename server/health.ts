import type { Health } from './http/api/health.ts'
import type { EmbeddedEngine } from './search/embedded/engine.ts'
import type { Store } from './store/store.ts'

type OfEngine = Health['engines'][number]

export type HealthDeps = {
  store: Pick<Store, 'check'> & {
    changes: Pick<Store['changes'], 'seq'>
    projects: Pick<Store['projects'], 'count'>
  }
  /** Why the base cannot be written; null while it can. */
  unwritable: string | null
  embedded: Pick<EmbeddedEngine, 'name' | 'seq'>
  /** Why the embedded index does not follow the base; null while it does. */
  problem: () => string | null
  /** Of the server in front of the embedded engine, where there is one. */
  server: (() => OfEngine) | null
}

/** What a probe is told. Throws when the base cannot be read: nothing can be served then. */
export const createHealth =
  ({ store, unwritable, embedded, problem, server }: HealthDeps) =>
  (): Health => {
    store.check()
    const seq = store.changes.seq()
    const held = embedded.seq()
    const own: OfEngine = {
      name: embedded.name,
      ready: true,
      seq: held,
      lag: seq - held,
      problem: problem(),
    }
    const engines = server ? [server(), own] : [own]
    const well = engines.every((one) => one.ready) && own.problem === null && unwritable === null
    return {
      status: well ? 'ok' : 'degraded',
      problem: unwritable,
      projects: store.projects.count(),
      seq,
      engines,
    }
  }
