import { startFakeServer } from './fake/server.ts'
import { canKillServer, canUseServer, startServer, type TestServer, useServer } from './server.ts'

type Where<T> = {
  where: string
  /** There is none here. */
  skip: boolean
  start: T
}

/** Servers that can be killed and frozen: a fake one in every run, a real one where there is its program. */
export const KILLABLE: readonly Where<() => Promise<TestServer>>[] = [
  { where: 'a fake server', skip: false, start: startFakeServer },
  { where: 'a real server', skip: !canKillServer, start: startServer },
]

/** The same, and a real one that others run: see `useServer`. */
export const ANY: readonly Where<typeof useServer>[] = [
  { where: 'a fake server', skip: false, start: startFakeServer },
  { where: 'a real server', skip: !canUseServer, start: useServer },
]
