import type { FastifyInstance } from 'fastify'

/** Milliseconds in which answers under way may end: half of what a container is usually given to stop. */
const USUAL_GRACE_MS = 4_000

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
    await app.close()
  } finally {
    clearTimeout(cut)
    await desk?.close()
    await service.close()
  }
}
