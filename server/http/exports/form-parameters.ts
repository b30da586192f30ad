import { AppError } from '#domain/errors.ts'
import { isTracking } from '#domain/query/tracking.ts'
import { httpMessages } from '../messages.ts'

const refused = (field: string, message: string): AppError =>
  new AppError('invalid', message, [{ field, message }])

/** Takes a parameter out of an address; null where it is not there. Throws `invalid` where it is said twice: which is meant? */
export const takeOnce = (parameters: URLSearchParams, name: string): string | null => {
  const [given = null, second] = parameters.getAll(name)
  if (second !== undefined) throw refused(name, httpMessages.saidTwice(name))
  parameters.delete(name)
  return given
}

/**
 * Throws `invalid` for what is left of the parameters of a file once those that it has are taken: a slip in one ("dialeto") would
 * be answered with another file than was asked for. Marks that others hang on links mean nothing.
 */
export const refuseOthers = (parameters: URLSearchParams, known: readonly string[]): void => {
  const other = [...parameters.keys()].find((name) => !known.includes(name) && !isTracking(name))
  if (other !== undefined)
    throw refused(other.slice(0, 100), httpMessages.noParameter(other.slice(0, 100), known))
}
