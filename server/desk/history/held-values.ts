import type { StaysAsIs } from '#domain/staff/batch-pages.ts'
import type { Vocabularies } from '#domain/vocabulary.ts'
import { fieldName, valueText } from '../../ingest/report/value-text.ts'
import type { UndoneRecord } from '../../store/undo/undone.ts'

/** Longer than any text of a field, so that what differs at its end is seen. */
const LONGEST = 20_000

const cut = (text: string | null): string | null =>
  text !== null && text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text

/** What stays of a record when its batch is taken back, with the value at three moments as a person reads it. */
export const heldValues = (
  conflicts: UndoneRecord['conflicts'],
  vocabularies: Vocabularies,
): StaysAsIs[] =>
  conflicts.map(({ field, before, batch, now, reason }) => {
    const words = (value: unknown) => cut(valueText(field, value, vocabularies))
    return {
      field,
      label: fieldName(field),
      reason,
      before: words(before),
      batch: words(batch),
      now: words(now),
    }
  })
