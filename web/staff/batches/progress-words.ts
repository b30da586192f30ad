import type { BatchWork } from '#domain/staff/batch-pages.ts'
import { formatNumber } from '../../lib/format.ts'

const PHASES = { read: 'Righe lette', write: 'Righe scritte' } as const

/** "Righe scritte: 200 di 1.000." */
export const progressWords = ({ progress, kind }: BatchWork): string => {
  if (progress === null) return kind === 'undo' ? 'Un momento…' : 'In attesa del proprio turno…'
  const { phase, done, total } = progress
  const of = total === null ? '' : ` di ${formatNumber(total)}`
  return `${PHASES[phase]}: ${formatNumber(done)}${of}.`
}
