import Fastify from 'fastify'
import { expect, test } from 'vitest'
import { LIST_FORMATS } from '#domain/formats.ts'
import { USUAL_SITE } from '#domain/site.ts'
import { createStreams } from '../exports/stream.ts'
import type { Listing, WriteListing } from '../formats/listings/listing.ts'
import { createListingFiles } from './files.ts'

test('a file that waited for its place is of the state that it was then made of', async () => {
  let seq = 7
  const listing: Listing = {
    key: 'calls',
    name: 'avvisi',
    title: 'Avvisi',
    description: '',
    naming: 'titolo',
    columns: [],
    read: async () => ({ total: 0, groups: (async function* () {})() }),
  }
  const number: WriteListing = async function* ({ about }) {
    yield String(about.seq)
  }
  const takePlace = async () => {
    seq = 8
  }
  const { send } = createListingFiles({
    catalogue: {
      seq: () => seq,
      changedAt: () => null,
      today: () => '2026-06-30',
      vocabularies: () => ({}) as never,
    },
    listings: { calls: listing, organisations: listing, themes: listing, disabilities: listing },
    writers: { csv: number },
    streams: { ...createStreams(), takePlace },
    siteUrl: 'https://prova.example.it',
    site: USUAL_SITE,
  })
  const app = Fastify()
  const csv = LIST_FORMATS.find(({ id }) => id === 'csv')!
  app.get('/', (request, reply) => send(request, reply, csv, 'calls'))
  const { body, headers } = await app.inject('/')
  expect([headers['x-change-number'], body]).toEqual(['8', '8'])
})
