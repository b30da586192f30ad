import { type Static, Type } from 'typebox'
import { FACET_KEYS } from '#domain/facets.ts'
import { SORT_KEYS } from '#domain/query/types.ts'
import { SEARCH_FIELDS } from '#domain/schemas/search.ts'

const closed = { additionalProperties: false } as const
const weight = Type.Number({ exclusiveMinimum: 0, maximum: 100 })
const words = Type.Array(Type.String({ minLength: 1 }))
const oneOf = <T extends string>(values: readonly T[]) => Type.Enum([...values])

/** The shape of `meilisearch.yml`. What each key means is told there. */
export const SettingsSchema = Type.Object(
  {
    fields: Type.Object(
      Object.fromEntries(SEARCH_FIELDS.map((field) => [field, weight])) as Record<
        (typeof SEARCH_FIELDS)[number],
        typeof weight
      >,
      closed,
    ),
    facets: Type.Array(oneOf(FACET_KEYS), { minItems: FACET_KEYS.length, uniqueItems: true }),
    facetLimit: Type.Integer({ minimum: 1, maximum: 100_000 }),
    sorts: Type.Array(oneOf(SORT_KEYS), { minItems: SORT_KEYS.length, uniqueItems: true }),
    typos: Type.Object(
      {
        one: Type.Integer({ minimum: 2, maximum: 50 }),
        two: Type.Integer({ minimum: 3, maximum: 50 }),
      },
      closed,
    ),
    prefix: Type.Integer({ minimum: 1, maximum: 10 }),
    words: Type.Object(
      {
        allUpTo: Type.Integer({ minimum: 1, maximum: 20 }),
        atLeast: Type.Integer({ minimum: 1, maximum: 20 }),
        share: Type.Number({ exclusiveMinimum: 0, maximum: 1 }),
      },
      closed,
    ),
    snippet: Type.Integer({ minimum: 40, maximum: 2_000 }),
    linkingWords: words,
    stopWords: words,
    askingWords: words,
    protectedPhrases: words,
  },
  closed,
)

export type SearchSettings = Static<typeof SettingsSchema>
