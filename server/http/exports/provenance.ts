import { AppError } from '#domain/errors.ts'
import type { Format } from '#domain/formats.ts'
import { httpMessages } from '../messages.ts'
import { takeOnce } from './form-parameters.ts'

const PROVENANCE = 'provenienza'
const YES = 'si'

/** The parameter of a file's address that asks for where each value came from, in the formats that have room for it. */
export const fileProvenance = {
  name: PROVENANCE,
  /** Takes it out of the parameters of a query. Throws `invalid` for another value; a format without it leaves it where it is. */
  take: (parameters: URLSearchParams, { provenance }: Format): boolean => {
    if (!provenance) return false
    const given = takeOnce(parameters, PROVENANCE)
    if (given === null) return false
    if (given === YES) return true
    const message = httpMessages.noProvenance(given)
    throw new AppError('invalid', message, [{ field: PROVENANCE, message }])
  },
  add: (address: string, wanted: boolean): string =>
    wanted ? `${address}${address.includes('?') ? '&' : '?'}${PROVENANCE}=${YES}` : address,
}
