/**
 * What a project must be, as a tree. Filters are built from such trees and never from texts, so that no value can
 * become an operator: `filter.ts` alone writes them down.
 */
export type Condition =
  | { kind: 'all' | 'any'; of: readonly Condition[] }
  | { kind: 'not'; of: Condition }
  | { kind: 'has'; field: string; values: readonly string[] }
  | { kind: 'begins'; field: string; text: string }
  | { kind: 'ids'; ids: readonly number[] }
  | { kind: 'between'; field: string; from: number; to: number }

export const ALWAYS: Condition = { kind: 'all', of: [] }
export const NEVER: Condition = { kind: 'any', of: [] }

const isAlways = (one: Condition) => one.kind === 'all' && one.of.length === 0
export const isNever = (one: Condition): boolean => one.kind === 'any' && one.of.length === 0

export const all = (...of: Condition[]): Condition => {
  if (of.some(isNever)) return NEVER
  const rest = of.filter((one) => !isAlways(one))
  return rest.length === 1 ? rest[0]! : { kind: 'all', of: rest }
}

export const any = (...of: Condition[]): Condition => {
  if (of.some(isAlways)) return ALWAYS
  const rest = of.filter((one) => !isNever(one))
  return rest.length === 1 ? rest[0]! : { kind: 'any', of: rest }
}

export const not = (of: Condition): Condition => {
  if (isAlways(of)) return NEVER
  if (isNever(of)) return ALWAYS
  return { kind: 'not', of }
}

/** The server compares texts folded to this form; another spelling would find what it is not. */
const asCompared = (text: string) => text.trim().normalize('NFKD').toLowerCase()

/**
 * Whether the index can hold a value at all. Everything that we index is folded and without quotes and backslashes, so
 * a value with any of these is in no project, and is not sent: there is nothing to escape.
 */
const canBeHeld = (text: string): boolean =>
  text !== '' && text === asCompared(text) && !/["'`\\\p{C}]/u.test(text)

/** A field that has any of some values. */
export const has = (field: string, ...values: string[]): Condition => {
  const held = [...new Set(values)].filter(canBeHeld)
  return held.length === 0 ? NEVER : { kind: 'has', field, values: held }
}

/** A field with a value that begins so. */
export const begins = (field: string, text: string): Condition =>
  canBeHeld(text) ? { kind: 'begins', field, text } : NEVER

export const ids = (list: readonly number[]): Condition =>
  list.length === 0 ? NEVER : { kind: 'ids', ids: list }

export const between = (field: string, from: number, to: number): Condition => ({
  kind: 'between',
  field,
  from,
  to,
})
