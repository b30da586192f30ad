import type { FastifyRequest } from 'fastify'
import { ADDRESSES, RECORDS } from '#domain/addresses.ts'
import {
  ADDED,
  COLLECTION_LIMITS,
  COLLECTION_TITLE,
  collectionLink,
  DIFFERENCES,
  ONLY,
  readCollection,
  slugIn,
} from '#domain/collection.ts'
import type { CollectionPage } from '#domain/pages.ts'
import { EMPTY_QUERY } from '#domain/query/types.ts'
import type { CatalogueView } from '../catalogue/catalogue.ts'
import { parametersOf } from '../query-parameters.ts'
import { LEADS } from './leads.ts'
import type { PageRoute } from './page-route.ts'

/** Found projects that are offered to be added: who wants more searches on the page of all projects. */
const OFFERED = 10

const textOf = (parameters: URLSearchParams, name: string): string =>
  (parameters.get(name) ?? '').replace(/\s+/g, ' ').trim().slice(0, COLLECTION_LIMITS.text)

/** What is found for the words with which somebody looks for one more project. */
const offered = async (
  text: string,
  request: FastifyRequest,
  catalogue: CatalogueView,
): Promise<CollectionPage['adding']> => {
  const query = { ...EMPTY_QUERY, q: text, perPage: OFFERED }
  const { hits, total } = await catalogue.search(query, { signal: request.signal })
  const found = hits.map(({ project: { slug, title } }) => ({ slug, title }))
  return { text, found, total }
}

const loadCollection: PageRoute['load'] = async (request, catalogue) => {
  const parameters = parametersOf(request)
  const { slugs, left } = readCollection(parameters)
  const title = textOf(parameters, COLLECTION_TITLE)
  const at = (all: readonly string[]) => ({
    movedTo: collectionLink(ADDRESSES.collection, all, { [COLLECTION_TITLE]: title }),
  })
  const text = textOf(parameters, ADDED)
  const named = slugIn(text)
  if (named !== '' && catalogue.collection.ids([named]).length > 0)
    return at([...new Set([...slugs, named])])
  // A form with boxes names each project by itself: its address becomes the one that people send.
  if (left === 0 && parameters.getAll(RECORDS).length > 1) return at(slugs)
  return {
    kind: 'collection',
    ...catalogue.collection.cards(slugs),
    left,
    title,
    adding: text === '' ? null : await offered(text, request, catalogue),
  }
}

/** Pages of the projects that somebody has marked: the address is all that they are made of. */
export const COLLECTION_ROUTES: readonly PageRoute[] = [
  { path: ADDRESSES.collection, forms: 'collection', load: loadCollection },
  {
    path: ADDRESSES.dossier,
    leads: LEADS.collected,
    load: async (request, catalogue) => {
      const parameters = parametersOf(request)
      const { slugs, left } = readCollection(parameters)
      return {
        kind: 'dossier',
        ...catalogue.collection.whole(slugs),
        left,
        title: textOf(parameters, COLLECTION_TITLE),
      }
    },
  },
  {
    path: ADDRESSES.comparison,
    leads: LEADS.collected,
    load: async (request, catalogue) => {
      const parameters = parametersOf(request)
      const { slugs, left } = readCollection(parameters, COLLECTION_LIMITS.compared)
      const onlyDifferences = parameters.get(ONLY) === DIFFERENCES
      if (left === 0 && parameters.getAll(RECORDS).length > 1)
        return {
          movedTo: collectionLink(
            ADDRESSES.comparison,
            slugs,
            onlyDifferences ? { [ONLY]: DIFFERENCES } : {},
          ),
        }
      return { kind: 'comparison', ...catalogue.collection.whole(slugs), left, onlyDifferences }
    },
  },
]
