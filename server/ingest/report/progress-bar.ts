import { formatNumber } from '#domain/text/number.ts'
import type { IngestProgress } from '../read-claims.ts'

type Terminal = { isTTY?: boolean; write: (text: string) => unknown }

const WIDTH = 30
const LABELS = { read: 'Lettura', write: 'Scrittura' } as const

/** One line: "Scrittura [######····] 1.200 di 5.000", or a count while the total is not known. */
export const progressLine = ({ phase, done, total }: IngestProgress): string => {
  if (total === null) return `${LABELS[phase]}: ${formatNumber(done)} righe`
  const filled = Math.round((WIDTH * done) / Math.max(total, 1))
  const bar = '#'.repeat(filled) + '·'.repeat(WIDTH - filled)
  return `${LABELS[phase]} [${bar}] ${formatNumber(done)} di ${formatNumber(total)}`
}

/** Draws over its own line on a terminal, and is silent elsewhere: a log is no place for a moving bar. */
export const createProgressBar = (terminal: Terminal) => {
  let drawn = false
  return {
    show: (progress: IngestProgress): void => {
      if (!terminal.isTTY) return
      terminal.write(`\r\u001b[2K${progressLine(progress)}`)
      drawn = true
    },
    clear: (): void => {
      if (drawn) terminal.write('\r\u001b[2K')
      drawn = false
    },
  }
}
