import { AppError } from '#domain/errors.ts'
import type { Format } from '#domain/formats.ts'
import { httpMessages } from '../messages.ts'

const PROVENANCE = 'provenienza'
const YES = 'si'

/** The parameter of a file's address that asks for where each value came from, in the formats that have room for it. */
export const fileProvenance = {
  /** Takes it out of the parameters of a query. Throws `invalid` for another value; a format without it leaves it where it is. */
  take: (parameters: URLSearchParams, { provenance }: Format): boolean => {
    const given = parameters.get(PROVENANCE)
    if (!provenance || given === null) return false
    parameters.delete(PROVENANCE)
    if (given === YES) return true
    const message = httpMessages.noProvenance(given)
    throw new AppError('invalid', message, [{ field: PROVENANCE, message }])
  },
  add: (address: string, wanted: boolean): string =>
    wanted ? `${address}${address.includes('?') ? '&' : '?'}${PROVENANCE}=${YES}` : address,
}
