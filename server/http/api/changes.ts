import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { projectDataPath } from '#domain/addresses.ts'
import { AppError } from '#domain/errors.ts'
import { API_ADDRESSES, belowApi } from '#domain/machine-addresses.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { PROBLEM_RESPONSES } from '../errors.ts'
import { refuseOthers, takeOnce } from '../exports/form-parameters.ts'
import { httpMessages } from '../messages.ts'
import { parametersOf } from '../query-parameters.ts'
import { unlessUnchanged } from '../unchanged.ts'

const PART = 1_000
const closed = { additionalProperties: false } as const
const orNull = (description: string) => Type.Union([Type.String(), Type.Null()], { description })

const ChangesAnswerSchema = Type.Object(
  {
    since: Type.Integer({ format: 'int64' }),
    seq: Type.Integer({
      format: 'int64',
      description: 'Il numero da cui ripartire: quello dell’ultima modifica qui elencata',
    }),
    more: Type.Boolean({ description: 'Ce ne sono altre: chiedere ancora da seq' }),
    changes: Type.Array(
      Type.Object(
        {
          seq: Type.Integer({ format: 'int64' }),
          at: Type.String({ format: 'date-time' }),
          kind: Type.Enum(['upsert', 'delete', 'term'], {
            description: 'Scheda nuova o cambiata; scheda tolta; voce di un elenco',
          }),
          slug: orNull('La scheda, come si chiamava allora'),
          formerSlug: orNull(
            'Come si chiamava fino ad allora, se questa modifica le ha dato un altro indirizzo',
          ),
          record: orNull('Dove leggerla, se c’è ancora'),
          vocabulary: orNull('L’elenco di una voce cambiata'),
          term: orNull('La voce cambiata'),
        },
        closed,
      ),
    ),
  },
  closed,
)

const readSince = (text: string | null): number => {
  if (text === null) return 0
  if (/^\d{1,15}$/.test(text)) return Number(text)
  const message = httpMessages.notACounter(text)
  throw new AppError('invalid', message, [{ field: 'since', message }])
}

/** What changed since a change number: for those who keep a copy. What was withdrawn is told as well. */
export const changeRoutes: FastifyPluginAsyncTypebox<{ catalogue: Catalogue }> = async (
  app,
  { catalogue },
) => {
  app.get(
    belowApi(API_ADDRESSES.changes),
    {
      preHandler: unlessUnchanged(catalogue),
      schema: {
        tags: ['progetti'],
        operationId: 'listChanges',
        summary: 'Che cosa è cambiato da un numero di modifica in poi',
        description: `Dalla più vecchia, al massimo ${PART} alla volta; anche le schede tolte. Per tenere una copia: partire da 0, poi dall’ultimo seq ricevuto.`,
        querystring: Type.Object({
          since: Type.Optional(
            Type.String({ description: 'Il numero di modifica già noto; 0 per tutte' }),
          ),
        }),
        response: { 200: ChangesAnswerSchema, ...PROBLEM_RESPONSES },
      },
    },
    async (request) => {
      const parameters = parametersOf(request)
      const since = readSince(takeOnce(parameters, 'since'))
      refuseOthers(parameters, ['since'])
      // A copy that knows more than there is was made of another base, or before one was put back: it would wait for ever.
      const last = catalogue.harvest.lastChange()
      if (since > last)
        throw new AppError('conflict', httpMessages.aheadOfUs(since, last), [
          { field: 'since', message: httpMessages.aheadOfUs(since, last) },
        ])
      const found = catalogue.harvest.changes(since, PART + 1)
      const changes = found.slice(0, PART).map((change) => ({
        ...change,
        record:
          change.kind === 'upsert' && change.slug !== null ? projectDataPath(change.slug) : null,
      }))
      return { since, seq: changes.at(-1)?.seq ?? since, more: found.length > PART, changes }
    },
  )
}
