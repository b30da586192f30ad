import { AppError } from '#domain/errors.ts'
import { DIALECTS, type Dialect } from '../formats/snapshot.ts'
import { httpMessages } from '../messages.ts'
import { takeOnce } from './form-parameters.ts'

const DIALECT = 'dialetto'

/** The parameter of a CSV's address that says for whom it is written. */
export const csvDialect = {
  name: DIALECT,
  /** Takes it out of the parameters of a query. Throws `invalid` for a dialect that is none. */
  take: (parameters: URLSearchParams): Dialect => {
    const given = takeOnce(parameters, DIALECT)
    const dialect = given === null ? 'excel' : DIALECTS.find((one) => one === given)
    if (dialect) return dialect
    const message = httpMessages.noDialect(given ?? '')
    throw new AppError('invalid', message, [{ field: DIALECT, message }])
  },
  add: (address: string, dialect: Dialect): string =>
    dialect === 'excel'
      ? address
      : `${address}${address.includes('?') ? '&' : '?'}${DIALECT}=${dialect}`,
}
