import { parquetTable } from '../tables/parquet.ts'
import { rowsOf, type WriteListing } from './listing.ts'

/** Rows that are packed together: each is short. */
const GROUP = 2_000

export const parquet: WriteListing = async function* (file) {
  const { about, listing } = file
  const { add, end } = parquetTable(about, listing, GROUP)
  for await (const { cells } of rowsOf(file)) yield* add([cells])
  yield* end()
}
