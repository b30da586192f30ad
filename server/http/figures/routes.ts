import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import { ADDRESSES, figureAddress } from '#domain/addresses.ts'
import { FACET_KEYS, FACETS, type FacetKey } from '#domain/facets.ts'
import { FIGURE_LIMITS, MAIN_FIGURES } from '#domain/figures.ts'
import { FORMATS } from '#domain/formats.ts'
import type { SearchQuery } from '#domain/query/types.ts'
import type { SiteDetails } from '#domain/site.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { aboutFile, originOf } from '../exports/about.ts'
import { csvDialect } from '../exports/dialect.ts'
import { describeFile, openToAll } from '../exports/headers.ts'
import { pieces } from '../exports/pieces.ts'
import type { Streams } from '../exports/stream.ts'
import type { Chunk, Dialect } from '../formats/snapshot.ts'
import { parametersOf, strictParameters } from '../query-parameters.ts'
import { answerUnchanged } from '../unchanged.ts'
import { countedQuery, takeCross } from './asked.ts'
import { drawFigure } from './picture.ts'
import { type Countings, crossTable, figuresTable, figureTable } from './tables.ts'

type Options = {
  catalogue: Pick<Catalogue, 'base' | 'figures' | 'seq' | 'changedAt' | 'today'>
  streams: Streams
  siteUrl: string
  site: SiteDetails
}

const CSV = FORMATS.find(({ id }) => id === 'csv')!

type Table = {
  /** Of the file, without its ending. */
  name: string
  query: SearchQuery
  dialect: Dialect
  lines: (asked: {
    query: SearchQuery
    origin: string
    dialect: Dialect
    countings: Countings
  }) => AsyncIterable<Chunk>
}

/** The figures of a result as files: each a table, and those of one facet a picture too. Read as strictly as exports are. */
export const figureRoutes: FastifyPluginAsync<Options> = async (
  app,
  { catalogue, streams, siteUrl, site },
) => {
  const isKnown = (
    request: FastifyRequest,
    reply: FastifyReply,
    { query, variant }: { query: SearchQuery; variant: string },
  ): boolean =>
    answerUnchanged(catalogue, request, openToAll(reply), { variant, readsWords: query.q !== '' })

  const sendTable = async (
    request: FastifyRequest,
    reply: FastifyReply,
    { name, query, dialect, lines }: Table,
  ) => {
    if (isKnown(request, reply, { query, variant: dialect })) return reply
    await streams.takePlace(request, reply)
    const countings = await catalogue.figures.countings(query, request.signal)
    const origin = originOf(request, siteUrl)
    const written = pieces(lines({ query, origin, dialect, countings }), streams.turn)
    const file = await streams.open(request, reply, written)
    describeFile(reply, {
      format: CSV,
      name: `buone-prassi-emergo-${name}`,
      isPlainTable: dialect === 'rfc4180',
      links: [{ href: origin + request.url, rel: 'canonical' }],
      seq: countings.seq,
    })
    return reply.send(file)
  }

  const asked = async (request: FastifyRequest, parameters = parametersOf(request)) => {
    const dialect = csvDialect.take(parameters)
    const { query } = strictParameters(parameters, await catalogue.base())
    return { dialect, query: countedQuery(query) }
  }

  const addFigure = (facet: FacetKey): void => {
    app.get(figureAddress(facet, '.csv'), async (request, reply) =>
      sendTable(request, reply, {
        ...(await asked(request)),
        name: `cifre-${facet}`,
        lines: (own) => figureTable(own, facet),
      }),
    )
    app.get(figureAddress(facet, '.svg'), async (request, reply) => {
      const { query } = await asked(request)
      if (isKnown(request, reply, { query, variant: 'svg' })) return reply
      const place = { page: 1, size: FIGURE_LIMITS.drawn }
      const { figure, ...said } = await catalogue.figures.figure(
        query,
        facet,
        place,
        request.signal,
      )
      const origin = originOf(request, siteUrl)
      const seq = catalogue.seq()
      const about = { query: said.asked, page: origin, address: origin, origin, seq }
      const { attribution } = aboutFile(
        { ...about, updatedAt: catalogue.changedAt(seq), total: said.total },
        site,
      )
      const title = `Progetti per ${FACETS[facet].label.toLocaleLowerCase('it')}`
      return reply
        .type('image/svg+xml; charset=utf-8')
        .header('content-disposition', `inline; filename="cifre-${facet}.svg"`)
        .send(drawFigure(figure, { title, source: attribution, ...said }))
    })
  }

  for (const facet of FACET_KEYS) addFigure(facet)
  app.get(`${ADDRESSES.figures}.csv`, async (request, reply) =>
    sendTable(request, reply, {
      ...(await asked(request)),
      name: 'cifre',
      lines: (own) => figuresTable(own, MAIN_FIGURES),
    }),
  )
  app.get(`${ADDRESSES.cross}.csv`, async (request, reply) => {
    const parameters = parametersOf(request)
    const { rows, columns } = takeCross(parameters).asked
    return sendTable(request, reply, {
      ...(await asked(request, parameters)),
      name: `incrocio-${rows}-${columns}`,
      lines: (own) => crossTable(own, rows, columns),
    })
  })
}
