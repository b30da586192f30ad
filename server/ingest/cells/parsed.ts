import { type Fault, type Remark, shown } from '../problems/problem.ts'
import { type Cell, cleanLine, textOf } from './text.ts'

/** What became of one value. Parsers are total: they never throw, and report every fault they see. */
export type Parsed<T> =
  | { ok: true; value: T; remarks?: readonly Remark[] }
  | { ok: false; faults: Fault[] }

/** A value, and what is to be said of how it was read. */
export const good = <T>(value: T, ...remarks: Remark[]): Parsed<T> =>
  remarks.length === 0 ? { ok: true, value } : { ok: true, value, remarks }
export const bad = (...faults: Fault[]): Parsed<never> => ({ ok: false, faults })

/** A cell cut for a message. */
export const quote = (cell: Cell): string => shown(cleanLine(textOf(cell) ?? '…'))

/** All values, or all faults of all of them. */
export const every = <T>(parsed: readonly Parsed<T>[]): Parsed<T[]> => {
  const faults = parsed.flatMap((one) => (one.ok ? [] : one.faults))
  return faults.length > 0
    ? bad(...faults)
    : good(parsed.flatMap((one) => (one.ok ? [one.value] : [])))
}

export const map = <A, B>(parsed: Parsed<A>, change: (value: A) => B): Parsed<B> =>
  parsed.ok ? good(change(parsed.value), ...(parsed.remarks ?? [])) : parsed

/** A list that is not longer than what is kept. */
export const atMost = <T>(parsed: Parsed<T[]>, limit: number): Parsed<T[]> =>
  parsed.ok && parsed.value.length > limit
    ? bad({ code: 'too-many', limit, count: parsed.value.length })
    : parsed
