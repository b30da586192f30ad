import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { type Static, Type } from 'typebox'
import { AppError, ERROR_CODES, type ErrorCode } from '#domain/errors.ts'
import { httpMessages } from './messages.ts'

/** The one place that knows HTTP's word for an error. */
const STATUS: Record<ErrorCode, number> = {
  invalid: 400,
  forbidden: 403,
  'not-found': 404,
  gone: 410,
  conflict: 409,
  'too-large': 413,
  unavailable: 503,
}

/** The one shape of an error that the API answers. */
export const ErrorAnswerSchema = Type.Object(
  {
    error: Type.Object(
      {
        code: Type.Enum([...ERROR_CODES, 'internal', 'too-many-requests']),
        /** Italian, ready to show. */
        message: Type.String(),
        details: Type.Array(
          Type.Object(
            { field: Type.String(), message: Type.String() },
            { additionalProperties: false },
          ),
        ),
        requestId: Type.String(),
      },
      { additionalProperties: false },
    ),
  },
  { additionalProperties: false },
)

export type ErrorAnswer = Static<typeof ErrorAnswerSchema>
export type Failure = { status: number; answer: ErrorAnswer['error'] }

const isHttpError = (error: unknown): error is FastifyError =>
  error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'

/** What a thrown thing is to the outside: an AppError speaks for itself, a defect says nothing. */
export const describeFailure = (error: unknown, requestId: string): Failure => {
  const answer = (
    status: number,
    code: ErrorAnswer['error']['code'],
    message: string,
    details: ErrorAnswer['error']['details'] = [],
  ) => ({ status, answer: { code, message, details, requestId } })
  if (error instanceof AppError) {
    return answer(STATUS[error.code], error.code, error.message, [...error.details])
  }
  if (isHttpError(error)) {
    if (error.validation) {
      const details = error.validation.map((one) => ({
        field: one.instancePath.slice(1) || String(one.params.additionalProperty ?? ''),
        message: one.message ?? httpMessages.invalidValue,
      }))
      return answer(400, 'invalid', httpMessages.invalid, details)
    }
    const status = error.statusCode ?? 500
    if (status === 429) {
      return answer(429, 'too-many-requests', httpMessages.tooMany)
    }
    if (status === 404) return answer(404, 'not-found', httpMessages.noAddress)
    if (status === 503) return answer(503, 'unavailable', httpMessages.overloaded)
    if (status === 413 || status === 414 || status === 431) {
      return answer(status, 'too-large', httpMessages.tooLarge)
    }
    if (status >= 400 && status < 500) return answer(status, 'invalid', httpMessages.invalid)
  }
  return answer(500, 'internal', httpMessages.internal)
}

/** Defects are logged in full; what the caller did wrong, or that there is no room now, is not our log's business. */
export const logFailure = (request: FastifyRequest, error: unknown, status: number): void => {
  if (status >= 500 && !(error instanceof AppError))
    request.log.error({ err: error }, 'request failed')
}

/** Answers the API's error shape. */
export const sendApiError = (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
  const { status, answer } = describeFailure(error, request.id)
  logFailure(request, error, status)
  return reply.code(status).send({ error: answer })
}
