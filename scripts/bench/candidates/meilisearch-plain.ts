import { Meilisearch, type MultiSearchQuery } from 'meilisearch'
import { FACET_KEYS, type FacetKey, UNSPECIFIED } from '#domain/facets.ts'
import type { SearchQuery } from '#domain/query/types.ts'
import { parseYears } from '#domain/query/years.ts'
import type { SearchDocument } from '../../../server/search/engine.ts'

const INDEX = 'bench'
const TEXTS = ['title', 'lead', 'terms', 'summary', 'partners', 'body']
const PASSAGES = ['summary', 'body']

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

/**
 * What a page needs of a server that is asked directly: the hits with title and passages marked and cut, the exact total,
 * and the exact counts of every facet, each without its own choice.
 */
export const plainQueries = (
  query: SearchQuery,
  retrieved: readonly string[] = ['id', 'slug'],
  matchingStrategy: 'all' | 'frequency' = 'all',
): MultiSearchQuery[] => {
  const others = (without: FacetKey | null) =>
    FACET_KEYS.filter((key) => key !== without).flatMap((key) => chosen(query, key))
  const common = { indexUid: INDEX, q: query.q, matchingStrategy }
  return [
    {
      ...common,
      filter: others(null),
      facets: [...FACET_KEYS],
      page: query.page,
      hitsPerPage: query.perPage,
      attributesToRetrieve: [...retrieved],
      attributesToCrop: PASSAGES,
      attributesToHighlight: ['title', ...PASSAGES],
      cropLength: 35,
      ...(query.q === '' ? { sort: ['day:desc'] } : {}),
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

/**
 * An empty index set up as anybody would: the server's own tokens, typing errors and passages. Facet values are counted
 * in the order of their counts, which the server does several times as fast as in that of the alphabet.
 */
export const openPlain = async (
  { url, masterKey }: { url: string; masterKey: string },
  stopWords: readonly string[] = [],
) => {
  const client = new Meilisearch({
    host: url,
    apiKey: masterKey,
    requestInit: { headers: { 'accept-encoding': 'identity' } },
  })
  const patient = { timeout: 0 }
  const index = client.index(INDEX)
  await client.createIndex(INDEX, { primaryKey: 'id' }).waitTask(patient)
  await index
    .updateSettings({
      searchableAttributes: TEXTS,
      stopWords: [...stopWords],
      filterableAttributes: [...FACET_KEYS],
      sortableAttributes: ['day'],
      faceting: { maxValuesPerFacet: 1_000_000, sortFacetValuesBy: { '*': 'count' } },
      pagination: { maxTotalHits: 1_000_000 },
      localizedAttributes: [{ attributePatterns: ['*'], locales: ['ita'] }],
    })
    .waitTask(patient)
  return {
    client,
    /** Resolves when they can be searched. `further` is kept of each beside what is searched. */
    add: async (
      documents: readonly SearchDocument[],
      further: (document: SearchDocument) => Record<string, unknown> = () => ({}),
    ): Promise<void> => {
      const rows = documents.map((one) => ({ ...plain(one), ...further(one) }))
      const task = await index.addDocuments(rows).waitTask(patient)
      if (task.status !== 'succeeded') throw new Error(task.error?.message ?? task.status)
    },
  }
}
