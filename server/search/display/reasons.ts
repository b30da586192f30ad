import { type MatchReason, SEARCH_FIELDS } from '#domain/schemas/search.ts'

/** A reason, and the thing asked that it belongs to. */
export type Reason = MatchReason & { slot: number }

const place = (reason: Reason): number => SEARCH_FIELDS.indexOf(reason.field)

const isSame = (one: MatchReason, other: MatchReason): boolean =>
  one.field === other.field && one.because === other.because && one.typed === other.typed

/** A reason as readers get it, with words of its own. */
const told = ({ field, words, because, typed }: Reason): MatchReason => ({
  field,
  words: [...words],
  because,
  typed,
})

/**
 * Reasons in order, heaviest field first, each once: a disability is asked for twice, by the reader's word and by the
 * label that is welcome besides, and both may be answered by the same words.
 */
export const inOrder = (reasons: readonly Reason[]): MatchReason[] => {
  if (reasons.length <= 1) return reasons.map(told)
  const ordered: MatchReason[] = []
  for (const reason of reasons.toSorted((a, b) => place(a) - place(b) || a.slot - b.slot)) {
    const same = ordered.find((one) => isSame(one, reason))
    if (same === undefined) ordered.push(told(reason))
    else same.words.push(...reason.words.filter((word) => !same.words.includes(word)))
  }
  return ordered
}
