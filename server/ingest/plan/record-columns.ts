import type { ContentField } from '#domain/record.ts'
import type { FieldKey } from '../columns/columns.ts'
import type { Headings } from '../readers/source.ts'
import type { Said } from '../rows/said.ts'

/** Columns that speak of another field than the one they are named after, or of two. */
const SPEAKS_OF: Partial<Record<FieldKey, readonly ContentField[]>> = {
  period: ['start', 'end'],
  callId: ['call'],
  leadKind: ['lead'],
  partnerKinds: ['partners'],
}

/** For each field of the record that a row speaks of, the heading it stands under; null where the file has none. */
export const recordColumns = (said: Said, headings: Headings): Record<string, string | null> => {
  const columns: Record<string, string | null> = {}
  for (const key of Object.keys(said) as FieldKey[]) {
    const heading = headings.get(key) ?? null
    const others = SPEAKS_OF[key]
    if (others) for (const field of others) columns[field] ??= heading
    else columns[key] = heading
  }
  return columns
}
