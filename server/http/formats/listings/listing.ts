import type { ListingKey } from '#domain/listings.ts'
import type { Vocabularies, VocabularyKey } from '#domain/vocabulary.ts'
import type { SchemaThing } from '../../linked/schema-org.ts'
import type { About } from '../../present/about.ts'
import type { Cell, Kind } from '../columns.ts'
import type { Chunk, Dialect } from '../snapshot.ts'

/** A column of a list, as every table and every description of one tells it. */
export type ListingColumn = {
  /** For tables: ASCII, and never changed. */
  name: string
  /** For JSON, which speaks as the API does. */
  key: string
  label: string
  labelEn: string
  /** One sentence, in Italian. */
  meaning: string
  kind: Kind
  /** Every thing has it. */
  isAlways?: true
  /** What it holds, in words. */
  type: string
  unit?: 'euro'
  /** The controlled list of its values, which are ids: people get their labels. */
  vocabulary?: VocabularyKey
}

/** The day from which files of lists have a column. */
export const LISTINGS_SINCE = '2026-11-29'

export const dated = <Column extends Pick<ListingColumn, 'name'>>(columns: readonly Column[]) =>
  columns.map((column) => ({ since: LISTINGS_SINCE, ...column }))

/** One thing of a list in every dress. */
export type ListingRow = {
  /** In the order of the columns. */
  cells: readonly Cell[]
  /** What it is in the terms of schema.org; null where a controlled list says it in SKOS. */
  thing: SchemaThing | null
}

/** All of a list, of one moment, in its order. */
export type ListingRows = { total: number; groups: AsyncIterable<readonly ListingRow[]> }

type Reading = {
  origin: string
  signal: AbortSignal
  /** Resolves when it is this file's turn to work. */
  turn: () => Promise<void>
}

export type Listing = {
  key: ListingKey
  /** Of the table: ASCII, and never changed. */
  name: string
  /** In Italian, as a heading. */
  title: string
  description: string
  /** The column that names the thing, and the one that tells its page. */
  naming: string
  columns: readonly ListingColumn[]
  read: (reading: Reading) => Promise<ListingRows>
}

/** The first column of every list says which thing, and this one where its page is. */
export const ADDRESS = 'indirizzo'

export const columnAt = ({ columns }: Pick<Listing, 'columns'>, name: string): number =>
  columns.findIndex((column) => column.name === name)

/** A list to be written. */
export type ListingFile = Pick<ListingRows, 'groups'> & {
  listing: Listing
  about: About
  vocabularies: Vocabularies
  dialect: Dialect
}

export type WriteListing = (file: ListingFile) => AsyncIterable<Chunk>

export async function* rowsOf({ groups }: Pick<ListingRows, 'groups'>): AsyncGenerator<ListingRow> {
  for await (const group of groups) yield* group
}

/** A cell for people: labels in place of ids. */
export const labelledCell = (
  { vocabulary }: ListingColumn,
  cell: Cell,
  vocabularies: Vocabularies,
): Cell => {
  if (vocabulary === undefined) return cell
  const { labelOf } = vocabularies[vocabulary]
  if (typeof cell === 'string') return labelOf(cell)
  return Array.isArray(cell) ? cell.map(labelOf) : cell
}

/** A format that is one text for each row between two others. */
export const listingText = (
  parts: (file: ListingFile) => {
    head?: string
    row: (row: ListingRow, isFirst: boolean) => string
    foot?: string
  },
): WriteListing =>
  async function* (file) {
    const { head = '', row, foot = '' } = parts(file)
    yield head
    let isFirst = true
    for await (const one of rowsOf(file)) {
      yield row(one, isFirst)
      isFirst = false
    }
    yield foot
  }
