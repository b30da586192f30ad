import type { FastifyReply, FastifyRequest } from 'fastify'
import { AppError } from '#domain/errors.ts'
import type { Format, FormatId } from '#domain/formats.ts'
import {
  type ListingKey,
  listingFilePath,
  listingPath,
  listingSchemePath,
} from '#domain/listings.ts'
import { CSV_DESCRIPTION } from '#domain/media-types.ts'
import type { SiteDetails } from '#domain/site.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { aboutFile, originOf } from '../exports/about.ts'
import { csvDialect } from '../exports/dialect.ts'
import { refuseOthers, takeOnce } from '../exports/form-parameters.ts'
import { describeFile, openToAll } from '../exports/headers.ts'
import { pieces } from '../exports/pieces.ts'
import type { Streams } from '../exports/stream.ts'
import type { Listing, WriteListing } from '../formats/listings/listing.ts'
import type { Dialect } from '../formats/snapshot.ts'
import { httpMessages } from '../messages.ts'
import type { About } from '../present/about.ts'
import { numberIn, parametersOf } from '../query-parameters.ts'
import { answerUnchanged } from '../unchanged.ts'

type Deps = {
  catalogue: Pick<Catalogue, 'seq' | 'changedAt' | 'today' | 'vocabularies'>
  listings: Record<ListingKey, Listing>
  writers: Partial<Record<FormatId, WriteListing>>
  streams: Streams
  siteUrl: string
  site: SiteDetails
}

/** The place in the list that a page has; a file is the whole list, so it is read and says nothing. */
const PAGE = 'pagina'

/** What is asked of a list beside its form. Throws `invalid` for what is not understood. */
export const takeListed = (parameters: URLSearchParams, format: Pick<Format, 'id'>): Dialect => {
  const dialect = format.id === 'csv' ? csvDialect.take(parameters) : 'excel'
  const page = takeOnce(parameters, PAGE)
  if (page !== null && numberIn(page) === null) {
    const problem = { parameter: PAGE, value: page, reason: 'not-a-number' } as const
    const message = httpMessages.queryProblem(problem, [], [])
    throw new AppError('invalid', message, [{ field: PAGE, message }])
  }
  refuseOthers(parameters, [PAGE, ...(format.id === 'csv' ? [csvDialect.name] : [])])
  return dialect
}

/** The whole of a list as it is now, as files and descriptions of it speak of it. */
export const aboutListing = (
  { title, key }: Listing,
  said: Pick<About, 'origin' | 'seq' | 'updatedAt' | 'total' | 'address'>,
  site: SiteDetails,
): About => {
  const whole = {
    ...said,
    query: `tutto l’elenco: ${title}`,
    page: said.origin + listingPath(key),
  }
  const about = aboutFile(whole, site)
  return { ...about, title: `${title}: ${about.title}` }
}

/** Sends a list of other things than projects, in any of its forms and always whole. */
export const createListingFiles = (deps: Deps) => {
  const { catalogue, listings, writers, streams, siteUrl, site } = deps

  const send = async (
    request: FastifyRequest,
    reply: FastifyReply,
    format: Format,
    key: ListingKey,
  ) => {
    const listing = listings[key]
    const write = writers[format.id]
    if (!write) throw new Error(`${format.id} is no form of a list`)
    const dialect = takeListed(parametersOf(request), format)
    openToAll(reply)
    const elsewhere = listingSchemePath(key, format)
    if (elsewhere !== null) return reply.redirect(elsewhere, 303)
    const variant = format.id === 'csv' ? dialect : format.id
    if (answerUnchanged(catalogue, request, reply, { variant, readsWords: false })) return reply
    const origin = originOf(request, siteUrl)
    const address = origin + csvDialect.add(listingFilePath(key, format.ending), dialect)
    const describe = (seq: number) => {
      const updatedAt = catalogue.changedAt(seq)
      const day = updatedAt === null ? '' : `-${updatedAt.slice(0, 10)}`
      const description = csvDialect.add(listingFilePath(key, CSV_DESCRIPTION.ending), dialect)
      describeFile(reply, {
        format,
        name: `buone-prassi-emergo-${listing.name}${day}`,
        isPlainTable: dialect === 'rfc4180',
        links: [
          // First: there are readers that stop at the first link that is another.
          ...(format.id === 'csv'
            ? [{ href: origin + description, rel: 'describedby', type: CSV_DESCRIPTION.type }]
            : []),
          { href: address, rel: 'canonical' },
          { href: origin + listingPath(key), rel: 'alternate', type: 'text/html' },
        ],
        seq,
      })
    }
    if (request.method === 'HEAD') {
      describe(catalogue.seq())
      return reply.send(streams.nothing())
    }
    await streams.takePlace(request, reply)
    // Not sooner: the base may have changed while this file waited for its place.
    const seq = catalogue.seq()
    const updatedAt = catalogue.changedAt(seq)
    const { turn } = streams
    const { total, groups } = await listing.read({ origin, signal: request.signal, turn })
    const written = write({
      listing,
      about: aboutListing(listing, { origin, seq, updatedAt, total, address }, site),
      vocabularies: catalogue.vocabularies(),
      dialect,
      groups,
    })
    const file = await streams.open(request, reply, pieces(written, turn))
    describe(seq)
    return reply.send(file)
  }

  return { send }
}

export type ListingFiles = ReturnType<typeof createListingFiles>
