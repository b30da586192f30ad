import { type Static, Type } from 'typebox'
import { LinkSchema } from './project.ts'

const Words = Type.String({ minLength: 1, maxLength: 500 })

/** A word of the field, explained in one plain sentence. */
export const GlossaryWordSchema = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z0-9-]+$' }),
    term: Words,
    definition: Words,
    /** Other names that readers are shown. */
    alternative: Type.Array(Words),
    /** Further forms in which texts have it: plurals, other spellings. */
    forms: Type.Array(Words),
    /** null: by common use, to be read by the institution. */
    source: Type.Union([LinkSchema, Type.Null()]),
  },
  { additionalProperties: false },
)

export type GlossaryWord = Static<typeof GlossaryWordSchema>

/** What a page shows of a word. */
export type ExplainedWord = Pick<GlossaryWord, 'id' | 'term' | 'definition'>
