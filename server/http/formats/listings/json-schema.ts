import { type TSchema, Type } from 'typebox'
import type { Kind } from '../columns.ts'
import { JsonHeadSchema } from '../json-schema.ts'
import type { Listing, ListingColumn } from './listing.ts'

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
