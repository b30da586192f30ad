import { COLUMNS, type Column } from '../columns/columns.ts'

/** The columns of a file for the editors: the public ones and their note. */
export const STAFF_COLUMNS: readonly Column[] = COLUMNS.filter(
  ({ audience }) => audience !== 'nobody',
)
