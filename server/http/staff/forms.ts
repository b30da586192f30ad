import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { AppError } from '#domain/errors.ts'
import { numberIn } from '../query-parameters.ts'
import { deskAnswers } from './messages.ts'

/** More than any form of the desk: fifty rows with their choices, a reason, a few lists. */
const FORM_BYTES = 256 * 1024

/** The desk takes forms, and nothing else that a browser sends by itself. */
export const takeForms = (app: FastifyInstance): void => {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: FORM_BYTES },
    (_request, body, done) => done(null, new URLSearchParams(body as string)),
  )
}

/** The fields of a form that was sent; none where nothing was. */
export const formOf = ({ body }: FastifyRequest): URLSearchParams =>
  body instanceof URLSearchParams ? body : new URLSearchParams()

/** The fields of a query or of a form, by the same names. */
export const fieldsIn = (request: FastifyRequest): URLSearchParams =>
  request.body instanceof URLSearchParams
    ? request.body
    : new URLSearchParams(request.url.split('?')[1] ?? '')

/** The batch that an address names. */
export const batchIn = ({ params }: FastifyRequest): number => {
  const id = numberIn((params as { id?: string }).id)
  if (id === null) throw new AppError('not-found', deskAnswers.noImport)
  return id
}

/** After a form: the page that shows what became of it, so that reloading it sends nothing again. */
export const seeOther = (reply: FastifyReply, address: string) => reply.redirect(address, 303)
