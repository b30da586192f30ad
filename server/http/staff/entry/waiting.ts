import type { FastifyReply } from 'fastify'
import type { FormProblem, FormReason } from '#domain/staff/form-problems.ts'

const RETRY_AFTER_S = 5

/** Answers that too many attempts were wrong: how long to wait, for people and for programs. */
export const sayWait = (
  reply: FastifyReply,
  ms: number,
  instead: Extract<FormReason, { code: 'wait' }>['instead'],
): FormProblem => {
  reply.code(429).header('retry-after', String(Math.ceil(ms / 1000)))
  return { field: null, reason: { code: 'wait', minutes: Math.ceil(ms / 60_000), instead } }
}

/** Answers that too many passwords are being looked at. */
export const sayBusy = (reply: FastifyReply): FormProblem => {
  reply.code(503).header('retry-after', String(RETRY_AFTER_S))
  return { field: null, reason: { code: 'crowded' } }
}

export const sayWrong = (
  reply: FastifyReply,
  reason: FormReason,
  field: string | null = null,
): FormProblem => {
  reply.code(422)
  return { field, reason }
}
