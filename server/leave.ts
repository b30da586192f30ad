import { setImmediate as nextTurn } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'

/** Milliseconds in which answers under way may end: half of what a container is usually given to stop. */
const USUAL_GRACE_MS = 4_000

/** A connection that waits is taken in one turn of the event loop, and what it asks is read in the next. */
const QUIET_TURNS = 3
const LONGEST_MS = 500

/**
 * Takes in who has come already: closing cuts those that wait to be taken, one in each turn, and those whose request has come
 * and is not read yet.
 */
const takeIn = async (server: FastifyInstance['server']): Promise<void> => {
  const end = performance.now() + LONGEST_MS
  let quiet = 0
  const hear = (): void => {
    quiet = 0
  }
  server.on('connection', hear)
  while (quiet < QUIET_TURNS && performance.now() < end) {
    quiet++
    await nextTurn()
  }
  server.off('connection', hear)
}

/**
 * Ends the service: no new connection, answers under way to their end, what the desk writes, then the index kept and the base
 * closed. Whoever has not taken an answer by `graceMs`, as a slow reader of an export, is cut off; such a file ends visibly
 * broken.
 */
export const leave = async (
  app: Pick<FastifyInstance, 'server' | 'close'>,
  service: { close: () => Promise<void> },
  {
    graceMs = USUAL_GRACE_MS,
    desk,
  }: { graceMs?: number; desk?: { close: () => Promise<void> } } = {},
): Promise<void> => {
  const cut = setTimeout(() => app.server.closeAllConnections(), graceMs)
  try {
    await takeIn(app.server)
    await app.close()
  } finally {
    clearTimeout(cut)
    await desk?.close()
    await service.close()
  }
}
