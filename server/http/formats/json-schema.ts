// Apart from what writes the file: the thread that writes describes nothing.
import { type TObject, Type } from 'typebox'
import { PublicProjectSchema } from '#domain/schemas/project-answer.ts'
import { PublicOriginSchema } from '../present/origin-schema.ts'

/** What a JSON file says of itself. */
export const JsonHeadSchema = Type.Object({
  title: Type.String(),
  query: Type.String({ description: 'Che cosa è stato chiesto, in parole' }),
  search: Type.String({ description: 'La pagina che mostra lo stesso risultato' }),
  address: Type.String({ description: 'L’indirizzo di questo file' }),
  licence: Type.String(),
  licenceUrl: Type.String(),
  attribution: Type.String({ description: 'Come citare la fonte' }),
  seq: Type.Integer({
    format: 'int64',
    description: 'Il numero di modifica a cui risale l’elenco',
  }),
  updatedAt: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
  total: Type.Integer({ format: 'int32' }),
})

/** The JSON file as the API's description tells it. */
export const JsonFileSchema = Type.Object(
  {
    ...JsonHeadSchema.properties,
    projects: Type.Array(
      Type.Object(
        {
          ...(PublicProjectSchema as unknown as TObject).properties,
          provenance: Type.Optional(
            Type.Array(PublicOriginSchema, {
              description: 'Da dove viene ogni valore: con provenienza=si',
            }),
          ),
        },
        { additionalProperties: false },
      ),
    ),
  },
  { additionalProperties: false },
)
