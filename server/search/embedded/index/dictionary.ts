import { foldWord } from '../../analysis/fold-word.ts'
import { stem } from '../../analysis/stem.ts'
import { ensureCapacity } from '../../structures/arrays.ts'
import { createTextTable, type SavedTexts } from '../../structures/text-table.ts'

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
  texts: Record<'spellings' | 'words' | 'terms' | 'gaps', SavedTexts>
  columns: DictionaryColumns
}

const emptyColumns = (): DictionaryColumns => ({
  wordOf: new Uint32Array(1024),
  shownAs: new Uint32Array(1024),
  termOf: new Uint32Array(1024),
  withWord: new Uint32Array(1024),
  withTerm: new Uint32Array(1024),
})

/** For each term, a chain through the spellings of its words; a place holds one more than a spelling, 0 ends it. */
const createChains = () => {
  let first = new Uint32Array(1024)
  let next = new Uint32Array(1024)
  return {
    link: (term: number, spelling: number): void => {
      first = ensureCapacity(first, term + 1)
      next = ensureCapacity(next, spelling + 1)
      next[spelling] = first[term]!
      first[term] = spelling + 1
    },
    each: (term: number, visit: (spelling: number) => void): void => {
      for (let at = first[term] ?? 0; at !== 0; at = next[at - 1]!) visit(at - 1)
    },
  }
}

/** Spellings are what records are read by and what hits are explained with; words and terms are asked for less. */
const KEPT = { spellings: 250_000, words: 16_000, terms: 16_000, gaps: 2_000 } as const

const isLowerCase = (text: string) => text === text.toLowerCase()

/**
 * Everything ever written, as numbers: the spellings that texts are made of ("Disabilità"), the folded words that these
 * are ("disabilita"), and the terms that are searched (a stem, "disabilit", or what several words make together). What
 * stands between words is numbered too, so that a text can be kept as numbers alone and be written out again.
 */
export const createDictionary = (saved?: SavedDictionary) => {
  const spellings = createTextTable(KEPT.spellings, saved?.texts.spellings)
  const words = createTextTable(KEPT.words, saved?.texts.words)
  const terms = createTextTable(KEPT.terms, saved?.texts.terms)
  const gaps = createTextTable(KEPT.gaps, saved?.texts.gaps)
  const columns = saved?.columns ?? emptyColumns()
  const chains = createChains()
  for (let id = 0; id < spellings.size(); id++)
    chains.link(columns.termOf[columns.wordOf[id]!]!, id)

  const term = (text: string): number =>
    terms.of(text, (id) => {
      columns.withTerm = ensureCapacity(columns.withTerm, id + 1)
    })

  const word = (folded: string, spelling: number): number => {
    const id = words.of(folded, (fresh) => {
      columns.termOf = ensureCapacity(columns.termOf, fresh + 1)
      columns.withWord = ensureCapacity(columns.withWord, fresh + 1)
      columns.shownAs = ensureCapacity(columns.shownAs, fresh + 1)
      columns.termOf[fresh] = term(stem(folded))
      columns.shownAs[fresh] = spelling
    })
    // "Milano" keeps its capital; a word that also occurs without one is shown without.
    const shown = spellings.text(columns.shownAs[id]!)
    if (isLowerCase(spellings.text(spelling)) && !isLowerCase(shown)) columns.shownAs[id] = spelling
    return id
  }

  return {
    spellings,
    words,
    terms,
    gaps,
    columns,
    term,
    /** A word as a text has it. */
    spelling: (raw: string): number =>
      spellings.of(raw, (id) => {
        columns.wordOf = ensureCapacity(columns.wordOf, id + 1)
        columns.wordOf[id] = word(foldWord(raw), id)
        chains.link(columns.termOf[columns.wordOf[id]!]!, id)
      }),
    /** Calls `visit` with every spelling of a term that is one word; in no order. */
    eachSpelling: chains.each,
    /** A word as it is written: "disabilita" -> "disabilità". */
    shown: (id: number): string => spellings.text(columns.shownAs[id]!),
    saved: (): SavedDictionary => ({
      texts: {
        spellings: spellings.saved(),
        words: words.saved(),
        terms: terms.saved(),
        gaps: gaps.saved(),
      },
      columns: {
        wordOf: columns.wordOf.slice(0, spellings.size()),
        shownAs: columns.shownAs.slice(0, words.size()),
        termOf: columns.termOf.slice(0, words.size()),
        withWord: columns.withWord.slice(0, words.size()),
        withTerm: columns.withTerm.slice(0, terms.size()),
      },
    }),
  }
}

export type Dictionary = ReturnType<typeof createDictionary>
