import { type TSchema, Type } from 'typebox'
import type { Vocabularies } from '#domain/vocabulary.ts'
import { labelled, labelledAll } from '../../present/label.ts'
import type { Cell, Kind } from '../columns.ts'
import { fileHead, JsonHeadSchema } from '../json.ts'
import { type Listing, type ListingColumn, listingText } from './listing.ts'

const closed = { additionalProperties: false } as const

const LabelledSchema = Type.Object({ id: Type.String(), label: Type.String() }, closed)

const VALUES: Record<Kind, TSchema> = {
  text: Type.String(),
  integer: Type.Integer({ format: 'int32' }),
  number: Type.Number({ format: 'double' }),
  list: Type.Array(Type.String()),
}

const schemaOf = ({ kind, vocabulary, meaning, isAlways }: ListingColumn): TSchema => {
  const one = vocabulary === undefined ? VALUES[kind] : LabelledSchema
  const value = vocabulary !== undefined && kind === 'list' ? Type.Array(LabelledSchema) : one
  const description = { description: meaning }
  return isAlways || kind === 'list'
    ? { ...value, ...description }
    : Type.Union([value, Type.Null()], description)
}

/** The JSON of a list as the API's description tells it. */
export const listingSchema = ({ key, columns }: Pick<Listing, 'key' | 'columns'>) =>
  Type.Object(
    {
      ...JsonHeadSchema.properties,
      [key]: Type.Array(
        Type.Object(
          Object.fromEntries(columns.map((column) => [column.key, schemaOf(column)])),
          closed,
        ),
      ),
    },
    closed,
  )

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
