import type { HeldReason } from '../../store/batches/row-writer.ts'
import type { BatchRow } from '../../store/batches/rows.ts'
import { faultSentence } from '../problems/messages.ts'
import type { Problem } from '../problems/problem.ts'
import type { RowFaults } from './request.ts'

const HELD: Record<HeldReason, string> = {
  'record-moved':
    'La scheda è stata cambiata da altri dopo l’anteprima: questa riga non è stata scritta. Confrontarla con la scheda di oggi e caricare di nuovo il file.',
  'address-taken':
    'Un’altra scheda ha preso nel frattempo uno degli indirizzi precedenti: questa riga non è stata scritta.',
}

/** Why a row was held back, in words. */
const heldSentence = (reason: string | null): string =>
  HELD[reason as HeldReason] ?? HELD['record-moved']

/** What is to be said of a row in its file; undefined where there is nothing to correct. */
export const rowFaults = (found: BatchRow): RowFaults | undefined => {
  const { row, sheet, slug, step, problems, outcome, reason } = found
  if (row === null) return undefined
  const faults =
    step === 'refused'
      ? (problems as Problem[]).map((one) => ({ field: one.field, message: faultSentence(one) }))
      : outcome === 'held'
        ? [{ field: null, message: heldSentence(reason) }]
        : []
  return faults.length === 0 ? undefined : { row, sheet, slug, faults }
}
