import { isDeepStrictEqual } from 'node:util'
import { AppError } from '#domain/errors.ts'
import { openBytes } from '../open/open.ts'
import type { RawRow } from '../rows/raw-row.ts'
import type { MarkRequest } from './request.ts'

const sameRow = (one: RawRow, other: RawRow): boolean =>
  one.row === other.row &&
  isDeepStrictEqual(one.cells, other.cells) &&
  isDeepStrictEqual(one.problems, other.problems) &&
  isDeepStrictEqual(one.place.fields, other.place.fields)

type Reading = Pick<MarkRequest, 'vocabularies' | 'columns'>

const rowsOf = async (bytes: Uint8Array, { vocabularies, columns }: Reading) =>
  (await openBytes('', bytes, vocabularies.tema, columns)).rows

/** Whether two files say the same, row by row, to those who read them: a mark that changes what is read is none. */
export const sameReading = async (
  original: Uint8Array,
  marked: Uint8Array,
  reading: Reading,
): Promise<boolean> => {
  try {
    const others = (await rowsOf(marked, reading))[Symbol.iterator]()
    for (const row of await rowsOf(original, reading)) {
      const other = others.next()
      if (other.done || !sameRow(row, other.value)) return false
    }
    return others.next().done === true
  } catch (error) {
    if (error instanceof AppError) return false
    throw error
  }
}
