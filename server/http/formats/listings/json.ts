import type { Vocabularies } from '#domain/vocabulary.ts'
import { labelled, labelledAll } from '../../present/label.ts'
import type { Cell } from '../columns.ts'
import { fileHead } from '../json.ts'
import { type ListingColumn, listingText } from './listing.ts'

/** A value as the API tells it: a term of a list with its label. */
const told = ({ vocabulary }: ListingColumn, cell: Cell, vocabularies: Vocabularies): unknown => {
  if (vocabulary === undefined || cell === null || typeof cell === 'number') return cell
  return typeof cell === 'string'
    ? labelled(vocabularies, vocabulary, cell)
    : labelledAll(vocabularies, vocabulary, cell)
}

const written = (
  columns: readonly ListingColumn[],
  cells: readonly Cell[],
  vocabularies: Vocabularies,
): string =>
  JSON.stringify(
    Object.fromEntries(
      columns.map((column, at) => [column.key, told(column, cells[at] ?? null, vocabularies)]),
    ),
  )

export const json = listingText(({ about, listing: { key, columns }, vocabularies }) => ({
  head: fileHead(about, key),
  row: ({ cells }, isFirst) => (isFirst ? '\n' : ',\n') + written(columns, cells, vocabularies),
  foot: '\n]}\n',
}))

export const ndjson = listingText(({ listing: { columns }, vocabularies }) => ({
  row: ({ cells }) => `${written(columns, cells, vocabularies)}\n`,
}))
