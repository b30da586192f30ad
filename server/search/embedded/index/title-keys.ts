import { labelKey } from '#domain/text/fold.ts'

/**
 * Titles as numbers, so that ordering records by title compares numbers, not texts: six bytes of the folded title at a
 * time. The first six are a column of their own; most comparisons end there, and the rest is only looked at between
 * titles that begin alike ("Progetto ...").
 */

/** Bytes in one key: more do not fit in the exact whole numbers of JavaScript. */
const KEY_BYTES = 6

/** What a title is ordered by: case, accents and signs folded away. */
export const titleBytes = (title: string): Uint8Array => Buffer.from(labelKey(title))

/** The same of six bytes that are all there, put together from two small halves in place of six steps. */
const wholeKey = (bytes: Uint8Array, from: number): number => {
  const first = (bytes[from]! << 16) | (bytes[from + 1]! << 8) | bytes[from + 2]!
  const second = (bytes[from + 3]! << 16) | (bytes[from + 4]! << 8) | bytes[from + 5]!
  return first * 2 ** 24 + second
}

/** The bytes from `from` on, up to `to`, as one number that orders as they do; what is missing comes first. */
export const titleKey = (bytes: Uint8Array, from: number, to: number): number => {
  if (from + KEY_BYTES <= to) return wholeKey(bytes, from)
  let key = 0
  for (let i = 0; i < KEY_BYTES; i++) key = key * 256 + (from + i < to ? bytes[from + i]! : 0)
  return key
}

/** The place of the key at a depth: 0 for the first six bytes, 1 for the next. */
export const keyOffset = (depth: number): number => depth * KEY_BYTES
