import type { FastifyInstance } from 'fastify'
import { STAFF_ADDRESSES } from '#domain/staff/addresses.ts'
import type { Desk } from '../../../desk/desk.ts'
import { personOf } from '../access.ts'
import { formOf, seeOther } from '../forms.ts'
import type { StaffPages } from '../pages.ts'

const access = { config: { staff: 'redazione' } } as const

/** Every answer that is remembered, and how it is taken back. */
export const answerRoutes = (
  app: FastifyInstance,
  { desk, pages }: { desk: Desk; pages: StaffPages },
): void => {
  app.get(STAFF_ADDRESSES.answers, access, async (request, reply) =>
    pages.send(request, reply, desk.memory.show()),
  )
  app.post(STAFF_ADDRESSES.answers, access, async (request, reply) => {
    const form = formOf(request)
    const kind = form.get('tipo') === 'colonne' ? 'columns' : 'word'
    await desk.forget(kind, form.get('chiave') ?? '', personOf(request))
    return seeOther(reply, STAFF_ADDRESSES.answers)
  })
}
