import { setImmediate as nextTurn } from 'node:timers/promises'

/** Milliseconds of work after which others are let in. */
const AT_WORK = 8

/** For work made of several searches: between two of them the process answers others, once it has worked for a while. */
export const createPauses = () => {
  let since = performance.now()
  return async (signal?: AbortSignal): Promise<void> => {
    signal?.throwIfAborted()
    if (performance.now() - since < AT_WORK) return
    await nextTurn()
    since = performance.now()
    signal?.throwIfAborted()
  }
}
