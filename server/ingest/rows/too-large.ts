import type { FieldType } from '#domain/fields.ts'
import { TEXT_LIMITS } from '#domain/text-limits.ts'
import { valuesOf } from '../cells/list.ts'
import { textOf } from '../cells/text.ts'
import type { Fault } from '../problems/problem.ts'

/** Types of one short value. */
const SHORT: ReadonlySet<FieldType> = new Set([
  'string',
  'term',
  'year',
  'date',
  'period',
  'organisation',
  'amount',
])

/** So much longer than what is kept that it is something else: not worth the time of being read. */
const FAR_BEYOND = 10

/**
 * Refuses what is far too large for its field before anything looks at it: what reading costs then has a bound, however a
 * text is made, and no hint is looked up for the thousandth wrong value.
 */
export const tooLarge = (type: FieldType, cell: unknown): Fault | null => {
  if (type === 'text') return null
  if (SHORT.has(type)) {
    const length = textOf(cell)?.trim().length ?? 0
    return length > TEXT_LIMITS.short * FAR_BEYOND
      ? { code: 'too-long', limit: TEXT_LIMITS.short, length }
      : null
  }
  const count = valuesOf(cell).length
  return count > TEXT_LIMITS.list ? { code: 'too-many', limit: TEXT_LIMITS.list, count } : null
}
