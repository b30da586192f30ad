import type { FieldKey } from '#domain/fields.ts'
import type { RowIdentity } from '#domain/import.ts'
import type { Said } from '../fields/field.ts'
import type { Notice, Problem } from '../problems/problem.ts'
import type { RowPlace } from './place.ts'

/** A row checked by itself, before it is compared with what the store knows. */
export type Claim = {
  /** 1-based, as the file counts: line 1 of a sheet is its headings; of a JSON file, the position of the record. */
  row: number
  place: RowPlace
  /** A name for messages where the row has no title. */
  name: string | null
  said: Said
  problems: Problem[]
  notices: Notice[]
  /** A wiki page adds to the lists of a known project; a table states them whole. */
  lists: 'replace' | 'add'
  /** Which record it is about, where somebody has said. */
  identity?: RowIdentity | null | undefined
}

export type RawRow = {
  row: number
  place: RowPlace
  name: string | null
  cells: Partial<Record<FieldKey, unknown>>
  problems: Problem[]
  notices: Notice[]
}
