import { Meilisearch, type MultiSearchQuery } from 'meilisearch'
import { FACET_KEYS, type FacetKey, UNSPECIFIED } from '#domain/facets.ts'
import type { SearchQuery } from '#domain/query/types.ts'
import { parseYears } from '#domain/query/years.ts'
import type { SearchDocument } from '../../../server/search/engine.ts'
import type { Candidate, Session } from '../candidate.ts'
import { noServer, openServer } from './meilisearch-server.ts'

const INDEX = 'bench'
const TEXTS = ['title', 'lead', 'terms', 'summary', 'partners', 'body']

const plain = (document: SearchDocument) => ({
  id: document.id,
  slug: document.slug,
  title: document.title,
  lead: document.lead,
  terms: document.terms,
  summary: document.summary,
  partners: document.partners,
  body: document.body.map((section) => section.text),
  day: Number(document.date.replaceAll('-', '')),
  ...Object.fromEntries(
    FACET_KEYS.map((key) => {
      const own = document.facets[key]
      const values = typeof own === 'number' ? [own] : (own ?? [])
      return [key, values.length > 0 ? values : [UNSPECIFIED]]
    }),
  ),
})

const chosen = (query: SearchQuery, key: FacetKey): string[] => {
  const values = query.facets[key].values.map((value) => {
    const years = key === 'anno' ? parseYears(value) : null
    return years ? `anno ${years.from} TO ${years.to}` : `${key} = "${value}"`
  })
  return values.length > 0 ? [`(${values.join(' OR ')})`] : []
}

const ask = (query: SearchQuery): MultiSearchQuery[] => {
  const others = (without: FacetKey | null) =>
    FACET_KEYS.filter((key) => key !== without).flatMap((key) => chosen(query, key))
  const common = { indexUid: INDEX, q: query.q, matchingStrategy: 'all' as const }
  return [
    {
      ...common,
      filter: others(null),
      facets: [...FACET_KEYS],
      page: query.page,
      hitsPerPage: query.perPage,
      attributesToRetrieve: ['id', 'slug'],
      attributesToCrop: ['summary', 'body'],
      attributesToHighlight: ['title', 'summary', 'body'],
      cropLength: 35,
    },
    ...FACET_KEYS.filter((key) => query.facets[key].values.length > 0).map((key) => ({
      ...common,
      filter: others(key),
      facets: [key],
      page: 1,
      hitsPerPage: 0,
    })),
  ]
}

const open = async (): Promise<Session> => {
  const server = await openServer()
  const client = new Meilisearch({
    host: server.url,
    apiKey: server.masterKey,
    requestInit: { headers: { 'accept-encoding': 'identity' } },
  })
  const patient = { timeout: 0 }
  await client.createIndex(INDEX, { primaryKey: 'id' }).waitTask(patient)
  await client
    .index(INDEX)
    .updateSettings({
      searchableAttributes: TEXTS,
      filterableAttributes: [...FACET_KEYS],
      sortableAttributes: ['day'],
      faceting: { maxValuesPerFacet: 1_000_000 },
      pagination: { maxTotalHits: 1_000_000 },
      localizedAttributes: [{ attributePatterns: ['*'], locales: ['ita'] }],
    })
    .waitTask(patient)
  return {
    add: async (documents) => {
      await client.index(INDEX).addDocuments(documents.map(plain)).waitTask(patient)
    },
    search: async (query) => {
      const { results } = await client.multiSearch({ queries: ask(query) })
      const main = results[0]!
      const formatted = main.hits.filter((hit) => hit._formatted?.summary || hit._formatted?.body)
      return {
        total: (main as { totalHits?: number }).totalHits ?? 0,
        slugs: main.hits.map((hit) => hit.slug as string),
        snippets: formatted.length,
        facetValues: Object.values(main.facetDistribution ?? {}).reduce(
          (sum, counts) => sum + Object.keys(counts).length,
          0,
        ),
      }
    },
    close: server.stop,
  }
}

/** The server as anybody would set it up: its own tokens, typing errors and snippets, and the same counts. */
export const meilisearch: Candidate = {
  name: 'meilisearch, asked directly',
  limits: [
    'a server of its own, over HTTP on this machine; its memory is not in the table',
    'no Italian forms, synonyms or phrases of ours: its totals are its own',
  ],
  unavailable: noServer,
  open,
}
