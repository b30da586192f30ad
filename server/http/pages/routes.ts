import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { OpenAPIV3_1 } from 'openapi-types'
import { ADDRESSES, PAGE_DATA_PREFIX } from '#domain/addresses.ts'
import {
  type InLanguages,
  LANGUAGES,
  type Language,
  languageOf,
  pathIn,
} from '#domain/languages.ts'
import type { PageContent, PageData } from '#domain/pages.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { createGround } from '../documents/document.ts'
import { signposts } from '../documents/signposts.ts'
import { describeFailure, listProblems, logFailure, sendApiError } from '../errors.ts'
import type { Forms } from '../exports/forms.ts'
import { linkHeader, openToAll } from '../exports/headers.ts'
import { leadOn } from '../exports/leading.ts'
import { isForFile } from '../exports/negotiate.ts'
import type { KeptAnswers } from '../kept-answers.ts'
import type { ListingForms } from '../listings/forms.ts'
import { isMoved, sendOn } from '../moved.ts'
import { notOfBase, unlessUnchanged } from '../unchanged.ts'
import { listOperations } from './api-operations.ts'
import { PAGE_ROUTES } from './contents.ts'
import { machineHead } from './machine-head.ts'
import type { PageRoute } from './page-route.ts'
import { problemContent } from './problem-content.ts'
import type { Shell } from './shell.ts'

/** The same pages as data, for the page that is already open: one address, one answer, two dresses. */

type Options = {
  catalogue: Catalogue
  forms: Pick<Forms, 'list' | 'record' | 'collection' | 'value'>
  listingForms: Pick<ListingForms, 'negotiate'>
  kept: KeptAnswers
  shells: InLanguages<Shell>
  isEmbeddable: boolean
} & Pick<PageData, 'siteUrl' | 'site'>

const HTML = 'text/html; charset=utf-8'
const JSON_TYPE = 'application/json; charset=utf-8'

/** Given by the engine that stands in: soon there may be another answer from the same state of the base. */
const isFallback = (content: PageContent): boolean =>
  content.kind === 'results' && content.answer.engine.fallback

/** Says how this reader reached the site, which another may have reached by another name. */
const isOfOneReader = (content: PageContent): boolean => content.kind === 'open-data'

/** One page in one dress: its text, and the links that its answer tells. */
type Dress = (
  page: PageData,
  request: FastifyRequest,
) => Promise<{ text: string; link: string | null }>

/** A page as it is told to who asked for it, as a page or as its data. */
const pageOf = (
  request: FastifyRequest,
  content: PageContent,
  { siteUrl, site }: Pick<Options, 'siteUrl' | 'site'>,
): PageData => {
  const url = request.url.startsWith(PAGE_DATA_PREFIX)
    ? request.url.slice(PAGE_DATA_PREFIX.length)
    : request.url
  return { url: url || '/', siteUrl, site, content }
}

const asData: Dress = async (page) => ({ text: JSON.stringify(page), link: null })

/** What a page tells programs begins with the site's own origin: nothing is told where that is not known. */
const createHtmlDress = (
  { catalogue, siteUrl, site, isEmbeddable }: Options,
  shell: (page: PageData, forPrograms?: string) => string,
): Dress => {
  const ground = createGround({ catalogue, siteUrl, site })
  return async (page, request) => {
    if (siteUrl === '') return { text: shell(page), link: null }
    const source = {
      about: await ground(request),
      site,
      issued: catalogue.changedAt(1),
      vocabularies: catalogue.vocabularies(),
      isEmbeddable,
      record: (slug: string) => {
        const found = catalogue.record(slug)
        return isMoved(found) ? null : found
      },
    }
    const links = signposts(page.content, source)
    return {
      text: shell(page, machineHead(page, source)),
      link: links.length > 0 ? linkHeader(links) : null,
    }
  }
}

/** What answers at a page's address who wants it in another form; nothing where there is none. */
const otherFormsOf = (
  { path, forms: own, listing, ofFacet, leads }: PageRoute,
  { forms, listingForms }: Options,
) => {
  if (leads) return leadOn(leads)
  if (listing) return listingForms.negotiate(listing)
  if (ofFacet) return forms.value(ofFacet, (id) => path.replace(':id', id))
  return own && forms[own]
}

/** Public pages, as HTML and as data, and the page for whatever goes wrong. */
export const createPages = (options: Options) => {
  const { catalogue, kept, shells } = options

  const shell = (page: PageData, forPrograms?: string): string =>
    shells[languageOf(page.url)](page, forPrograms)

  /** Answers a page that says what went wrong. Never throws: a page is owed even when rendering fails. */
  const sendProblem = (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
    const failure = describeFailure(error, request.id)
    const { status, answer } = failure
    // Readers who ask for a form that there is not are programs, too: they get the list.
    const isData = request.url.startsWith(`${PAGE_DATA_PREFIX}/`)
    if (status === 406 || (!isData && isForFile(request)))
      return sendApiError(error, request, openToAll(reply))
    logFailure(request, error, status)
    const page = pageOf(request, problemContent(failure, request.id), options)
    reply.code(status).header('cache-control', 'no-store')
    if (isData) return reply.send(page)
    try {
      return reply.type(HTML).send(shell(page))
    } catch (defect) {
      request.log.error({ err: defect }, 'the error page failed')
      return reply.type('text/plain; charset=utf-8').send(answer.detail)
    }
  }

  const asHtml = createHtmlDress(options, shell)

  /** Answers with what `dress` makes of a page's content, and keeps it for whoever asks next. */
  const answer = async (
    { load, language }: Pick<PageRoute, 'load'> & { language: Language },
    request: FastifyRequest,
    reply: FastifyReply,
    { type, prefix, dress }: { type: string; prefix: string; dress: Dress },
  ) => {
    const state = kept.state()
    const content = await load(request, catalogue.in(language))
    if (isMoved(content)) return sendOn(reply, prefix + pathIn(language, content.movedTo))
    const { text, link } = await dress(pageOf(request, content, options), request)
    const body = Buffer.from(text)
    if (link !== null) reply.header('link', link)
    if (isFallback(content)) notOfBase(reply)
    else if (!isOfOneReader(content)) kept.keep(request.url, state, { type, body, link })
    return reply.type(type).header('cache-control', 'no-cache').send(body)
  }

  /** One page under its address in a language, and its data under the same address with the prefix. */
  const addPage = (app: FastifyInstance, route: PageRoute, language: Language) => {
    const { load } = route
    const path = pathIn(language, route.path)
    const known = [unlessUnchanged(catalogue), kept.find]
    const inOtherForms = otherFormsOf(route, options)
    const negotiated = inOtherForms ? [inOtherForms, ...known] : known
    app.get(path, { preHandler: negotiated }, (request, reply) =>
      answer({ load, language }, request, reply, { type: HTML, prefix: '', dress: asHtml }),
    )
    // In a part of an address that has a name the ending is a piece of it.
    if (route.leads && !/:\w+$/.test(path))
      app.get(`${path}.*`, { schema: { hide: true } }, leadOn(route.leads))
    app.get(PAGE_DATA_PREFIX + path, { preHandler: known }, (request, reply) =>
      answer({ load, language }, request, reply, {
        type: JSON_TYPE,
        prefix: PAGE_DATA_PREFIX,
        dress: asData,
      }),
    )
  }

  const routes = async (app: FastifyInstance) => {
    app.setErrorHandler(sendProblem)
    const apiPage: PageRoute = {
      path: ADDRESSES.apiDocs,
      load: async () => ({
        kind: 'api',
        operations: listOperations(app.swagger() as OpenAPIV3_1.Document),
        problems: listProblems(),
      }),
    }
    for (const language of LANGUAGES)
      for (const route of [...PAGE_ROUTES, apiPage]) addPage(app, route, language)
  }

  return { routes, sendProblem }
}
