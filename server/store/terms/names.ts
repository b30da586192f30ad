import { AppError } from '#domain/errors.ts'
import { labelKey } from '#domain/text/fold.ts'
import { namesOfTerm, type Term } from '#domain/vocabulary.ts'
import { termMessages } from './messages.ts'

export const refuse = (message: string) => new AppError('invalid', message)

const isClean = (text: string) => text.trim() === text && text.length >= 1 && text.length <= 300

/** Whether a term has a name, whatever its case and accents. */
export const hasName = (term: Term, name: string): boolean =>
  namesOfTerm(term).some((one) => labelKey(one) === labelKey(name))

/** Throws when a name cannot be one, or is another term's among those given. */
export const assertFree = (terms: readonly Term[], name: string, except: string): void => {
  if (!isClean(name)) throw refuse(termMessages.isNoName(name))
  if (labelKey(name) === '') throw refuse(termMessages.hasNoLetter(name))
  const owner = terms.find((term) => term.id !== except && hasName(term, name))
  if (owner) {
    throw new AppError('conflict', termMessages.isNameOf(name, owner.label, owner.id))
  }
}
