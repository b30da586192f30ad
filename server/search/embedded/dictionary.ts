import { foldWord } from '../analysis/fold-word.ts'
import { stem } from '../analysis/stem.ts'
import { room } from './arrays.ts'

/**
 * The same text in memory of its own. What is cut from a text keeps that whole text in memory; a dictionary of cut words
 * would keep every text it ever saw.
 */
const detached = (text: string): string => text.split('').join('')

/** Texts numbered in the order in which they come. A number is given once and never changes. */
const createNumbering = (saved: readonly string[] = []) => {
  const texts = [...saved]
  const ids = new Map(texts.map((text, id) => [text, id]))
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

export type DictionaryColumns = {
  /** The word of each spelling. */
  wordOf: Uint32Array
  /** For each word, the spelling by which it is shown. */
  shownAs: Uint32Array
  /** The term of each word. */
  termOf: Uint32Array
  /** Live records that have a word, and a term. */
  withWord: Uint32Array
  withTerm: Uint32Array
}

export type SavedDictionary = {
  texts: Record<'spellings' | 'words' | 'terms' | 'gaps', readonly string[]>
  columns: DictionaryColumns
}

/**
 * Everything ever written, as numbers: the spellings that texts are made of ("Disabilità"), the folded words that these
 * are ("disabilita"), and the terms that are searched (a stem, "disabilit", or what several words make together). What
 * stands between words is numbered too, so that a text can be kept as numbers alone and be written out again.
 */
export const createDictionary = (saved?: SavedDictionary) => {
  const spellings = createNumbering(saved?.texts.spellings)
  const words = createNumbering(saved?.texts.words)
  const terms = createNumbering(saved?.texts.terms)
  const gaps = createNumbering(saved?.texts.gaps)
  const columns: DictionaryColumns = saved?.columns ?? {
    wordOf: new Uint32Array(1024),
    shownAs: new Uint32Array(1024),
    termOf: new Uint32Array(1024),
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
      columns.shownAs = room(columns.shownAs, fresh + 1)
      columns.termOf[fresh] = term(stem(folded))
      columns.shownAs[fresh] = spelling
    })
    // "Milano" keeps its capital; a word that also occurs without one is shown without.
    const before = spellings.texts[columns.shownAs[id]!]!
    if (isLowerCase(spellings.texts[spelling]!) && !isLowerCase(before))
      columns.shownAs[id] = spelling
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
    shown: (id: number): string => spellings.texts[columns.shownAs[id]!]!,
    saved: (): SavedDictionary => ({
      texts: {
        spellings: spellings.texts.slice(),
        words: words.texts.slice(),
        terms: terms.texts.slice(),
        gaps: gaps.texts.slice(),
      },
      columns: {
        wordOf: columns.wordOf.slice(0, spellings.texts.length),
        shownAs: columns.shownAs.slice(0, words.texts.length),
        termOf: columns.termOf.slice(0, words.texts.length),
        withWord: columns.withWord.slice(0, words.texts.length),
        withTerm: columns.withTerm.slice(0, terms.texts.length),
      },
    }),
  }
}

export type Dictionary = ReturnType<typeof createDictionary>
