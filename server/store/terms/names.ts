import { AppError } from '#domain/errors.ts'
import { labelKey } from '#domain/text/fold.ts'
import { namesOfTerm, type Term } from '#domain/vocabulary.ts'

export const refuse = (message: string) => new AppError('invalid', message)
export const quote = (text: string) => `«${text}»`

const isClean = (text: string) => text.trim() === text && text.length >= 1 && text.length <= 300

/** Whether a term has a name, whatever its case and accents. */
export const hasName = (term: Term, name: string): boolean =>
  namesOfTerm(term).some((one) => labelKey(one) === labelKey(name))

/** Throws when a name cannot be one, or is another term's among those given. */
export const assertFree = (terms: readonly Term[], name: string, except: string): void => {
  if (!isClean(name)) {
    throw refuse(`${quote(name)} non va bene come nome: da 1 a 300 caratteri, senza spazi ai lati.`)
  }
  if (labelKey(name) === '') throw refuse(`${quote(name)} non contiene lettere né cifre.`)
  const owner = terms.find((term) => term.id !== except && hasName(term, name))
  if (owner) {
    throw new AppError(
      'conflict',
      `${quote(name)} è già un nome di ${quote(owner.label)} (${owner.id}).`,
    )
  }
}
