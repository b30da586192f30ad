import type { FastifyRequest } from 'fastify'
import { ADDRESSES, facetAddress, projectPath } from '#domain/addresses.ts'
import { AppError } from '#domain/errors.ts'
import { FACET_KEYS } from '#domain/facets.ts'
import type { PageContent, TextPage } from '#domain/pages.ts'
import { parseQuery } from '#domain/query/parse.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { httpMessages } from '../messages.ts'
import { isMoved, type Moved } from '../moved.ts'
import { parametersOf } from '../query-parameters.ts'

export type PageRoute = {
  path: string
  load: (request: FastifyRequest, catalogue: Catalogue) => Promise<PageContent | Moved>
}

/** A link is read forgivingly: what is not understood is carried along, to be shown and ignored. */
const readQuery = async (request: FastifyRequest, catalogue: Catalogue) =>
  parseQuery(parametersOf(request), (await catalogue.base()).knows)

const parameter = (request: FastifyRequest, name: string): string =>
  (request.params as Record<string, string>)[name] ?? ''

const textPage = (path: string, kind: TextPage['kind']): PageRoute => ({
  path,
  load: async (_request, catalogue) => ({ kind, figures: (await catalogue.base()).figures }),
})

/** Every public page: its address, and how what it shows is put together. */
export const PAGE_ROUTES: readonly PageRoute[] = [
  { path: ADDRESSES.home, load: (_request, catalogue) => catalogue.home() },
  {
    path: ADDRESSES.projects,
    load: async (request, catalogue) => {
      const { query, problems, unnamed, cut } = await readQuery(request, catalogue)
      const answer = await catalogue.search(query, { cut, signal: request.signal })
      return { kind: 'results', query, answer, problems, unnamed }
    },
  },
  {
    path: facetAddress(':facet'),
    load: async (request, catalogue) => {
      const facet = FACET_KEYS.find((key) => key === parameter(request, 'facet'))
      if (!facet) throw new AppError('not-found', httpMessages.noFacet)
      const { query } = await readQuery(request, catalogue)
      return { kind: 'facet', facet, query, ...(await catalogue.facet(query, facet)) }
    },
  },
  {
    path: projectPath(':slug'),
    load: async (request, catalogue) => {
      const answer = await catalogue.project(parameter(request, 'slug'))
      if (isMoved(answer)) return { movedTo: projectPath(answer.movedTo) }
      return { kind: 'project', ...answer }
    },
  },
  textPage(ADDRESSES.about, 'about'),
  textPage(ADDRESSES.openData, 'open-data'),
  textPage(ADDRESSES.accessibility, 'accessibility'),
  textPage(ADDRESSES.privacy, 'privacy'),
]
