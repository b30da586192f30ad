import type { FastifyReply, FastifyRequest } from 'fastify'
import { AppError } from '#domain/errors.ts'
import { STAFF_ADDRESSES } from '#domain/staff/addresses.ts'
import {
  ENTRY_ADDRESSES,
  type PersonAct,
  passwordLink,
  personPath,
} from '#domain/staff/entry-addresses.ts'
import type { NewPersonPage } from '#domain/staff/entry-pages.ts'
import type { FormProblem } from '#domain/staff/form-problems.ts'
import { STAFF_ROLES, type StaffRole } from '#domain/staff/person.ts'
import type { Staff } from '../../../staff/staff.ts'
import { numberIn } from '../../query-parameters.ts'
import { personOf } from '../access.ts'
import { formOf, seeOther } from '../forms.ts'
import { deskAnswers } from '../messages.ts'
import type { StaffRoom } from '../routes.ts'
import type { Access } from './access.ts'
import { formProblems } from './form-problems.ts'

type Options = {
  staff: Staff
  access: Access
  /** Whether the institution's own sign-in is set up. */
  institution: boolean
  /** Public origin; "" where it is not known: then that of the request. */
  siteUrl: string
}

const idOf = ({ params }: FastifyRequest): number => numberIn((params as { id: string }).id) ?? 0

const roleIn = (form: URLSearchParams): StaffRole =>
  STAFF_ROLES.find((role) => role === form.get('ruolo')) ?? 'redazione'

/** Who may come in, and with which role; for administrators, who give a code again before they change anything. */
export const peopleRoom =
  ({ staff, access, institution, siteUrl }: Options): StaffRoom =>
  (app, pages) => {
    const administrators = { config: { staff: 'amministrazione' }, schema: { hide: true } } as const
    const confirmed = (next: (request: FastifyRequest) => string) => ({
      ...administrators,
      onRequest: access.confirmed(next),
    })
    const actor = (request: FastifyRequest): number => personOf(request).id

    const sendLink = (request: FastifyRequest, reply: FastifyReply, id: number, token: string) => {
      const { name = '' } = staff.people.find(id) ?? {}
      const origin = siteUrl || `${request.protocol}://${request.host}`
      const link = `${origin}${passwordLink(token)}`
      return pages.send(request, reply, { kind: 'link', shown: { id, name }, link })
    }

    app.get(STAFF_ADDRESSES.people, administrators, async (request, reply) =>
      pages.send(request, reply, { kind: 'people', people: staff.people.all() }),
    )

    const adding = confirmed(() => ENTRY_ADDRESSES.newPerson)
    app.get(ENTRY_ADDRESSES.newPerson, adding, async (request, reply) => {
      const given: NewPersonPage['given'] = { name: '', email: '', role: 'redazione' }
      return pages.send(request, reply, { kind: 'new-person', given, problems: [] })
    })
    app.post(ENTRY_ADDRESSES.newPerson, adding, async (request, reply) => {
      const form = formOf(request)
      const role = roleIn(form)
      const given = { name: form.get('nome') ?? '', email: form.get('email') ?? '', role }
      try {
        const { id, token } = staff.administration.add(actor(request), given)
        return sendLink(request, reply, id, token)
      } catch (error) {
        const problems = formProblems(error)
        return pages.send(request, reply.code(422), { kind: 'new-person', given, problems })
      }
    })

    const sendPerson = (request: FastifyRequest, reply: FastifyReply, problems: FormProblem[]) => {
      const shown = staff.people.find(idOf(request))
      if (!shown) throw new AppError('not-found', deskAnswers.noPerson)
      const isOneself = shown.id === actor(request)
      const done = (request.query as Record<string, unknown>).fatto === '1'
      return pages.send(request, reply, {
        kind: 'person',
        ...{ shown, isOneself, institution, problems, done },
      })
    }
    const changing = confirmed((request) => personPath(idOf(request)))
    app.get(personPath(':id'), changing, async (request, reply) => sendPerson(request, reply, []))

    const on = (
      act: PersonAct,
      work: (actor: number, id: number, form: URLSearchParams) => void,
    ) => {
      app.post(personPath(':id', act), changing, async (request, reply) => {
        try {
          work(actor(request), idOf(request), formOf(request))
        } catch (error) {
          const problems = formProblems(error)
          return sendPerson(request, reply.code(422), problems)
        }
        return seeOther(reply, `${personPath(idOf(request))}?fatto=1`)
      })
    }
    const { administration } = staff
    on('modifica', (by, id, form) =>
      administration.change(by, id, { name: form.get('nome') ?? '', role: roleIn(form) }),
    )
    on('sospendi', (by, id) => administration.suspend(by, id))
    on('riammetti', (by, id) => administration.readmit(by, id))
    on('azzera-codici', (by, id) => administration.resetCodes(by, id))
    on('scollega', (by, id) => administration.unbind(by, id))
    app.post(personPath(':id', 'collegamento'), changing, async (request, reply) => {
      const id = idOf(request)
      return sendLink(request, reply, id, administration.makeLink(actor(request), id))
    })
  }
