import type { FastifyPluginAsync } from 'fastify'
import { type TSchema, Type } from 'typebox'
import { ADDRESSES, projectsFilePath } from '#domain/addresses.ts'
import { FORMATS, type Format } from '#domain/formats.ts'
import { belowApi } from '#domain/machine-addresses.ts'
import { mediaType } from '#domain/media-types.ts'
import { PROBLEM_RESPONSES } from '../errors.ts'
import type { Files } from '../exports/files.ts'
import type { ReadList } from '../exports/list.ts'
import { refuseOtherEndings } from '../exports/negotiate.ts'
import { JsonFileSchema } from '../formats/json-schema.ts'
import { DIALECTS } from '../formats/snapshot.ts'
import { QueryParametersSchema } from '../query-parameters.ts'

const operationId = ({ id }: Format): string =>
  `exportProjects${id.slice(0, 1).toUpperCase()}${id.slice(1)}`

/** What the API's description says of the whole file; those whose JSON others have laid down are described by them. */
const schemaOf = (format: Format): TSchema => {
  if (format.id === 'json') return JsonFileSchema
  if (/json\b/.test(mediaType(format))) return Type.Unknown()
  return Type.String(format.binary ? { format: 'binary' } : {})
}

const PROVENANCE = Type.Optional(
  Type.String({
    description:
      'si: anche da dove viene ogni valore; CSV e Parquet sono allora quella tabella, una riga per valore',
  }),
)

const DialectSchema = Type.Object({
  ...QueryParametersSchema.properties,
  provenienza: PROVENANCE,
  dialetto: Type.Optional(
    Type.String({
      description: `${DIALECTS[0]} (per fogli di calcolo in italiano) o ${DIALECTS[1]} (virgole, per i programmi)`,
    }),
  ),
})

const ProvenanceSchema = Type.Object({
  ...QueryParametersSchema.properties,
  provenienza: PROVENANCE,
})

const parametersOf = ({ id, provenance }: Format): TSchema => {
  if (id === 'csv') return DialectSchema
  return provenance ? ProvenanceSchema : QueryParametersSchema
}

/** The result of any search as a file: the same link as its page, with another path. */
export const exportRoutes: FastifyPluginAsync<{ files: Files; search: ReadList }> = async (
  app,
  { files, search },
) => {
  for (const format of FORMATS) {
    app.get(
      belowApi(projectsFilePath(format.ending)),
      {
        schema: {
          tags: ['progetti'],
          operationId: operationId(format),
          summary: `Scarica i progetti trovati: ${format.name}`,
          description: `${format.purpose}. Senza parametri, tutta la banca dati. L’intestazione X-Change-Number dice a quale numero di modifica risale l’elenco.`,
          querystring: parametersOf(format),
          response: {
            200: {
              description: format.name,
              content: { [mediaType(format)]: { schema: schemaOf(format) } },
            },
            ...PROBLEM_RESPONSES,
          },
        },
      },
      (request, reply) => files.sendList(request, reply, format, search),
    )
  }
  refuseOtherEndings(app, {
    path: ADDRESSES.data,
    door: belowApi(ADDRESSES.data),
    isPage: false,
  })
}
