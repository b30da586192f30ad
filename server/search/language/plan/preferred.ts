/** A word that may be meant in place of a mistyped one, and in how many records it stands. */
export type Candidate = { word: string; count: number }

/** Whether a code unit is one of "0" to "9". */
export const isDigit = (code: number): boolean => code >= 48 && code <= 57

/** Whether a word may be what somebody meant to type; numbers are taken as they are. */
export const canBeMeant = (word: string): boolean => !/\d/.test(word)

/** At most this many words are offered in place of one. */
const OFFERED = 3

/** The order in which equally distant words are preferred: same first letter, more records, then by name. */
export const preferred = (typed: string, candidates: readonly Candidate[]): string[] =>
  [...candidates]
    .sort(
      (a, b) =>
        Number(b.word[0] === typed[0]) - Number(a.word[0] === typed[0]) ||
        b.count - a.count ||
        (a.word < b.word ? -1 : 1),
    )
    .slice(0, OFFERED)
    .map(({ word }) => word)
