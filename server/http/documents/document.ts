import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { ADDRESSES } from '#domain/addresses.ts'
import type { SiteDetails } from '#domain/site.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { aboutFile, originOf } from '../exports/about.ts'
import { licenceLink, linkHeader, openToAll } from '../exports/headers.ts'
import type { About } from '../present/about.ts'
import { unlessUnchanged } from '../unchanged.ts'

export type DocumentDeps = { catalogue: Catalogue; siteUrl: string; site: SiteDetails }

/** What every document about the data begins from. */
export type Ground = {
  request: FastifyRequest
  reply: FastifyReply
  about: About
  site: SiteDetails
}

export type SiteDocument = {
  path: string
  /** The type that is answered, with its charset where it is text. */
  type: string
  /** Text, or an object to be written as JSON. Throws an AppError where there is no such document. */
  write: (ground: Ground) => string | object | Promise<string | object>
}

/** The whole base as the moment has it, as documents speak of it. */
export const createGround =
  ({ catalogue, siteUrl, site }: DocumentDeps) =>
  async (request: FastifyRequest): Promise<About> => {
    const origin = originOf(request, siteUrl)
    const seq = catalogue.seq()
    const { figures } = await catalogue.base()
    return aboutFile(
      {
        query: 'tutti i progetti',
        page: origin + ADDRESSES.projects,
        address: origin + request.url,
        origin,
        seq,
        updatedAt: catalogue.changedAt(seq),
        total: figures.projects,
      },
      site,
    )
  }

/** Small documents made of the base alone: known again while nothing has changed, and open to every page. */
export const documentRoutes = (
  app: FastifyInstance,
  deps: DocumentDeps,
  documents: readonly SiteDocument[],
): void => {
  const ground = createGround(deps)
  for (const { path, type, write } of documents)
    app.get(
      path,
      { preHandler: unlessUnchanged(deps.catalogue), schema: { hide: true } },
      async (request, reply) => {
        const about = await ground(request)
        const text = await write({ request, reply, about, site: deps.site })
        openToAll(reply).type(type)
        if (!reply.hasHeader('link')) reply.header('link', linkHeader([licenceLink]))
        return reply.send(typeof text === 'string' ? text : `${JSON.stringify(text, null, 1)}\n`)
      },
    )
}
