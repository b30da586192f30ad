import type { FastifyPluginAsync, FastifyReply } from 'fastify'
import { ADDRESSES, projectPath, resultFilePath, textPath } from '#domain/addresses.ts'
import { AppError } from '#domain/errors.ts'
import { LIMITS } from '#domain/query/types.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { httpMessages } from '../messages.ts'
import { sendOn, withAsked } from '../moved.ts'
import { FORMER_WORDS } from './problem-content.ts'

/** Theme pages of the former wiki and the theme that each is now. */
const THEME_PAGES = new Map(
  Object.entries({
    alternanza: 'alternanza',
    psichici: 'inserimento-psichica',
    disability_management: 'disability-management',
    autismo: 'autismo',
  }),
)

/** "Progetti:Bridge " -> "progetti:bridge": the wiki did not tell case apart, and ":" and "/" mean the same. */
const pageId = (text: string) => text.trim().toLowerCase().replaceAll('/', ':').replace(/^:+/, '')

const target = async (catalogue: Catalogue, id: string): Promise<string | undefined> => {
  const slug = catalogue.formerAddress(id)
  if (slug !== undefined) return projectPath(slug)
  if (id === '' || id === 'start') return ADDRESSES.home
  const theme = THEME_PAGES.get(id.replace(/^start:temi:/, ''))
  if (id.startsWith('start:temi:') && theme) return catalogue.themePage(theme)
  if (id === 'start:temi' || id === 'progetti' || id === 'progetti:start') return ADDRESSES.projects
  return undefined
}

type Options = { catalogue: Catalogue }

/** "progetti:uno_piu_uno.pdf" -> "uno piu uno": the words of an address that can be looked for. */
const wordsOf = (id: string): string =>
  (id.split(':').at(-1) ?? '')
    .replace(/\.[a-z0-9]{2,4}$/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, LIMITS.suggestLength)

/** What the former site had and this one has not: the page for it looks for its words. */
const formerPage = (id: string): AppError =>
  new AppError('not-found', httpMessages.formerPage, [
    { field: FORMER_WORDS, message: wordsOf(id) },
  ])

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/**
 * Addresses of the wiki that this service replaced: links in documents and newsletters keep working for ever. A search leads
 * to the search, its feed to ours, pages and files that no record claims to where their words are looked for.
 */
export const formerAddressRoutes: FastifyPluginAsync<Options> = async (app, { catalogue }) => {
  const send = async (reply: FastifyReply, id: string) => {
    const to = await target(catalogue, id)
    if (to === undefined) throw formerPage(id)
    return sendOn(reply, to)
  }
  app.get('/doku.php', async (request, reply) => {
    const { id, do: act, q, s, image } = request.query as Record<string, unknown>
    if (act === 'search') return sendOn(reply, textPath(textOf(q) || textOf(s) || textOf(id)))
    if (act === 'index' || act === 'recent') return sendOn(reply, ADDRESSES.projects)
    if (act === 'media' && textOf(image)) throw formerPage(pageId(textOf(image)))
    return send(reply, pageId(textOf(id)))
  })
  app.get('/doku.php/*', (request, reply) =>
    send(reply, pageId((request.params as { '*': string })['*'])),
  )
  app.get('/feed.php', async (request, reply) => {
    const { mode, q } = request.query as Record<string, unknown>
    const words = mode === 'search' ? textOf(q).trim().slice(0, LIMITS.suggestLength) : ''
    return sendOn(
      reply,
      withAsked(resultFilePath('atom'), new URLSearchParams(words && { q: words })),
    )
  })
  for (const path of ['/lib/exe/fetch.php', '/lib/exe/detail.php'])
    app.get(path, async (request) => {
      const { media } = request.query as Record<string, unknown>
      throw formerPage(pageId(textOf(media)))
    })
  for (const path of ['/lib/exe/fetch.php/*', '/_media/*', '/_detail/*'])
    app.get(path, async (request) => {
      throw formerPage(pageId((request.params as { '*': string })['*']))
    })
}
