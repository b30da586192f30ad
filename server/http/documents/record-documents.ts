import type { FastifyPluginAsync } from 'fastify'
import {
  linksetPath,
  originalPagePath,
  projectCodePath,
  projectFilePath,
  projectPath,
} from '#domain/addresses.ts'
import { AppError } from '#domain/errors.ts'
import { FORMATS, type FormatId } from '#domain/formats.ts'
import { SITE_FILES } from '#domain/machine-addresses.ts'
import { mediaType } from '#domain/media-types.ts'
import { originOf } from '../exports/about.ts'
import { openToAll } from '../exports/headers.ts'
import { httpMessages } from '../messages.ts'
import { isMoved, sendOn } from '../moved.ts'
import { presentProject } from '../present/project.ts'
import { parametersOf } from '../query-parameters.ts'
import { unlessUnchanged } from '../unchanged.ts'
import { createGround, type DocumentDeps } from './document.ts'
import { qrSvg } from './qr-svg.ts'
import { signposts } from './signposts.ts'

/** Citation formats that unAPI offers, by the names that Zotero knows. */
const UNAPI: Record<string, FormatId> = { ris: 'ris', bibtex: 'bibtex', csl: 'csl' }

const formatsXml = (id: string | null): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<formats${id === null ? '' : ` id="${id}"`}>${Object.entries(
    UNAPI,
  )
    .map(([name, format]) => {
      return `<format name="${name}" type="${mediaType({ id: format })}"/>`
    })
    .join('')}</formats>\n`

/** What is said of one record besides its page: its links as a set (RFC 9264), its citations by unAPI, and what it was taken from. */
export const recordDocuments: FastifyPluginAsync<DocumentDeps> = async (app, deps) => {
  const { catalogue } = deps
  const ground = createGround(deps)

  app.get(linksetPath(':slug'), { schema: { hide: true } }, async (request, reply) => {
    const found = catalogue.record((request.params as { slug: string }).slug)
    if (isMoved(found)) return sendOn(reply, linksetPath(found.movedTo))
    const about = await ground(request)
    const project = presentProject(found, catalogue.vocabularies())
    const links = signposts({ kind: 'project', project, related: [] }, { about, site: deps.site })
    const relations = Object.groupBy(links, ({ rel }) => rel)
    const targets = Object.entries(relations).map(([rel, list = []]) => [
      rel,
      list.map(({ href, type }) => ({ href, ...(type && { type }) })),
    ])
    const set = { anchor: about.origin + projectPath(found.slug), ...Object.fromEntries(targets) }
    return openToAll(reply)
      .type('application/linkset+json')
      .send(JSON.stringify({ linkset: [set] }))
  })

  app.get(
    originalPagePath(':slug'),
    { preHandler: unlessUnchanged(catalogue), schema: { hide: true } },
    async (request, reply) => {
      const found = catalogue.originalPage((request.params as { slug: string }).slug)
      if (typeof found !== 'string') return sendOn(reply, originalPagePath(found.movedTo))
      // As text, whatever it holds: scripts and forms of another time are shown, not run.
      return openToAll(reply).type('text/plain; charset=utf-8').send(found)
    },
  )

  app.get(projectCodePath(':slug'), { schema: { hide: true } }, async (request, reply) => {
    const found = catalogue.record((request.params as { slug: string }).slug)
    if (isMoved(found)) return sendOn(reply, projectCodePath(found.movedTo))
    const address = originOf(request, deps.siteUrl) + projectPath(found.slug)
    return openToAll(reply).type('image/svg+xml; charset=utf-8').send(qrSvg(address))
  })

  app.get(SITE_FILES.unapi, { schema: { hide: true } }, async (request, reply) => {
    const asked = parametersOf(request)
    const [id, name] = [asked.get('id'), asked.get('format')]
    openToAll(reply)
    if (id === null || id === '') return reply.type('application/xml').send(formatsXml(null))
    const found = catalogue.record(id)
    const slug = isMoved(found) ? found.movedTo : found.slug
    if (name === null || name === '')
      return reply.code(300).type('application/xml').send(formatsXml(slug))
    const format = FORMATS.find((one) => one.id === UNAPI[name])
    if (!format)
      throw new AppError('not-acceptable', httpMessages.noFormat(Object.keys(UNAPI).join(', ')))
    return reply.redirect(projectFilePath(slug, format.ending), 302)
  })
}
