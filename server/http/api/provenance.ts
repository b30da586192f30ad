import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { belowApi, provenancePath } from '#domain/machine-addresses.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { PROBLEM_RESPONSES } from '../errors.ts'
import { isMoved, sendOn } from '../moved.ts'
import { PublicOriginSchema } from '../present/origin-schema.ts'
import { unlessUnchanged } from '../unchanged.ts'

const closed = { additionalProperties: false } as const

const ProvenanceAnswerSchema = Type.Object(
  {
    slug: Type.String(),
    version: Type.Integer({ format: 'int32' }),
    fields: Type.Array(PublicOriginSchema),
    original: Type.Union([Type.String(), Type.Null()], {
      description: 'La pagina del sito precedente da cui viene, com’era quando è stata importata',
    }),
    versions: Type.Array(
      Type.Object(
        {
          version: Type.Integer({ format: 'int32' }),
          at: Type.String({ format: 'date-time' }),
          address: Type.String({ description: 'La scheda com’era' }),
        },
        closed,
      ),
    ),
  },
  closed,
)

/** For who wants to know where a value comes from: its source, its place there, the day; and every version. */
export const provenanceRoutes: FastifyPluginAsyncTypebox<{ catalogue: Catalogue }> = async (
  app,
  { catalogue },
) => {
  app.get(
    belowApi(provenancePath(':slug')),
    {
      preHandler: unlessUnchanged(catalogue),
      schema: {
        tags: ['progetti'],
        operationId: 'getProvenance',
        summary: 'Da dove viene ogni valore di una scheda',
        description:
          'Per ogni campo: il file, il foglio, la riga e la colonna, il ruolo di chi l’ha scritto e il giorno; e le versioni della scheda.',
        params: Type.Object({
          slug: Type.String({ maxLength: 200, description: 'L’indirizzo della scheda' }),
        }),
        response: { 200: ProvenanceAnswerSchema, ...PROBLEM_RESPONSES },
      },
    },
    async (request, reply) => {
      const found = catalogue.provenance(request.params.slug)
      return isMoved(found) ? sendOn(reply, provenancePath(found.movedTo)) : found
    },
  )
}
