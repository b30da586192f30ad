import type { FastifyPluginAsync } from 'fastify'
import { ADDRESSES, projectPath } from '#domain/addresses.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { sendOn } from '../moved.ts'

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

/** Addresses of the wiki that this service replaced: links in documents and newsletters keep working for ever. */
export const formerAddressRoutes: FastifyPluginAsync<Options> = async (app, { catalogue }) => {
  app.get('/doku.php', async (request, reply) => {
    const { id } = request.query as { id?: string | string[] }
    const to = await target(catalogue, pageId(typeof id === 'string' ? id : ''))
    return to ? sendOn(reply, to) : reply.callNotFound()
  })
  app.get('/doku.php/*', async (request, reply) => {
    const to = await target(catalogue, pageId((request.params as { '*': string })['*']))
    return to ? sendOn(reply, to) : reply.callNotFound()
  })
}
