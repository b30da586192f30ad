import type { BatchMapping } from '#domain/batch.ts'
import { FIELDS, type FieldKey } from '#domain/fields.ts'
import type { Claim } from '../rows/raw-row.ts'

/** For each field of the record that a row speaks of, its column: the letter, else the heading, null where it has neither. */
export const recordColumns = ({ said, place }: Claim): Record<string, string | null> => {
  const columns: Record<string, string | null> = {}
  for (const key of Object.keys(said) as FieldKey[]) {
    const at = place.fields[key]
    const column = at ? (at.column ?? at.heading) : null
    const others = FIELDS[key].of
    if (others) for (const field of others) columns[field] ??= column
    else columns[key] = column
  }
  return columns
}

/** Where a file has each field, as its rows say; the first row that has it is believed. */
export const mappingOf = (claims: readonly Claim[]): BatchMapping => {
  const mapping: BatchMapping = {}
  let seen: Claim['place']['fields'] | undefined
  for (const { place } of claims) {
    // The rows of a table share one record of places.
    if (place.fields === seen) continue
    seen = place.fields
    for (const [field, at] of Object.entries(seen)) mapping[field] ??= at
  }
  return mapping
}
