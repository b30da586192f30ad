import { Readable } from 'node:stream'
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import { type TSchema, Type } from 'typebox'
import { searchPath } from '#domain/addresses.ts'
import { AppError } from '#domain/errors.ts'
import type { SearchQuery } from '#domain/query/types.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { PROBLEM_RESPONSES } from '../errors.ts'
import {
  csvText,
  type FileText,
  JsonFileSchema,
  jsonText,
  type TableColumns,
} from '../exports/formats.ts'
import { begin, pieces } from '../exports/pieces.ts'
import { createPlaces } from '../exports/places.ts'
import { createTurns } from '../exports/turns.ts'
import { httpMessages } from '../messages.ts'
import { networkOf } from '../network.ts'
import { QueryParametersSchema, strictQuery } from '../query-parameters.ts'

export type ExportLimits = {
  /** Files being written at once: each keeps its list of ids and a compressor in memory. */
  atOnce: number
  /** Of them, those for one address: a few slow readers cannot hold every place. */
  forOne: number
  /** Milliseconds without a byte taken, after which a reader is cut off. */
  stalledMs: number
}

type Options = {
  catalogue: Pick<Catalogue, 'base' | 'selection' | 'records' | 'vocabularies' | 'seq'>
  columns: TableColumns
  now: () => Date
  siteUrl: string
  limits?: Partial<ExportLimits> | undefined
}

const USUAL: ExportLimits = { atOnce: 16, forOne: 4, stalledMs: 60_000 }
const RETRY_AFTER_SECONDS = 10

type Format = {
  ending: string
  type: string
  operationId: string
  summary: string
  /** What the API's description says of the whole file. */
  schema: TSchema
  text: (query: SearchQuery, changeNumber: number) => FileText
}

/** The result of any search as a file: the same link as its page, with another path. */
export const exportRoutes: FastifyPluginAsync<Options> = async (app, options) => {
  const { catalogue, columns, now, siteUrl } = options
  const { atOnce, forOne, stalledMs } = { ...USUAL, ...options.limits }
  const places = createPlaces({ inAll: atOnce, forOne })
  const turn = createTurns()

  const formats: Format[] = [
    {
      ending: 'csv',
      type: 'text/csv; charset=utf-8',
      operationId: 'exportProjectsCsv',
      schema: Type.String(),
      summary: 'CSV (separatore punto e virgola, per fogli di calcolo)',
      text: () => csvText(columns),
    },
    {
      ending: 'json',
      type: 'application/json; charset=utf-8',
      operationId: 'exportProjectsJson',
      schema: JsonFileSchema,
      summary: 'JSON, una scheda intera per progetto',
      text: (query, changeNumber) => {
        const search = siteUrl + searchPath(query)
        const about = { retrievedAt: now().toISOString(), changeNumber, search }
        return jsonText(about, catalogue.vocabularies())
      },
    },
  ]

  /** Refused rather than kept waiting: a download that does not begin looks as if it were broken. */
  const takePlace = (request: FastifyRequest, reply: FastifyReply): void => {
    const leave = places.take(networkOf(request.ip))
    if (typeof leave === 'string') {
      reply.header('retry-after', RETRY_AFTER_SECONDS)
      const message = leave === 'yours' ? httpMessages.ownDownloads(forOne) : httpMessages.downloads
      throw new AppError('unavailable', message)
    }
    if (reply.raw.destroyed) leave()
    else reply.raw.once('close', leave)
  }

  const describe = (reply: FastifyReply, { ending, type }: Format, changeNumber: number) => {
    const name = `buone-prassi-emergo-${now().toISOString().slice(0, 10)}.${ending}`
    return reply
      .type(type)
      .header('content-disposition', `attachment; filename="${name}"`)
      .header('x-change-number', changeNumber)
  }

  const write = async (request: FastifyRequest, reply: FastifyReply, format: Format) => {
    const { query } = strictQuery(request, await catalogue.base())
    takePlace(request, reply)
    const { ids, seq } = await catalogue.selection(query, request.signal)
    const text = format.text(query, seq)
    const parts = await begin(pieces({ ids, read: catalogue.records, text, turn }))
    const file = Readable.from(parts).on('error', (err) => {
      request.log.error({ err }, 'an export broke midway')
    })
    reply.raw.setTimeout(stalledMs, () => {
      request.log.warn('an export was cut off: its reader had stalled')
      reply.raw.destroy()
    })
    return describe(reply, format, seq).send(file)
  }

  for (const format of formats) {
    const path = `/projects.${format.ending}`
    const mediaType = format.type.split(';')[0] ?? format.type
    app.get(
      path,
      {
        exposeHeadRoute: false,
        schema: {
          tags: ['progetti'],
          operationId: format.operationId,
          summary: `Scarica i progetti trovati: ${format.summary}`,
          description:
            'Senza parametri, tutta la banca dati. L’intestazione X-Change-Number dice a quale numero di modifica risale l’elenco.',
          querystring: QueryParametersSchema,
          response: {
            200: { content: { [mediaType]: { schema: format.schema } } },
            ...PROBLEM_RESPONSES,
          },
        },
      },
      (request, reply) => write(request, reply, format),
    )
    app.head(
      path,
      { schema: { hide: true, querystring: QueryParametersSchema } },
      async (request, reply) => {
        strictQuery(request, await catalogue.base())
        return describe(reply, format, catalogue.seq()).send()
      },
    )
  }
}
