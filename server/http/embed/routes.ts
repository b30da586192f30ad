import type { FastifyPluginAsync, FastifyReply } from 'fastify'
import { ADDRESSES, projectPath } from '#domain/addresses.ts'
import { AppError } from '#domain/errors.ts'
import type { Project } from '#domain/project.ts'
import { createGround, type DocumentDeps } from '../documents/document.ts'
import { openToAll } from '../exports/headers.ts'
import { httpMessages } from '../messages.ts'
import { isMoved } from '../moved.ts'
import { queryInWords } from '../present/query-words.ts'
import { xmlText } from '../present/xml.ts'
import { parametersOf, strictParameters } from '../query-parameters.ts'
import { SECURITY_HEADERS } from '../security-headers.ts'
import { unlessUnchanged } from '../unchanged.ts'
import { embeddedList, embeddedRecord } from './embedded-page.ts'

const SHOWN = 5
const SIZE = { width: 600, height: 320 }
const LEAST_WIDTH = 200
const HTML = 'text/html; charset=utf-8'

type Options = DocumentDeps & { hosts: readonly string[]; styles: readonly string[] }

const readSize = (text: string | null, usual: number): number => {
  const given = Number(text ?? usual)
  return Number.isFinite(given) && given > 0 ? Math.min(usual, Math.floor(given)) : usual
}

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

  app.get(`${ADDRESSES.embed}/:slug`, options, async (request, reply) => {
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

  app.get(`${ADDRESSES.api}/oembed`, options, async (request, reply) => {
    offered()
    const asked = parametersOf(request)
    const about = await ground(request)
    const url = URL.parse(asked.get('url') ?? '')
    const slug = url?.pathname.startsWith(projectPath(''))
      ? url.pathname.slice(projectPath('').length)
      : ''
    if (!url || url.origin !== new URL(about.origin).origin || slug === '')
      throw new AppError('not-found', httpMessages.noRecord)
    const project = recordAt(slug)
    const width = Math.max(readSize(asked.get('maxwidth'), SIZE.width), LEAST_WIDTH)
    const height = readSize(asked.get('maxheight'), SIZE.height)
    const address = `${about.origin}${ADDRESSES.embed}/${project.slug}`
    const answer = {
      version: '1.0',
      type: 'rich',
      title: project.title,
      provider_name: about.title,
      provider_url: about.origin,
      width,
      height,
      html: `<iframe src="${xmlText(address)}" title="${xmlText(project.title)}" width="${width}" height="${height}" loading="lazy"></iframe>`,
    }
    openToAll(reply)
    if (asked.get('format') !== 'xml') return answer
    const elements = Object.entries(answer).map(
      ([name, value]) => `<${name}>${xmlText(String(value))}</${name}>`,
    )
    return reply
      .type('text/xml; charset=utf-8')
      .send(
        `<?xml version="1.0" encoding="utf-8" standalone="yes"?><oembed>${elements.join('')}</oembed>`,
      )
  })
}
