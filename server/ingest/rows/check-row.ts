import { FIELD_KEYS, FIELDS, type FieldKey, type FieldType } from '#domain/fields.ts'
import type { VocabularyKey } from '#domain/vocabulary.ts'
import { withoutLeftOut } from '../cells/left-out.ts'
import { isSeveral } from '../cells/list.ts'
import { bad, good, type Parsed, quote } from '../cells/parsed.ts'
import { isBlank, isCleared } from '../cells/text.ts'
import type { RowContext, Said } from '../fields/field.ts'
import { INGEST } from '../fields/table.ts'
import { type Fault, type Notice, shown } from '../problems/problem.ts'
import { errorIn, saysNoValue } from './no-value.ts'
import type { Claim, RawRow } from './raw-row.ts'
import { partStatedEnd } from './stated-end.ts'
import { tooLarge } from './too-large.ts'
import { isTotalRow } from './total-row.ts'

/** Types of one value: several in a cell are a fault, never the first of them. */
const SINGLE: ReadonlySet<FieldType> = new Set(['term', 'date', 'year', 'amount'])

/** Kinds of organisations stand in JSON beside the names, in fields that have no list of their own. */
const vocabularyOf = (field: FieldKey): VocabularyKey | undefined =>
  FIELDS[field].vocabulary ?? (field === 'lead' || field === 'partners' ? 'tipo-ente' : undefined)

const withoutLeftOutWords = (field: FieldKey, cell: unknown, { vocabularies }: RowContext) => {
  const vocabulary = vocabularyOf(field)
  return vocabulary === undefined
    ? cell
    : withoutLeftOut(cell, FIELDS[field].type, vocabularies[vocabulary])
}

/** One field into `said`, or its faults. A dash says "nothing", a blank says nothing at all. */
const take = <F extends FieldKey>(
  said: Said,
  field: F,
  given: unknown,
  context: RowContext,
): Parsed<unknown> | null => {
  const cell = given === undefined ? given : withoutLeftOutWords(field, given, context)
  if (isBlank(cell)) return null
  if (isCleared(cell)) {
    said[field] = null as Said[F]
    return field === 'title' || field === 'slug' ? bad({ code: 'required' }) : null
  }
  const large = tooLarge(FIELDS[field].type, cell)
  if (large !== null) return bad(large)
  const error = errorIn(field, cell)
  if (error !== undefined) return bad({ code: 'error-value', value: shown(error) })
  if (saysNoValue(field, cell)) return good(null, { code: 'no-value', value: quote(cell) })
  if (SINGLE.has(FIELDS[field].type) && isSeveral(cell)) {
    return bad({ code: 'not-one', value: quote(cell) })
  }
  const parsed = INGEST[field].parse(cell, context) as Parsed<NonNullable<Said[F]>>
  if (parsed.ok) said[field] = parsed.value
  return parsed
}

/** Two dates that can both be true: one says the other more precisely. */
const agree = (one: string, other: string) => one.startsWith(other) || other.startsWith(one)

/** Faults that only several fields together show. */
const crossFaults = (said: Said, statedEnd: string | null): [FieldKey, Fault][] => {
  const faults: [FieldKey, Fault][] = []
  const { period, start, end } = said
  const differs = (ofPeriod: string | null | undefined, own: string | null | undefined) =>
    ofPeriod && own && !agree(ofPeriod, own)
  if (period && (differs(period.start, start) || differs(period.end, end))) {
    faults.push(['period', { code: 'period-conflict' }])
  }
  if (differs(statedEnd, end) || (!end && differs(statedEnd, period?.end))) {
    faults.push(['conclusion', { code: 'period-conflict' }])
  }
  return faults
}

/** A row by itself: every fault of every cell, and what the sound cells say. Pure and total. */
export const checkRow = (raw: RawRow, context: RowContext): Claim => {
  const said: Said = {}
  const { row, place, name } = raw
  const problems = [...raw.problems]
  const notices: Notice[] = [...raw.notices]
  if (isTotalRow(raw)) {
    problems.splice(0, problems.length, { field: null, code: 'total-row' })
    const sum = quote(raw.cells.title)
    return { row, place, name: name ?? (sum || null), said, problems, notices, lists: 'replace' }
  }
  const { cells, end } = partStatedEnd(raw.cells, context.today)
  for (const field of FIELD_KEYS) {
    const parsed = take(said, field, cells[field], context)
    if (parsed?.ok === false) {
      for (const fault of parsed.faults) problems.push({ field, ...fault })
    } else {
      for (const remark of parsed?.remarks ?? []) notices.push({ row, field, ...remark })
    }
  }
  for (const [field, fault] of crossFaults(said, end)) problems.push({ field, ...fault })
  if (end !== null && isBlank(cells.end) && !said.period?.end) {
    said.end = end
    const value = quote(raw.cells.conclusion)
    notices.push({ row, field: 'end', code: 'end-from-conclusion', value, date: end })
  }
  return { row, place, name, said, problems, notices, lists: 'replace' }
}
