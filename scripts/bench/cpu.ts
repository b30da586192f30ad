import { readFileSync } from 'node:fs'

/** Of Linux, where it is the same everywhere. */
const TICKS_PER_SECOND = 100

/** Seconds that some processes have worked together; null where the system does not tell. */
export const workedTogether = (pids: readonly number[]): number | null =>
  pids.reduce<number | null>((sum, pid) => {
    const own = workedSeconds(pid)
    return sum === null || own === null ? null : sum + own
  }, 0)

/** Seconds that a process has worked, all its threads together; null where the system does not tell. */
export const workedSeconds = (pid: number): number | null => {
  try {
    const [, after = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')
    const fields = after.split(' ')
    return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND
  } catch {
    return null
  }
}
