import { AppError } from '#domain/errors.ts'
import type { FormProblem } from '#domain/staff/form-problems.ts'

/** What a form is told when it was refused for what stands in it; anything else is thrown on. */
export const formProblems = (error: unknown): FormProblem[] => {
  if (!(error instanceof AppError) || error.details.length === 0) throw error
  return error.details.map(({ field, message }) => ({
    field,
    reason: { code: 'refused', message },
  }))
}
