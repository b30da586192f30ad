import type { FastifyReply } from 'fastify'
import type { FormProblem } from '#domain/staff/entry-pages.ts'
import { plural } from '#domain/text/number.ts'

const RETRY_AFTER_S = 5

/** Answers that too many attempts were wrong: how long to wait, for people and for programs. */
export const sayWait = (reply: FastifyReply, ms: number, instead: string): FormProblem => {
  reply.code(429).header('retry-after', String(Math.ceil(ms / 1000)))
  const minutes = plural(Math.ceil(ms / 60_000), 'minuto', 'minuti')
  return {
    field: null,
    message: `Troppi tentativi sbagliati. Si può riprovare fra ${minutes}. ${instead}`,
  }
}

/** Answers that too many passwords are being looked at. */
export const sayBusy = (reply: FastifyReply): FormProblem => {
  reply.code(503).header('retry-after', String(RETRY_AFTER_S))
  return {
    field: null,
    message: 'In questo momento entrano in molti: riprovare fra qualche secondo.',
  }
}

export const sayWrong = (
  reply: FastifyReply,
  message: string,
  field: string | null = null,
): FormProblem => {
  reply.code(422)
  return { field, message }
}
