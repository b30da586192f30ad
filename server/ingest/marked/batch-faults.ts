import type { BatchRow } from '../../store/batches/rows.ts'
import { heldSentence } from '../problems/batch-messages.ts'
import { faultSentence } from '../problems/messages.ts'
import type { Problem } from '../problems/problem.ts'
import type { RowFaults } from './request.ts'

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
