import type { FastifyRequest } from 'fastify'
import type { UndoDecision } from '#domain/batch.ts'
import { AppError } from '#domain/errors.ts'

const NUMBER = /^[1-9]\d{0,8}$/

/** The batch that an address names. */
export const batchIn = ({ params }: FastifyRequest): number => {
  const { id = '' } = params as { id?: string }
  if (NUMBER.test(id)) return Number(id)
  throw new AppError('not-found', 'Questa importazione non esiste.')
}

/** The fields of a query or of a form, by the same names. */
export const fieldsIn = (request: FastifyRequest): URLSearchParams =>
  request.body instanceof URLSearchParams
    ? request.body
    : new URLSearchParams(request.url.split('?')[1] ?? '')

export const pageIn = (fields: URLSearchParams): number => {
  const page = fields.get('pagina') ?? ''
  return NUMBER.test(page) ? Number(page) : 1
}

const DECISIONS: readonly UndoDecision[] = ['keep', 'restore']

/** What was decided of fields: "d" for those of this page, "altro" for what came along from others. */
export const decisionsIn = (fields: URLSearchParams): Map<string, UndoDecision> => {
  const decisions = new Map<string, UndoDecision>()
  const note = (key: string, value: string) => {
    const decision = DECISIONS.find((one) => one === value)
    if (decision && /^\d{1,9}:[\w*]{1,40}$/.test(key)) decisions.set(key, decision)
  }
  for (const [name, value] of fields) {
    if (name.startsWith('d:')) note(name.slice(2), value)
    else if (name === 'altro') note(value.replace(/=\w*$/, ''), value.replace(/^.*=/, ''))
  }
  return decisions
}
