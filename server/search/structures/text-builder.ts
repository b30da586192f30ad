import { ensureCapacity } from './arrays.ts'

/** Of texts in Latin letters each code unit takes one byte. */
export type CodeUnits = Uint8Array | Uint16Array

/**
 * Letters on their way to become a text: copied from wherever they are kept, and made one string at the end, so that
 * the words of a text need not be strings of their own.
 */
export const createTextBuilder = () => {
  let units = new Uint16Array(1_024)
  let bytes = Buffer.from(units.buffer)
  let length = 0
  const grow = (needed: number): void => {
    units = ensureCapacity(units, needed)
    bytes = Buffer.from(units.buffer)
  }
  return {
    /** Puts code units `from` to `to` of an array behind what is there; the latter is excluded. */
    add: (source: CodeUnits, from: number, to: number): void => {
      if (length + to - from > units.length) grow(length + to - from)
      const into = units
      let end = length
      for (let at = from; at < to; at++) into[end++] = source[at]!
      length = end
    },
    unit: (code: number): void => {
      if (length === units.length) grow(length + 1)
      units[length++] = code
    },
    /** What has been put together, of which nothing is left behind. */
    take: (): string => {
      const text = bytes.toString('utf16le', 0, length * 2)
      length = 0
      return text
    },
  }
}

export type TextBuilder = ReturnType<typeof createTextBuilder>
