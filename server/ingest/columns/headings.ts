import type { FieldKey } from '#domain/fields.ts'
import { editDistance } from '#domain/text/distance.ts'
import { labelKey } from '#domain/text/fold.ts'
import { COLUMNS } from './columns.ts'

const BY_NAME: ReadonlyMap<string, FieldKey> = new Map(
  COLUMNS.flatMap(({ field, label, aliases }) =>
    [label, ...aliases].map((name) => [labelKey(name), field] as const),
  ),
)

/** The field that a heading means: case, accents, punctuation and a closing remark in brackets do not matter. */
export const fieldOf = (heading: string): FieldKey | undefined =>
  BY_NAME.get(labelKey(heading)) ??
  BY_NAME.get(labelKey(heading.replace(/[([][^()[\]]*[)\]]\s*[:*]?\s*$/u, '')))

/** The heading nearest to an unknown one; null when none is near enough to be a slip. */
export const nearestHeading = (heading: string): string | null => {
  const key = labelKey(heading)
  const limit = Math.min(3, Math.floor(key.length / 4))
  let best: { label: string; distance: number } | null = null
  for (const { label, aliases } of COLUMNS) {
    for (const name of [label, ...aliases]) {
      const distance = editDistance(key, labelKey(name), limit)
      if (distance <= limit && distance < (best?.distance ?? limit + 1)) best = { label, distance }
    }
  }
  return best?.label ?? null
}
