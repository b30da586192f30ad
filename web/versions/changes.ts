import { FIELDS, PUBLIC_FIELDS, type PublicField } from '#domain/fields.ts'
import { formatPartialDate } from '#domain/partial-date.ts'
import type { PublicProject } from '#domain/schemas/project-answer.ts'
import { SECTION_KEYS } from '#domain/sections.ts'
import { formatEuro } from '../lib/text/format.ts'
import { fieldName } from './names.ts'

/** A field that two versions have otherwise: the lines of each, none where it said nothing. */
export type Change = { label: string; before: readonly string[]; after: readonly string[] }

type Named = { label?: string; title?: string | null; url?: string; note?: string | null }

/** What a value says, one line for each of its parts. */
const linesOf = (field: PublicField, value: unknown): string[] => {
  if (value === null || value === undefined) return []
  if (Array.isArray(value)) return value.flatMap((one) => linesOf(field, one))
  if (typeof value === 'number') return [field === 'fundingEur' ? formatEuro(value) : String(value)]
  if (typeof value === 'string')
    return [FIELDS[field].type === 'date' ? formatPartialDate(value) : value]
  const { label, title, url, note } = value as Named
  return [[label ?? title, url, note].filter(Boolean).join(', ')]
}

/** What readers could see change from one version to another, in the order of the fields. */
export const changesBetween = (before: PublicProject, after: PublicProject): Change[] => {
  const fields = PUBLIC_FIELDS.map((field) => ({
    label: fieldName(field),
    before: linesOf(field, before[field]),
    after: linesOf(field, after[field]),
  }))
  const sections = SECTION_KEYS.map((key) => ({
    label: fieldName(key),
    before: before.sections[key]?.split('\n') ?? [],
    after: after.sections[key]?.split('\n') ?? [],
  }))
  return [...fields, ...sections].filter(
    (one) => JSON.stringify(one.before) !== JSON.stringify(one.after),
  )
}
