import type { BatchWork } from '#domain/staff/batch-pages.ts'

/** Of its own: what the scripts of readers and of the desk share would be one more file for readers to fetch. */
const number = new Intl.NumberFormat('it-IT', { useGrouping: 'always' })

const PHASES = { read: 'Righe lette', write: 'Righe scritte' } as const

/** "Righe scritte: 200 di 1.000." */
export const progressWords = ({ progress, kind }: BatchWork): string => {
  if (progress === null) return kind === 'undo' ? 'Un momento…' : 'In attesa del proprio turno…'
  const { phase, done, total } = progress
  const of = total === null ? '' : ` di ${number.format(total)}`
  return `${PHASES[phase]}: ${number.format(done)}${of}.`
}
