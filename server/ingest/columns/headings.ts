import type { FieldKey } from '#domain/fields.ts'
import { labelKey } from '#domain/text/fold.ts'
import { isMistyped } from '../cells/hints.ts'
import { COLUMNS } from './columns.ts'

const BY_NAME: ReadonlyMap<string, FieldKey> = new Map(
  COLUMNS.flatMap(({ field, label, name, aliases }) =>
    [label, name, ...aliases].map((name) => [labelKey(name), field] as const),
  ),
)

/** The field that a heading means: case, accents, punctuation and a closing remark in brackets do not matter. */
export const fieldOf = (heading: string): FieldKey | undefined => {
  const field = BY_NAME.get(labelKey(heading))
  if (field !== undefined) return field
  const bare = heading.replace(/[([][^()[\]]*[)\]]\s*[:*]?\s*$/u, '')
  return bare === heading ? undefined : BY_NAME.get(labelKey(bare))
}

/** The heading that an unknown one is with slips of the keyboard; null where it may well be another column. */
export const nearestHeading = (heading: string): string | null =>
  COLUMNS.find(({ label, aliases }) =>
    [label, ...aliases].some((name) => isMistyped(heading, name)),
  )?.label ?? null
