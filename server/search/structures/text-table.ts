import { ensureCapacity } from './arrays.ts'
import { hashTable, isFull } from './hash-table.ts'
import { type CodeUnits, createTextBuilder, type TextBuilder } from './text-builder.ts'

/** The texts of a table as they are saved: their code units end to end, where each begins, and the hash table that finds them. */
export type SavedTexts = { units: CodeUnits; starts: Uint32Array; table: Uint32Array }

/** 32-bit FNV-1a over code units. */
const hashOf = (text: string): number => {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** Places of the smallest hash table. */
const LEAST = 1_024

/** What does not fit into one byte a code unit. */
const WIDE = /[\u0100-\uffff]/

/**
 * Texts numbered in the order in which they come; a number is given once and never changes. They live in three arrays
 * outside the JavaScript heap: code units end to end, of one byte each until a text comes that needs two, where each text begins,
 * and a hash table with open addressing.
 * Hundreds of thousands of small strings among the garbage of indexing would pin most pages of that heap for ever.
 * Texts below the number `keep`, the most used ones, do become strings once they have been asked for.
 */
export const createTextTable = (keep: number, saved?: SavedTexts) => {
  let units: CodeUnits = saved?.units ?? new Uint8Array(1024)
  let starts = saved?.starts ?? new Uint32Array(256)
  let size = saved ? saved.starts.length - 1 : 0
  const kept: string[] = []
  const builder = createTextBuilder()

  const hashAt = (id: number): number => {
    let hash = 0x811c9dc5
    for (let i = starts[id]!; i < starts[id + 1]!; i++) {
      hash = Math.imul(hash ^ units[i]!, 0x01000193)
    }
    return hash >>> 0
  }

  let table = saved?.table ?? hashTable(size, hashAt, LEAST)

  const equals = (id: number, text: string): boolean => {
    const start = starts[id]!
    if (starts[id + 1]! - start !== text.length) return false
    for (let i = 0; i < text.length; i++) if (units[start + i] !== text.charCodeAt(i)) return false
    return true
  }

  /** Where a text is in the table, or would be. */
  const placeOf = (text: string): number => {
    const mask = table.length - 1
    let at = hashOf(text) & mask
    while (table[at] !== 0 && !equals(table[at]! - 1, text)) at = (at + 1) & mask
    return at
  }

  const add = (text: string, place: number): number => {
    const id = size++
    const start = starts[id]!
    starts = ensureCapacity(starts, size + 1)
    if (units.BYTES_PER_ELEMENT === 1 && WIDE.test(text)) units = Uint16Array.from(units)
    units = ensureCapacity(units, start + text.length)
    for (let i = 0; i < text.length; i++) units[start + i] = text.charCodeAt(i)
    starts[id + 1] = start + text.length
    table[place] = id + 1
    if (isFull(size, table)) table = hashTable(size, hashAt, LEAST)
    return id
  }

  const read = (id: number): string => {
    builder.add(units, starts[id]!, starts[id + 1]!)
    return builder.take()
  }

  return {
    size: (): number => size,
    find: (text: string): number | undefined => {
      const found = table[placeOf(text)]!
      return found === 0 ? undefined : found - 1
    },
    /** The number of a text; `fresh` is called with it when it is a new one. */
    of: (text: string, fresh?: (id: number) => void): number => {
      const place = placeOf(text)
      if (table[place] !== 0) return table[place]! - 1
      const id = add(text, place)
      fresh?.(id)
      return id
    },
    text: (id: number): string => {
      if (id >= keep) return read(id)
      const known = kept[id]
      if (known !== undefined) return known
      const text = read(id)
      kept[id] = text
      return text
    },
    /** Puts a text behind others that will be one string. */
    write: (id: number, into: TextBuilder): void => into.add(units, starts[id]!, starts[id + 1]!),
    length: (id: number): number => starts[id + 1]! - starts[id]!,
    /** Code unit `i` of a text. */
    unit: (id: number, i: number): number => units[starts[id]! + i]!,
    /** Below 0 when the first of two texts comes first in the order of code units. */
    compare: (a: number, b: number): number => {
      const [startA, startB] = [starts[a]!, starts[b]!]
      const [lengthA, lengthB] = [starts[a + 1]! - startA, starts[b + 1]! - startB]
      const common = Math.min(lengthA, lengthB)
      for (let i = 0; i < common; i++) {
        const difference = units[startA + i]! - units[startB + i]!
        if (difference !== 0) return difference
      }
      return lengthA - lengthB
    },
    /** 0 when a text begins so; else below or above 0 as the text comes before or behind all that do. */
    compareStart: (id: number, beginning: string): number => {
      const start = starts[id]!
      const length = starts[id + 1]! - start
      for (let i = 0; i < beginning.length; i++) {
        if (i === length) return -1
        const difference = units[start + i]! - beginning.charCodeAt(i)
        if (difference !== 0) return difference
      }
      return 0
    },
    saved: (): SavedTexts => ({
      units: units.slice(0, starts[size]!),
      starts: starts.slice(0, size + 1),
      table: table.slice(),
    }),
  }
}

export type TextTable = ReturnType<typeof createTextTable>
