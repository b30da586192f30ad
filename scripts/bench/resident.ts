import { readFileSync } from 'node:fs'

/** Resident memory of a process, in bytes; 0 where the system does not tell. */
export const resident = (pid: number): number => {
  try {
    const [, kilobytes = '0'] =
      /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return Number(kilobytes) * 1_024
  } catch {
    return 0
  }
}
