import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { LIST_FORMATS } from '#domain/formats.ts'
import { LANGUAGES, pathIn } from '#domain/languages.ts'
import { LISTINGS, type ListingKey, listingPath } from '#domain/listings.ts'
import { notAcceptable, offered, preferredForm, refuseOtherEndings } from '../exports/negotiate.ts'
import type { ListingFiles } from './files.ts'

const atList = (key: ListingKey) => ({ path: listingPath(key), forms: offered(LIST_FORMATS) })

/** The page of a list in another form: by the ending of its address or by what the reader accepts. */
export const createListingForms = ({ send }: ListingFiles) => {
  /** To be run before the page is put together; does nothing where the page is wanted. */
  const negotiate = (key: ListingKey) => async (request: FastifyRequest, reply: FastifyReply) => {
    reply.header('vary', 'accept, accept-encoding')
    const form = preferredForm(request, LIST_FORMATS)
    if (form === null) throw notAcceptable(atList(key))
    if (form !== 'page') return send(request, reply, form, key)
  }

  /** "/avvisi.csv" and the like, the same file at the page of each language; any other ending is told which there are. */
  const routes = async (app: FastifyInstance) => {
    for (const key of LISTINGS)
      for (const door of LANGUAGES.map((language) => pathIn(language, listingPath(key)))) {
        for (const format of LIST_FORMATS)
          app.get(`${door}.${format.ending}`, { schema: { hide: true } }, (request, reply) =>
            send(request, reply, format, key),
          )
        refuseOtherEndings(app, { ...atList(key), door })
      }
  }

  return { negotiate, routes }
}

export type ListingForms = ReturnType<typeof createListingForms>
