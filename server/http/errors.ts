import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { type Static, Type } from 'typebox'
import { AppError, type ErrorCode, PROBLEM_CODES, type ProblemCode } from '#domain/errors.ts'
import { PROBLEM_TITLES, problemAddress } from '#domain/problems.ts'
import { httpMessages } from './messages.ts'

/** The one place that knows HTTP's word for an error. */
const STATUS: Record<ErrorCode, number> = {
  invalid: 400,
  forbidden: 403,
  'not-found': 404,
  gone: 410,
  conflict: 409,
  contradictory: 409,
  'method-not-allowed': 405,
  'too-large': 413,
  'not-acceptable': 406,
  unavailable: 503,
}

export const PROBLEM_TYPE = 'application/problem+json'

/** The one shape of an error that the API answers: RFC 9457, with what is wrong one by one. */
export const ErrorAnswerSchema = Type.Object(
  {
    /** Where the kind of problem is explained: the place of its code on the API's page. */
    type: Type.String({ format: 'uri-reference', maxLength: 200 }),
    title: Type.String({ maxLength: 200 }),
    status: Type.Integer({ format: 'int32', minimum: 400, maximum: 599 }),
    /** Italian, ready to show. */
    detail: Type.String({ maxLength: 2_000 }),
    code: Type.Enum([...PROBLEM_CODES]),
    details: Type.Array(
      Type.Object(
        {
          field: Type.String({ maxLength: 2_000 }),
          message: Type.String({ maxLength: 5_000 }),
        },
        { additionalProperties: false },
      ),
      { maxItems: 1_000 },
    ),
    requestId: Type.String({ maxLength: 100 }),
  },
  { additionalProperties: false },
)

const content = { [PROBLEM_TYPE]: { schema: ErrorAnswerSchema } }

/** What a route may answer instead of what it was asked for. */
export const PROBLEM_RESPONSES = {
  '4xx': { description: 'La richiesta non può avere risposta: il problema, in parole', content },
  '5xx': { description: 'Il servizio non può rispondere ora', content },
}

export type ErrorAnswer = Static<typeof ErrorAnswerSchema>
export type Failure = { status: number; answer: ErrorAnswer }

/** Every kind of problem, with the status that it has where it is not told by HTTP itself. */
export const listProblems = () =>
  PROBLEM_CODES.map((code) => ({
    code,
    title: PROBLEM_TITLES[code],
    status: code === 'internal' ? 500 : code === 'too-many-requests' ? 429 : STATUS[code],
    anchor: problemAddress(code).split('#')[1] ?? '',
  }))

const isHttpError = (error: unknown): error is FastifyError =>
  error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'

type Told = {
  status: number
  code: ProblemCode
  message: string
  details: ErrorAnswer['details']
  requestId: string
}

export const problem = ({ status, code, message, details, requestId }: Told): ErrorAnswer => ({
  type: problemAddress(code),
  title: PROBLEM_TITLES[code],
  status,
  detail: message,
  code,
  details,
  requestId,
})

/** What a thrown thing is to the outside: an AppError speaks for itself, a defect says nothing. */
export const describeFailure = (error: unknown, requestId: string): Failure => {
  const answer = (
    status: number,
    code: ProblemCode,
    message: string,
    details: ErrorAnswer['details'] = [],
  ) => ({ status, answer: problem({ status, code, message, details, requestId }) })
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
  return reply.code(status).type(PROBLEM_TYPE).send(answer)
}
