import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { SiteDetails } from '#domain/site.ts'
import { STAFF_ADDRESSES } from '#domain/staff/addresses.ts'
import type { StaffContent, StaffPage, StaffProblemPage } from '#domain/staff/pages.ts'
import type { StaffPerson } from '#domain/staff/person.ts'
import { describeFailure, type Failure, logFailure } from '../errors.ts'

const HTML = 'text/html; charset=utf-8'

const FOR_EDITORS = [
  STAFF_ADDRESSES.upload,
  STAFF_ADDRESSES.imports,
  STAFF_ADDRESSES.answers,
  STAFF_ADDRESSES.register,
]

const menuFor = ({ role }: StaffPerson): string[] => [
  ...FOR_EDITORS,
  ...(role === 'amministrazione' ? [STAFF_ADDRESSES.people] : []),
  STAFF_ADDRESSES.profile,
]

const problemOf = (status: number): StaffProblemPage['problem'] => {
  if (status === 404 || status === 410) return 'not-found'
  if (status === 403) return 'forbidden'
  if (status === 413) return 'too-large'
  if (status === 429 || status === 503) return 'busy'
  return status < 500 ? 'invalid' : 'error'
}

const problemPage = ({ status, answer }: Failure, requestId: string): StaffProblemPage => {
  const problem = problemOf(status)
  const speaks = problem !== 'error' && problem !== 'not-found'
  return {
    kind: 'problem',
    problem,
    message: speaks ? answer.detail : null,
    requestId: problem === 'error' ? requestId : null,
  }
}

type Options = {
  app: FastifyInstance
  site: SiteDetails
  shell: (page: StaffPage) => string
}

/** How every page of the desk is sent, and the page for whatever goes wrong. */
export const createStaffPages = ({ app, site, shell }: Options) => {
  const draw = (request: FastifyRequest, content: StaffContent): string => {
    const person = request.staff
    const menu = (person === null ? [] : menuFor(person)).filter((url) =>
      app.hasRoute({ method: 'GET', url }),
    )
    return shell({ url: request.url, site, person, menu, content })
  }

  const send = (request: FastifyRequest, reply: FastifyReply, content: StaffContent) =>
    reply.type(HTML).send(draw(request, content))

  /** Never throws: a page is owed even when drawing fails. */
  const sendProblem = (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
    const failure = describeFailure(error, request.id)
    logFailure(request, error, failure.status)
    reply.code(failure.status).header('cache-control', 'no-store')
    try {
      return send(request, reply, problemPage(failure, request.id))
    } catch (defect) {
      request.log.error({ err: defect }, 'the problem page of the desk failed')
      return reply.type('text/plain; charset=utf-8').send(failure.answer.detail)
    }
  }

  return { send, sendProblem }
}

export type StaffPages = ReturnType<typeof createStaffPages>
