import { ensureCapacity } from './arrays.ts'
import { hashTable, isFull } from './hash-table.ts'

/** The lists as they are saved: their numbers end to end, and where each list begins. */
export type SavedLists = { values: Uint32Array; starts: Uint32Array }

/** 32-bit FNV-1a over whole numbers. */
const step = (hash: number, value: number): number => Math.imul(hash ^ value, 0x01000193)
const BASIS = 0x811c9dc5

/** Places of the smallest hash table. */
const LEAST = 64

/**
 * Lists of numbers, each kept once and numbered in the order in which they come. Most records have the values of a facet
 * in common with others, so what is true of a list need be found out only once for all of them. `columns` is replaced
 * when it grows: look at it anew after each addition.
 */
export const createNumberLists = (saved?: SavedLists) => {
  const columns: SavedLists = {
    values: saved?.values ?? new Uint32Array(64),
    starts: saved?.starts ?? new Uint32Array(64),
  }
  let size = saved ? saved.starts.length - 1 : 0

  const hashAt = (id: number): number => {
    let hash = BASIS
    for (let at = columns.starts[id]!; at < columns.starts[id + 1]!; at++) {
      hash = step(hash, columns.values[at]!)
    }
    return hash >>> 0
  }

  let table = hashTable(size, hashAt, LEAST)

  const equals = (id: number, list: readonly number[]): boolean => {
    const { starts, values } = columns
    const start = starts[id]!
    if (starts[id + 1]! - start !== list.length) return false
    return list.every((value, i) => values[start + i] === value)
  }

  const add = (list: readonly number[]): number => {
    const start = columns.starts[size]!
    columns.values = ensureCapacity(columns.values, start + list.length)
    columns.starts = ensureCapacity(columns.starts, size + 2)
    columns.values.set(list, start)
    columns.starts[size + 1] = start + list.length
    return size++
  }

  return {
    columns: columns as Readonly<SavedLists>,
    size: (): number => size,
    /** The number of a list; two with the same numbers in another order are two. */
    of: (list: readonly number[]): number => {
      const mask = table.length - 1
      let at = (list.reduce(step, BASIS) >>> 0) & mask
      while (table[at] !== 0 && !equals(table[at]! - 1, list)) at = (at + 1) & mask
      if (table[at] !== 0) return table[at]! - 1
      const id = add(list)
      table[at] = id + 1
      if (isFull(size, table)) table = hashTable(size, hashAt, LEAST)
      return id
    },
    saved: (): SavedLists => ({
      values: columns.values.slice(0, columns.starts[size]!),
      starts: columns.starts.slice(0, size + 1),
    }),
  }
}

export type NumberLists = ReturnType<typeof createNumberLists>

/** Adds `times` to the count of each number of one list. */
export const addListTo = (
  { columns }: NumberLists,
  list: number,
  counts: Uint32Array,
  times: number,
): void => {
  const { starts, values } = columns
  const end = starts[list + 1]!
  for (let at = starts[list]!; at < end; at++) counts[values[at]!]! += times
}
