import { foldWord } from '../analysis/fold-word.ts'
import { stem } from '../analysis/stem.ts'
import { room } from './arrays.ts'

/**
 * The same text in memory of its own. What is cut from a text keeps that whole text in memory; a dictionary of cut words
 * would keep every text it ever saw.
 */
const detached = (text: string): string => text.split('').join('')

/** Texts numbered in the order in which they come. A number is given once and never changes. */
export const createNumbering = () => {
  const ids = new Map<string, number>()
  const texts: string[] = []
  return {
    texts: texts as readonly string[],
    find: (text: string): number | undefined => ids.get(text),
    /** The number of a text; `fresh` is called first when it is a new one. */
    of: (text: string, fresh?: (id: number) => void): number => {
      const known = ids.get(text)
      if (known !== undefined) return known
      const id = texts.length
      ids.set(text, id)
      texts.push(text)
      fresh?.(id)
      return id
    },
  }
}

/**
 * Everything ever written, as numbers: the spellings that texts are made of ("Disabilità"), the folded words that these
 * are ("disabilita"), and the terms that are searched (a stem, "disabilit", or what several words make together). What
 * stands between words is numbered too, so that a text can be kept as numbers alone and be written out again.
 */
export const createDictionary = () => {
  const spellings = createNumbering()
  const words = createNumbering()
  const terms = createNumbering()
  const gaps = createNumbering()
  /** For each word, the spelling by which it is shown. */
  const shown: number[] = []
  const columns = {
    wordOf: new Uint32Array(1024),
    termOf: new Uint32Array(1024),
    /** Live records that have a word, and a term. */
    withWord: new Uint32Array(1024),
    withTerm: new Uint32Array(1024),
  }

  const term = (text: string): number =>
    terms.of(text, (id) => {
      columns.withTerm = room(columns.withTerm, id + 1)
    })

  const isLowerCase = (text: string) => text === text.toLowerCase()

  const word = (folded: string, spelling: number): number => {
    const id = words.of(folded, (fresh) => {
      columns.termOf = room(columns.termOf, fresh + 1)
      columns.withWord = room(columns.withWord, fresh + 1)
      columns.termOf[fresh] = term(stem(folded))
      shown.push(spelling)
    })
    // "Milano" keeps its capital; a word that also occurs without one is shown without.
    const better =
      isLowerCase(spellings.texts[spelling]!) && !isLowerCase(spellings.texts[shown[id]!]!)
    if (better) shown[id] = spelling
    return id
  }

  return {
    spellings: spellings.texts,
    words: words.texts,
    terms: terms.texts,
    gaps: gaps.texts,
    columns,
    term,
    /** What stands between two words of a text. */
    gap: (cut: string): number => gaps.find(cut) ?? gaps.of(detached(cut)),
    /** A word as a text has it. */
    spelling: (cut: string): number => {
      const known = spellings.find(cut)
      if (known !== undefined) return known
      const raw = detached(cut)
      return spellings.of(raw, (id) => {
        columns.wordOf = room(columns.wordOf, id + 1)
        columns.wordOf[id] = word(foldWord(raw), id)
      })
    },
    findWord: words.find,
    findTerm: terms.find,
    /** A word as it is written: "disabilita" -> "disabilità". */
    shown: (id: number): string => spellings.texts[shown[id]!]!,
  }
}

export type Dictionary = ReturnType<typeof createDictionary>
