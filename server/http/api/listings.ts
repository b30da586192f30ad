import type { FastifyPluginAsync } from 'fastify'
import { Type } from 'typebox'
import { LIST_FORMATS } from '#domain/formats.ts'
import { LISTINGS, type ListingKey, listingDataPath, listingPath } from '#domain/listings.ts'
import { belowApi } from '#domain/machine-addresses.ts'
import { mediaType } from '#domain/media-types.ts'
import { PROBLEM_RESPONSES } from '../errors.ts'
import { offered, refuseOtherEndings } from '../exports/negotiate.ts'
import { listingSchema } from '../formats/listings/json-schema.ts'
import type { Listing } from '../formats/listings/listing.ts'
import type { ListingFiles } from '../listings/files.ts'

type Options = { files: ListingFiles; listings: Record<ListingKey, Listing> }

const idOf = (key: ListingKey) => `export${key.slice(0, 1).toUpperCase()}${key.slice(1)}`

/** The lists of other things than projects. Their JSON is told of; the other forms stand at the pages' addresses, and here. */
export const listingRoutes: FastifyPluginAsync<Options> = async (app, { files, listings }) => {
  for (const key of LISTINGS) {
    for (const format of LIST_FORMATS) {
      const { title, description } = listings[key]
      const others = `${listingPath(key)}.csv, .xlsx, .parquet`
      app.get(
        belowApi(listingDataPath(key, format.ending)),
        {
          schema:
            format.id === 'json'
              ? {
                  tags: ['elenchi'],
                  operationId: idOf(key),
                  summary: `Scarica un elenco intero: ${title}`,
                  description: `${description} Le altre forme stanno all’indirizzo della pagina: ${others} e così via.`,
                  querystring: Type.Object({}),
                  response: {
                    200: {
                      description: title,
                      content: { [mediaType(format)]: { schema: listingSchema(listings[key]) } },
                    },
                    ...PROBLEM_RESPONSES,
                  },
                }
              : { hide: true },
        },
        (request, reply) => files.send(request, reply, format, key),
      )
    }
    refuseOtherEndings(app, {
      path: listingDataPath(key),
      door: belowApi(listingDataPath(key)),
      forms: offered(LIST_FORMATS),
      isPage: false,
    })
  }
}
