/**
 * How the records write each term of several words: "legge68" as "legge 68", "L.68/99", "legge n. 68 del 1999". Kept so
 * that a hit can be marked by looking for these very words, without taking its text apart again.
 */
export const createPhraseForms = (saved?: Uint32Array) => {
  const byTerm = new Map<number, Map<string, readonly number[]>>()

  const note = (term: number, words: readonly number[]): void => {
    const known = byTerm.get(term) ?? new Map<string, readonly number[]>()
    byTerm.set(term, known)
    const key = words.join(' ')
    if (!known.has(key)) known.set(key, words)
  }
  for (let at = 0; saved && at < saved.length; ) {
    const [term, length] = [saved[at]!, saved[at + 1]!]
    note(term, [...saved.subarray(at + 2, at + 2 + length)])
    at += 2 + length
  }

  return {
    note,
    /** Every way a term is written; none for a term of one word. */
    of: (term: number): Iterable<readonly number[]> => byTerm.get(term)?.values() ?? [],
    /** Term, number of words and words of each way, end to end. */
    saved: (): Uint32Array => {
      const numbers: number[] = []
      for (const [term, ways] of byTerm) {
        for (const words of ways.values()) numbers.push(term, words.length, ...words)
      }
      return Uint32Array.from(numbers)
    },
  }
}

export type PhraseForms = ReturnType<typeof createPhraseForms>
