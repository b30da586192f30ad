/** A stretch of the thread's own work in which nobody else's could begin: when it ended, in milliseconds since 1970, and how long it took. */
export type Hold = { at: number; ms: number }

const LOOK_MS = 1
/** Shorter ones are of no interest. */
const LEAST_MS = 2

/**
 * Notes how long the thread is held at a time, in its own processor time: what other processes take of a shared machine is not
 * counted. Looks each millisecond, so that two short stretches may be taken for one, never a long one for two.
 */
export const watchHolds = () => {
  const held: Hold[] = []
  let before = process.threadCpuUsage()
  setInterval(() => {
    const { user, system } = process.threadCpuUsage(before)
    before = process.threadCpuUsage()
    const ms = (user + system) / 1_000
    if (ms >= LEAST_MS) held.push({ at: performance.timeOrigin + performance.now(), ms })
  }, LOOK_MS).unref()
  return { taken: (): Hold[] => held.splice(0) }
}
