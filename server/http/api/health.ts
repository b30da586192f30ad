import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { type Static, Type } from 'typebox'
import { API_ADDRESSES, belowApi } from '#domain/machine-addresses.ts'
import { PROBLEM_RESPONSES } from '../errors.ts'

const closed = { additionalProperties: false } as const

export const HealthSchema = Type.Object(
  {
    status: Type.Enum(['ok', 'degraded']),
    problem: Type.Union([Type.String(), Type.Null()], {
      description:
        'Che cosa non va nella base (non si può scrivere, è rovinata, il suo file è stato tolto o sostituito); null se va bene',
    }),
    projects: Type.Integer(),
    /** The store's change counter, and what each index holds of it. */
    seq: Type.Integer(),
    engines: Type.Array(
      Type.Object(
        {
          name: Type.String(),
          ready: Type.Boolean(),
          seq: Type.Integer(),
          lag: Type.Integer({ description: 'Scritture che l’indice non ha ancora' }),
          problem: Type.Union([Type.String(), Type.Null()]),
        },
        closed,
      ),
    ),
  },
  closed,
)

const StatusSchema = Type.Object({ status: Type.Enum(['ok', 'degraded']) }, closed)

export type Health = Static<typeof HealthSchema>

type Options = { health: () => Health }

/** For probes: 200 while readers can be served, even with one engine away. */
export const healthRoutes: FastifyPluginAsyncTypebox<Options> = async (app, { health }) => {
  app.get(
    belowApi(API_ADDRESSES.health),
    {
      config: { rateLimit: false },
      schema: {
        tags: ['servizio'],
        operationId: 'getHealth',
        summary: 'Stato del servizio',
        description: 'Per chi lo gestisce: la base, gli indici e che cosa non va.',
        response: { 200: HealthSchema, ...PROBLEM_RESPONSES },
      },
    },
    async (_request, reply) => {
      reply.header('cache-control', 'no-store')
      return health()
    },
  )
  app.get(
    belowApi(API_ADDRESSES.status),
    {
      config: { rateLimit: false },
      schema: {
        tags: ['servizio'],
        operationId: 'getStatus',
        summary: 'Se l’API risponde',
        description: 'Per i programmi che la usano: 200 finché si può leggere.',
        response: { 200: StatusSchema, ...PROBLEM_RESPONSES },
      },
    },
    async (_request, reply) => {
      reply.header('cache-control', 'no-store')
      return { status: health().status }
    },
  )
}
