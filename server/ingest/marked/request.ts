import type { Call } from '#domain/call.ts'
import type { FieldKey } from '#domain/fields.ts'
import type { FileColumns } from '#domain/import.ts'
import type { Project } from '#domain/project.ts'
import type { Vocabularies } from '#domain/vocabulary.ts'

/** What is wrong in one row, in words for the person who can correct it; `field` null is the whole row. */
export type RowFaults = {
  row: number
  /** The page of a wiki, whose rows are counted in no file. */
  sheet: string | null
  slug: string | null
  faults: readonly { field: FieldKey | null; message: string }[]
}

/** A file that was taken in, and what is to be said in it. */
export type MarkRequest = {
  name: string
  bytes: Uint8Array
  /** How its columns were matched, where somebody has. */
  columns?: FileColumns | undefined
  rows: readonly RowFaults[]
  /** Hides what has nothing to correct, where the format can; it never takes it away. */
  hideOthers: boolean
  vocabularies: Vocabularies
  calls: readonly Call[]
  today: string
  known: (slug: string) => Project | undefined
}
