import { randomBytes } from 'node:crypto'
import cookie from '@fastify/cookie'
import type { FastifyInstance } from 'fastify'
import { AppError } from '#domain/errors.ts'
import type { SiteDetails } from '#domain/site.ts'
import { STAFF_ADDRESSES } from '#domain/staff/addresses.ts'
import type { StaffPage } from '#domain/staff/pages.ts'
import { httpMessages } from '../messages.ts'
import { guardAccess, type StaffGuard } from './access.ts'
import { takeForms } from './forms.ts'
import { createStaffPages, type StaffPages } from './pages.ts'
import { cutSlowBodies } from './slow-bodies.ts'

/** The routes of one subject. Their addresses are whole, from `STAFF_ADDRESSES`; each says in `config.staff` whom it lets in. */
export type StaffRoom = (app: FastifyInstance, pages: StaffPages) => Promise<void> | void

type Options = {
  guard: StaffGuard
  rooms: readonly StaffRoom[]
  site: SiteDetails
  shell: (page: StaffPage) => string
}

/** The staff desk: who may come in, then every room of it. */
export const staffRoutes = async (app: FastifyInstance, options: Options): Promise<void> => {
  const { guard, rooms, site, shell } = options
  const pages = createStaffPages({ app, site, shell })
  // Below the desk only: no answer of the public site depends on a cookie. What is signed lives for minutes.
  await app.register(cookie, { secret: randomBytes(32).toString('base64url') })
  guardAccess(app, guard)
  takeForms(app)
  cutSlowBodies(app)
  app.setErrorHandler(pages.sendProblem)
  app.addHook('onSend', async (_request, reply, payload) => {
    // Nothing of the desk is kept, so nothing of it is asked for again by its tag.
    reply.removeHeader('etag')
    return payload
  })
  app.get(
    STAFF_ADDRESSES.home,
    { config: { staff: 'redazione' }, schema: { hide: true } },
    async (request, reply) => pages.send(request, reply, { kind: 'home' }),
  )
  for (const room of rooms) await room(app, pages)
  app.get(
    `${STAFF_ADDRESSES.home}/*`,
    { config: { staff: 'redazione' }, schema: { hide: true } },
    async () => {
      throw new AppError('not-found', httpMessages.noAddress)
    },
  )
}
