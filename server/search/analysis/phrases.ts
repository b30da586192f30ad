/**
 * Words that mean one thing together ("lingua dei segni", "dopo di noi"), found while a text is read. Each becomes a
 * term of its own, beside its words: a synonym of several words then costs no more than a single one.
 */

type Node = { next: Map<string, Node>; term: string | null }

export type PhraseMatch = { term: string; from: number; to: number }

const node = (): Node => ({ next: new Map(), term: null })

/**
 * `isLinking` tells the small words that may come and go inside a phrase: "servizio di inserimento", "servizio
 * inserimento". A phrase is given as the terms (stems) of its words.
 */
export const createPhrases = (
  phrases: readonly (readonly string[])[],
  isLinking: (term: string) => boolean,
) => {
  const root = node()
  for (const phrase of phrases) {
    const key = phrase.filter((term) => !isLinking(term))
    if (key.length < 2) continue
    let at = root
    for (const term of key) {
      const next = at.next.get(term) ?? node()
      at.next.set(term, next)
      at = next
    }
    at.term = key.join(' ')
  }

  /** Phrases that begin at a word; `crosses` says whether a boundary stands before a word. */
  const matchesAt = (
    terms: readonly string[],
    from: number,
    crosses: (word: number) => boolean,
    found: PhraseMatch[],
  ): void => {
    let at = root.next.get(terms[from]!)
    for (let to = from + 1; at !== undefined; to++) {
      if (at.term !== null) found.push({ term: at.term, from, to })
      if (at.next.size === 0) return
      while (to < terms.length && isLinking(terms[to]!) && !crosses(to)) to++
      if (to >= terms.length || crosses(to)) return
      at = at.next.get(terms[to]!)
    }
  }

  /** All phrases in a text, nested ones too. */
  return (terms: readonly string[], crosses: (word: number) => boolean): PhraseMatch[] => {
    const found: PhraseMatch[] = []
    for (let from = 0; from < terms.length; from++) matchesAt(terms, from, crosses, found)
    return found
  }
}
