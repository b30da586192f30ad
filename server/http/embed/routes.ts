import type { FastifyPluginAsync, FastifyReply } from 'fastify'
import { ADDRESSES, projectPath } from '#domain/addresses.ts'
import { AppError } from '#domain/errors.ts'
import { italianPath } from '#domain/languages.ts'
import { API_ADDRESSES, embedPath } from '#domain/machine-addresses.ts'
import type { Project } from '#domain/project.ts'
import { queryLink } from '#domain/query/write.ts'
import { createGround, type DocumentDeps } from '../documents/document.ts'
import { openToAll } from '../exports/headers.ts'
import { httpMessages } from '../messages.ts'
import { isMoved } from '../moved.ts'
import type { About } from '../present/about.ts'
import { queryInWords } from '../present/query-words.ts'
import { parametersOf, strictParameters } from '../query-parameters.ts'
import { SECURITY_HEADERS } from '../security-headers.ts'
import { unlessUnchanged } from '../unchanged.ts'
import { embeddedList, embeddedRecord } from './embedded-page.ts'
import { oembedOf, oembedXml } from './oembed.ts'

const SHOWN = 5
const HTML = 'text/html; charset=utf-8'

type Options = DocumentDeps & { hosts: readonly string[]; styles: readonly string[] }

/** Records in frames of other sites, as far as the settings allow it, and oEmbed, which asks for such a frame by an address. */
export const embedRoutes: FastifyPluginAsync<Options> = async (app, { hosts, styles, ...deps }) => {
  const { catalogue } = deps
  const ground = createGround(deps)
  const { 'content-security-policy': usual = '' } = SECURITY_HEADERS
  const policy = usual.replace(/frame-ancestors [^;]+/, `frame-ancestors ${hosts.join(' ')}`)

  const offered = (): void => {
    if (hosts.length === 0)
      throw new AppError('not-found', httpMessages.notOffered(['EMBED_HOSTS']))
  }
  const send = (reply: FastifyReply, html: string) =>
    reply
      .removeHeader('x-frame-options')
      .header('content-security-policy', policy)
      .header('cross-origin-resource-policy', 'cross-origin')
      .type(HTML)
      .send(html)
  const recordAt = (slug: string): Project => {
    const found = catalogue.record(slug)
    return isMoved(found) ? recordAt(found.movedTo) : found
  }
  const options = { preHandler: unlessUnchanged(catalogue), schema: { hide: true } }

  app.get(embedPath(':slug'), options, async (request, reply) => {
    offered()
    const project = recordAt((request.params as { slug: string }).slug)
    return send(reply, embeddedRecord(project, await ground(request), styles))
  })

  app.get(ADDRESSES.embed, options, async (request, reply) => {
    offered()
    const base = await catalogue.base()
    const { query } = strictParameters(parametersOf(request), base)
    const { ids } = await catalogue.selection(query, request.signal)
    const about = { ...(await ground(request)), query: queryInWords(query, base.names) }
    const projects = catalogue.records(ids.slice(0, SHOWN))
    return send(reply, embeddedList(projects, query, about, styles))
  })

  /** What a page's address shows, and the frame that shows it elsewhere: of a record or of a result, in either language. */
  const framedAt = async (url: URL, about: About) => {
    const path = italianPath(url.pathname).replace(/(?<=.)\/$/, '')
    if (path === ADDRESSES.projects) {
      const base = await catalogue.base()
      const { query } = strictParameters(url.searchParams, base)
      const title = `${about.title}: ${queryInWords(query, base.names)}`
      return { title, path: queryLink(ADDRESSES.embed, { ...query, page: 1 }) }
    }
    const slug = path.startsWith(projectPath('')) ? path.slice(projectPath('').length) : ''
    if (slug === '') throw new AppError('not-found', httpMessages.noRecord)
    const project = recordAt(slug)
    return { title: project.title, path: embedPath(project.slug) }
  }

  app.get(API_ADDRESSES.oembed, options, async (request, reply) => {
    offered()
    const asked = parametersOf(request)
    const about = await ground(request)
    const url = URL.parse(asked.get('url') ?? '')
    if (!url || url.origin !== new URL(about.origin).origin)
      throw new AppError('not-found', httpMessages.noRecord)
    const framed = await framedAt(url, about)
    const answer = oembedOf(framed.title, about.origin + framed.path, about, asked)
    openToAll(reply)
    switch (asked.get('format') ?? 'json') {
      case 'json':
        return answer
      case 'xml':
        return reply.type('text/xml; charset=utf-8').send(oembedXml(answer))
      default:
        // The protocol's own answer for a form that there is not.
        return reply
          .code(501)
          .type('text/plain; charset=utf-8')
          .send(httpMessages.noFormat('json, xml'))
    }
  })
}
