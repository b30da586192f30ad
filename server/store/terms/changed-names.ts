import { AppError } from '#domain/errors.ts'
import { labelKey } from '#domain/text/fold.ts'
import { namesOfTerm, type Term } from '#domain/vocabulary.ts'
import { termMessages } from './messages.ts'
import { hasName } from './names.ts'

export type NameKind = 'alternative' | 'searchOnly'

type Names = Pick<Term, 'alternative' | 'former' | 'searchOnly'>

const without = (names: readonly string[], name: string): string[] =>
  names.filter((one) => labelKey(one) !== labelKey(name))

/** Another label; the one it had stays a former one. */
export const relabelled = (
  term: Term,
  labels: Partial<Pick<Term, 'label' | 'labelEn'>>,
): Partial<Term> => {
  const label = labels.label ?? term.label
  const before = label === term.label ? [] : [term.label]
  const former = without([...new Set([...term.former, ...before])], label)
  return { ...labels, former, alternative: without(term.alternative, label) }
}

/** One more name; throws AppError `conflict` where the term has it. */
export const withName = (term: Term, name: string, kind: NameKind): Partial<Term> => {
  if (hasName(term, name)) {
    throw new AppError('conflict', termMessages.isNameOfThis(name))
  }
  return { [kind]: [...term[kind], name] }
}

const countOf = ({ alternative, former, searchOnly }: Names): number =>
  alternative.length + former.length + searchOnly.length

/** One name less; throws AppError `not-found` where the term has it only as its label, or not at all. */
export const withoutName = (term: Term, name: string): Names => {
  const left = {
    alternative: without(term.alternative, name),
    former: without(term.former, name),
    searchOnly: without(term.searchOnly, name),
  }
  if (countOf(left) === countOf(term)) {
    throw new AppError('not-found', termMessages.isNoOtherName(name, term.label))
  }
  return left
}

/** The names of a term, with those of another that it takes over; what the other was called is a former name. */
export const withNamesOf = (term: Term, other: Term): Term => {
  const known = new Set(namesOfTerm(term).map(labelKey))
  const news = (names: readonly string[]) => names.filter((name) => !known.has(labelKey(name)))
  return {
    ...term,
    alternative: [...term.alternative, ...news(other.alternative)],
    former: [...term.former, ...news([other.label, ...other.former])],
    searchOnly: [...term.searchOnly, ...news(other.searchOnly)],
  }
}
