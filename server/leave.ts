import type { FastifyInstance } from 'fastify'

/** Milliseconds in which answers under way may end: half of what a container is usually given to stop. */
const USUAL_GRACE_MS = 4_000

/** Milliseconds in which the desk may write what it is writing, and note it; what takes longer is all or nothing without us. */
const WORK_MS = 2_500

/** Work that is done, or the end of the time for it. */
const inTime = async (work: Promise<void>, ms: number): Promise<void> => {
  let over: NodeJS.Timeout | undefined
  const late = new Promise<void>((resolve) => {
    over = setTimeout(resolve, ms)
  })
  await Promise.race([work.catch(() => {}), late])
  clearTimeout(over)
}

/**
 * Ends the service: no new connection, answers under way to their end, a write of the desk where it is short, then the index
 * kept and the base closed. Whoever has
 * not taken an answer by `graceMs`, as a slow reader of an export, is cut off; such a file ends visibly broken.
 */
export const leave = async (
  app: Pick<FastifyInstance, 'server' | 'close'>,
  service: { close: () => Promise<void> },
  {
    graceMs = USUAL_GRACE_MS,
    desk = { close: async () => {} },
    workMs = WORK_MS,
  }: { graceMs?: number; desk?: { close: () => Promise<void> }; workMs?: number } = {},
): Promise<void> => {
  const cut = setTimeout(() => app.server.closeAllConnections(), graceMs)
  try {
    await app.close()
  } finally {
    clearTimeout(cut)
    await inTime(desk.close(), workMs)
    await service.close()
  }
}
