/**
 * How the records write each term of several words: "legge68" as "legge 68", "L.68/99", "legge n. 68 del 1999". Kept so
 * that a hit can be marked by looking for these very words, without taking its text apart again.
 */
export const createSequences = () => {
  const byTerm = new Map<number, Map<string, readonly number[]>>()
  return {
    note: (term: number, words: readonly number[]): void => {
      let known = byTerm.get(term)
      if (known === undefined) {
        known = new Map()
        byTerm.set(term, known)
      }
      const key = words.join(' ')
      if (!known.has(key)) known.set(key, words.slice())
    },
    /** Every way a term is written; none for a term of one word. */
    of: (term: number): Iterable<readonly number[]> => byTerm.get(term)?.values() ?? [],
    all: (): ReadonlyMap<number, ReadonlyMap<string, readonly number[]>> => byTerm,
  }
}

export type Sequences = ReturnType<typeof createSequences>
