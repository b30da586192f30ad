import type { FieldKey } from '#domain/fields.ts'
import type { FileColumns } from '#domain/import.ts'
import type { Encoding } from '../bytes/encoding.ts'
import type { Notice } from '../problems/problem.ts'
import type { RawRow } from '../rows/raw-row.ts'

export type Format = 'csv' | 'xlsx' | 'ods' | 'json' | 'dokuwiki'

/** How the file itself calls the fields it has: what its author will look for. */
export type Headings = Map<FieldKey, string>

/** A file opened: its rows come one by one; notices and headings are complete once the last has come. */
export type Source = {
  format: Format
  /** null for formats that fix it themselves. */
  encoding: Encoding | null
  rows: Iterable<RawRow>
  notices: Notice[]
  headings: Headings
  /** What its table looks like, complete with its rows; absent where it is none. */
  table?: FileColumns
}
