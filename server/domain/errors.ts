/** Every expected failure has one of these codes; `server/http/errors.ts` alone knows their HTTP status. */
export const ERROR_CODES = [
  'invalid', // the request or the file is not what it must be
  'forbidden', // asked by who may not, or from elsewhere
  'not-found',
  'gone', // it was here and has been removed
  'conflict',
  'contradictory', // each part of it is understood, and they cannot both hold
  'method-not-allowed', // this address is for reading
  'too-large',
  'not-acceptable', // it is here, but not in the form that was asked for
  'unavailable',
] as const

export type ErrorCode = (typeof ERROR_CODES)[number]

/** What an answer may say that went wrong: those, a defect of ours, and too many requests. */
export const PROBLEM_CODES = [...ERROR_CODES, 'internal', 'too-many-requests'] as const
export type ProblemCode = (typeof PROBLEM_CODES)[number]

/** One thing that is wrong, and where: `field` is a parameter, a column or a setting. */
export type ErrorDetail = { field: string; message: string }

/**
 * The only error class of the program. `message` is Italian and safe to show;
 * anything thrown that is not an AppError is a defect: logged in full, shown as "errore interno".
 */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly details: readonly ErrorDetail[]

  constructor(code: ErrorCode, message: string, details: readonly ErrorDetail[] = []) {
    super(message)
    this.name = 'AppError'
    this.code = code
    this.details = details
  }
}
