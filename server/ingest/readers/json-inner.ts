import type { FieldKey } from '#domain/fields.ts'
import { isBlank, isRecord } from '../cells/text.ts'
import { fieldOf } from '../columns/headings.ts'

const TERM = ['id', 'label']
const PARTICIPANT = ['name', 'label', 'kind', 'note']
const LINK = ['title', 'url']

/** The parts that an object in a field may have; of any other field none has parts. */
const PARTS: Partial<Record<FieldKey, readonly string[]>> = {
  call: ['id', 'title', 'label'],
  programme: TERM,
  plan: TERM,
  conclusion: TERM,
  themes: TERM,
  disabilities: TERM,
  beneficiaries: TERM,
  territories: TERM,
  lead: PARTICIPANT,
  partners: PARTICIPANT,
  leadKind: TERM,
  partnerKinds: TERM,
  materials: LINK,
  sources: LINK,
}

const unknownIn = (path: string, value: unknown, known: readonly string[]): string[] => {
  if (Array.isArray(value)) return value.flatMap((item) => unknownIn(path, item, known))
  if (!isRecord(value)) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    if (!known.includes(key)) return isBlank(inner) ? [] : [`${path}.${key}`]
    return isRecord(inner) ? unknownIn(`${path}.${key}`, inner, TERM) : []
  })
}

/** The paths of what stands inside the objects of a record and is not read, "partners.sede". */
export const innerUnknown = (record: Record<string, unknown>): string[] =>
  Object.entries(record).flatMap(([key, value]) => {
    const field = fieldOf(key)
    const known = field && PARTS[field]
    return known ? unknownIn(key, value, known) : []
  })
