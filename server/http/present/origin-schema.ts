import { type TSchema, Type } from 'typebox'

const orNull = (schema: TSchema) => Type.Union([schema, Type.Null()])

/** `PublicOrigin`, as the API's description tells it. */
export const PublicOriginSchema = Type.Object(
  {
    field: Type.String({ description: 'Il campo nella risposta JSON' }),
    name: Type.String({ description: 'La colonna nei file per i programmi' }),
    label: Type.String(),
    day: Type.String({ format: 'date' }),
    role: Type.String({ description: 'Chi l’ha scritto, come ruolo' }),
    file: orNull(Type.String({ description: 'Il file da cui viene' })),
    sheet: orNull(Type.String()),
    row: orNull(Type.Integer({ format: 'int32' })),
    column: orNull(Type.String()),
    pages: Type.Array(Type.String(), { description: 'Le pagine che lo riportano' }),
  },
  { additionalProperties: false },
)
