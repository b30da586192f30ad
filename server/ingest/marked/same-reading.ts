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

/** Whether a marked file says the same as the rows of the original: a mark that changes what is read is none. */
export const sameReading = async (
  original: Iterable<RawRow>,
  marked: Uint8Array,
  reading: Reading,
): Promise<boolean> => {
  try {
    const { vocabularies, columns } = reading
    const source = await openBytes('', marked, vocabularies.tema, columns)
    const others = source.rows[Symbol.iterator]()
    for (const row of original) {
      const other = others.next()
      if (other.done || !sameRow(row, other.value)) return false
    }
    return others.next().done === true
  } catch (error) {
    if (error instanceof AppError) return false
    throw error
  }
}
