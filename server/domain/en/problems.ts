import type { ProblemCode } from '../errors.ts'

export * from '../problems.ts'

/** The same kinds of problem, told of in English. */
export const PROBLEM_TITLES: Record<ProblemCode, string> = {
  invalid: 'The request is not right',
  'not-found': 'There is nothing here',
  forbidden: 'Another permission is needed',
  gone: 'It has been withdrawn',
  contradictory: 'The request contradicts itself',
  'method-not-allowed': 'This can only be read',
  conflict: 'Something has changed in the meantime',
  'too-large': 'It is too large',
  'not-acceptable': 'It does not exist in this form',
  unavailable: 'The service cannot answer now',
  internal: 'Internal error',
  'too-many-requests': 'Too many requests',
}
