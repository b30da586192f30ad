import { FIELD_KEYS, type FieldKey } from '#domain/fields.ts'
import type { Parsed } from '../cells/parsed.ts'
import { isBlank, isCleared } from '../cells/text.ts'
import type { RowContext, Said } from '../fields/field.ts'
import { INGEST } from '../fields/table.ts'
import type { Fault } from '../problem.ts'
import type { Claim, RawRow } from './said.ts'

/** One field into `said`, or its faults. A dash says "nothing", a blank says nothing at all. */
const take = <F extends FieldKey>(
  said: Said,
  field: F,
  cell: unknown,
  context: RowContext,
): Fault[] => {
  if (isBlank(cell)) return []
  if (isCleared(cell)) {
    said[field] = null as Said[F]
    return field === 'title' || field === 'slug' ? [{ code: 'required' }] : []
  }
  const parsed = INGEST[field].parse(cell, context) as Parsed<NonNullable<Said[F]>>
  if (!parsed.ok) return parsed.faults
  said[field] = parsed.value
  return []
}

/** Faults that only several fields together show. */
const crossFaults = (said: Said): [FieldKey, Fault][] => {
  const faults: [FieldKey, Fault][] = []
  const { period, start, end, partners, partnerKinds } = said
  if (period && ((start && period.start !== start) || (end && period.end !== end))) {
    faults.push(['period', { code: 'period-conflict' }])
  }
  if (partnerKinds && partners && partnerKinds.length !== partners.length) {
    const mismatch = { names: partners.length, kinds: partnerKinds.length }
    faults.push(['partnerKinds', { code: 'kinds-mismatch', ...mismatch }])
  }
  return faults
}

/** A row by itself: every fault of every cell, and what the sound cells say. Pure and total. */
export const checkRow = (raw: RawRow, context: RowContext): Claim => {
  const said: Said = {}
  const problems = [...raw.problems]
  for (const field of FIELD_KEYS) {
    for (const fault of take(said, field, raw.cells[field], context))
      problems.push({ field, ...fault })
  }
  for (const [field, fault] of crossFaults(said)) problems.push({ field, ...fault })
  const { row, place, name, notices } = raw
  return { row, place, name, said, problems, notices, lists: 'replace' }
}
