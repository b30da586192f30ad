import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { OpenAPIV3_1 } from 'openapi-types'
import type { PageContent, PageData } from '#domain/pages.ts'
import type { Catalogue } from '../catalogue.ts'
import { describeFailure, logFailure } from '../errors.ts'
import { listOperations } from './api-operations.ts'
import { PAGE_ROUTES, type PageRoute } from './contents.ts'
import type { Shell } from './shell.ts'

/** The same pages as data, for the page that is already open: one address, one answer, two dresses. */
export const DATA_PREFIX = '/_pagina'

type Options = { catalogue: Catalogue; shell: Shell; siteUrl: string }

const HTML = 'text/html; charset=utf-8'

const problemContent = (status: number, requestId: string): PageContent => {
  if (status === 410) return { kind: 'gone', requestId: null }
  if (status < 500) return { kind: 'not-found', requestId: null }
  return { kind: 'error', requestId }
}

/** Public pages, as HTML and as data, and the page for whatever goes wrong. */
export const createPages = ({ catalogue, shell, siteUrl }: Options) => {
  const data = (request: FastifyRequest, content: PageContent): PageData => {
    const url = request.url.startsWith(DATA_PREFIX)
      ? request.url.slice(DATA_PREFIX.length)
      : request.url
    return { url: url || '/', siteUrl, content }
  }

  /** Answers a page that says what went wrong. Never throws: a page is owed even when rendering fails. */
  const sendProblem = (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
    const { status, answer } = describeFailure(error, request.id)
    logFailure(request, error, status)
    const page = data(request, problemContent(status, request.id))
    reply.code(status).header('cache-control', 'no-store')
    if (request.url.startsWith(`${DATA_PREFIX}/`)) return reply.send(page)
    try {
      return reply.type(HTML).send(shell(page))
    } catch (failure) {
      request.log.error({ err: failure }, 'the error page failed')
      return reply.type('text/plain; charset=utf-8').send(answer.message)
    }
  }

  /** One page under its address, and its data under the same address with the prefix. */
  const addPage = (app: FastifyInstance, { path, load }: PageRoute) => {
    app.get(path, async (request, reply) => {
      const page = data(request, await load(request, catalogue))
      return reply.type(HTML).header('cache-control', 'no-cache').send(shell(page))
    })
    app.get(DATA_PREFIX + path, async (request, reply) => {
      reply.header('cache-control', 'no-cache')
      return data(request, await load(request, catalogue))
    })
  }

  const routes = async (app: FastifyInstance) => {
    app.setErrorHandler(sendProblem)
    for (const route of PAGE_ROUTES) addPage(app, route)
    addPage(app, {
      path: '/api/docs',
      load: async () => ({
        kind: 'api',
        operations: listOperations(app.swagger() as OpenAPIV3_1.Document),
      }),
    })
  }

  return { routes, sendProblem }
}
