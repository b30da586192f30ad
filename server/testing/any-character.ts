import fc from 'fast-check'

/** Halves of characters, which stand for none alone. */
const SURROGATES = { from: 0xd800, count: 0x800 } as const

const characterAt = (place: number): string =>
  String.fromCodePoint(place < SURROGATES.from ? place : place + SURROGATES.count)

const placeOf = (text: unknown): number => {
  const [character = '', ...more] = typeof text === 'string' ? text : ''
  const point = character.codePointAt(0)
  if (point === undefined || more.length > 0) throw new Error('not a character')
  return point < SURROGATES.from ? point : point - SURROGATES.count
}

/**
 * Any one character of Unicode, as a unit of strings. It says the same as fast-check's own "binary", which makes a table of all 1.1
 * million before the first: a second of a processor, and a hundred megabytes. For tests.
 */
export const anyCharacter = fc
  .integer({ min: 0, max: 0x10ffff - SURROGATES.count })
  .map(characterAt, placeOf)
