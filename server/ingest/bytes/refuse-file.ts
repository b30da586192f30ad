import { AppError } from '#domain/errors.ts'
import { fileSentence } from '../problems/messages.ts'
import type { FileProblem } from '../problems/problem.ts'

const TOO_LARGE: readonly FileProblem['code'][] = [
  'file-too-large',
  'inflates-too-much',
  'too-many-rows',
  'too-many-columns',
  'too-much-text',
  'too-many-pages',
]

/** Refuses the whole file: throws the AppError that says why and what to do. */
export const refuseFile = (problem: FileProblem): never => {
  const code = TOO_LARGE.includes(problem.code) ? 'too-large' : 'invalid'
  throw new AppError(code, fileSentence(problem), [{ field: 'file', message: problem.code }])
}
