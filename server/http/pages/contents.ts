import type { FastifyRequest } from 'fastify'
import {
  ADDRESSES,
  callPath,
  FROM,
  facetAddress,
  figureAddress,
  organisationPath,
  projectPath,
  topicPath,
  topicsPath,
} from '#domain/addresses.ts'
import { readCase } from '#domain/case.ts'
import { AppError } from '#domain/errors.ts'
import { FACET_KEYS } from '#domain/facets.ts'
import { FIGURE_LIMITS, MAIN_FIGURES } from '#domain/figures.ts'
import type { TopicFacet } from '#domain/guide-pages.ts'
import type { TextPage } from '#domain/pages.ts'
import { parseQuery } from '#domain/query/parse.ts'
import type { Base } from '../catalogue/base.ts'
import type { CatalogueView } from '../catalogue/catalogue.ts'
import { originOf } from '../exports/about.ts'
import { countedQuery, takeCross } from '../figures/asked.ts'
import { httpMessages } from '../messages.ts'
import { isMoved } from '../moved.ts'
import { shownAnswer } from '../present/shown-answer.ts'
import { pageIn, parametersOf } from '../query-parameters.ts'
import { COLLECTION_ROUTES } from './collections.ts'
import { LEADS } from './leads.ts'
import type { PageRoute } from './page-route.ts'
import { VERSION_ROUTES } from './versions.ts'

/** A link is read forgivingly: what is not understood is carried along, to be shown and ignored. */
const readLeniently = (parameters: URLSearchParams, { knows, isWithin }: Base) =>
  parseQuery(parameters, knows, isWithin)

const readQuery = async (request: FastifyRequest, catalogue: CatalogueView) =>
  readLeniently(parametersOf(request), await catalogue.base())

/** The list that the address says a reader came from, read as forgivingly; null where it names none. */
const readTrail = async (request: FastifyRequest, catalogue: CatalogueView) => {
  const from = parametersOf(request).get(FROM)
  if (from === null) return null
  const { query } = readLeniently(new URLSearchParams(from), await catalogue.base())
  return catalogue.trail(query, parameter(request, 'slug'), request.signal)
}

const parameter = (request: FastifyRequest, name: string): string =>
  (request.params as Record<string, string>)[name] ?? ''

const textPage = (path: string, kind: TextPage['kind']): PageRoute => ({
  path,
  load: async (_request, catalogue) => ({ kind, figures: (await catalogue.base()).figures }),
})

const topicPages = (facet: TopicFacet): PageRoute[] => [
  {
    path: topicsPath(facet),
    listing: facet === 'tema' ? 'themes' : 'disabilities',
    load: (_request, catalogue) => catalogue.topics(facet),
  },
  {
    path: topicPath(facet, ':id'),
    ofFacet: facet,
    load: (request, catalogue) => catalogue.topic(facet, parameter(request, 'id'), request.signal),
  },
]

/** Every public page: its address, and how what it shows is put together. */
export const PAGE_ROUTES: readonly PageRoute[] = [
  { path: ADDRESSES.home, load: (_request, catalogue) => catalogue.home() },
  {
    path: ADDRESSES.projects,
    forms: 'list',
    load: async (request, catalogue) => {
      const { query, problems, unnamed, cut } = await readQuery(request, catalogue)
      const answer = await catalogue.search(query, { cut, signal: request.signal })
      return { kind: 'results', query, answer: shownAnswer(answer), problems, unnamed }
    },
  },
  {
    path: facetAddress(':facet'),
    leads: LEADS.values,
    load: async (request, catalogue) => {
      const facet = FACET_KEYS.find((key) => key === parameter(request, 'facet'))
      if (!facet) throw new AppError('not-found', httpMessages.noFacet)
      const { query } = await readQuery(request, catalogue)
      return { kind: 'facet', facet, query, ...(await catalogue.facet(query, facet)) }
    },
  },
  {
    path: ADDRESSES.case,
    load: async (request, catalogue) => {
      const parameters = parametersOf(request)
      const answers = readCase(parameters)
      const page = pageIn(parameters)
      return { kind: 'case', ...(await catalogue.cases(answers, page, request.signal)) }
    },
  },
  {
    path: ADDRESSES.figures,
    leads: LEADS.figures,
    load: async (request, catalogue) => {
      const { query, problems, unnamed } = await readQuery(request, catalogue)
      const counted = countedQuery(query)
      const found = await catalogue.figures.figures(counted, MAIN_FIGURES, request.signal)
      return { kind: 'figures', query: counted, problems, unnamed, ...found }
    },
  },
  {
    path: ADDRESSES.cross,
    leads: LEADS.cross,
    load: async (request, catalogue) => {
      const parameters = parametersOf(request)
      const { asked, sameTwice } = takeCross(parameters)
      const { query, problems, unnamed } = readLeniently(parameters, await catalogue.base())
      const counted = countedQuery(query)
      const found = await catalogue.figures.cross(counted, asked, request.signal)
      return { kind: 'cross', query: counted, problems, unnamed, sameTwice, ...found }
    },
  },
  {
    path: ADDRESSES.map,
    leads: LEADS.map,
    load: async (request, catalogue) => {
      const { query, problems, unnamed } = await readQuery(request, catalogue)
      const counted = countedQuery(query)
      const found = await catalogue.figures.map(counted, request.signal)
      return { kind: 'map', query: counted, problems, unnamed, ...found }
    },
  },
  {
    path: figureAddress(':facet'),
    leads: LEADS.figure,
    load: async (request, catalogue) => {
      const facet = FACET_KEYS.find((key) => key === parameter(request, 'facet'))
      if (!facet) throw new AppError('not-found', httpMessages.noFigure)
      const { query, problems, unnamed } = await readQuery(request, catalogue)
      const counted = countedQuery(query)
      const place = { page: query.page, size: FIGURE_LIMITS.page }
      const found = await catalogue.figures.figure(counted, facet, place, request.signal)
      return { kind: 'figure', query: counted, problems, unnamed, ...found }
    },
  },
  {
    path: projectPath(':slug'),
    forms: 'record',
    load: async (request, catalogue) => {
      const answer = await catalogue.projectPage(parameter(request, 'slug'))
      if (isMoved(answer)) return { movedTo: projectPath(answer.movedTo) }
      return {
        kind: 'project',
        ...answer,
        trail: await readTrail(request, catalogue),
      }
    },
  },
  {
    path: ADDRESSES.calls,
    listing: 'calls',
    load: async (_request, catalogue) => catalogue.calls(),
  },
  {
    path: callPath(':id'),
    ofFacet: 'avviso',
    load: async (request, catalogue) => catalogue.call(parameter(request, 'id')),
  },
  {
    path: ADDRESSES.organisations,
    listing: 'organisations',
    load: (request, catalogue) => catalogue.organisations(pageIn(parametersOf(request))),
  },
  {
    path: organisationPath(':id'),
    ofFacet: 'ente',
    load: (request, catalogue) => catalogue.organisation(parameter(request, 'id')),
  },
  ...topicPages('tema'),
  ...topicPages('disabilita'),
  { path: ADDRESSES.systemActions, load: async (_request, catalogue) => catalogue.systemActions() },
  ...VERSION_ROUTES,
  ...COLLECTION_ROUTES,
  textPage(ADDRESSES.about, 'about'),
  {
    path: ADDRESSES.openData,
    leads: LEADS.openData,
    load: async (request, catalogue) => ({
      kind: 'open-data',
      figures: (await catalogue.base()).figures,
      reachedAt: originOf(request, ''),
    }),
  },
  { path: ADDRESSES.codebook, load: (_request, catalogue) => catalogue.codebook() },
  textPage(ADDRESSES.accessibility, 'accessibility'),
  textPage(ADDRESSES.privacy, 'privacy'),
]
