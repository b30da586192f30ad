import { foldWord } from './fold-word.ts'
import { findNumbers } from './numbers.ts'
import { createPhrases } from './phrases.ts'
import { findReferences } from './references.ts'
import { findSpelled } from './spelled.ts'
import { stem } from './stem.ts'
import { wordBounds } from './words.ts'

/**
 * A text taken apart. `words[i]` is folded, `terms[i]` its stem (what is indexed), and it stands at
 * `bounds[2 * i]` to `bounds[2 * i + 1]` of the text.
 */
export type Analysis = { words: string[]; terms: string[]; bounds: number[]; spans: Span[] }

/**
 * A term that several words make together: a phrase ("disabilit visiv"), a compound ("autacadem" of "Aut-Academy"), an
 * acronym spelled letter by letter ("sfa" of "s. f. a."), a reference ("legge68") or a number ("60000" of "60 mila", "2018-05-03"). It stands beside its words, from `from` to `to`, the latter excluded.
 */
export type Span = {
  term: string
  from: number
  to: number
  kind: 'phrase' | 'compound' | 'spelled' | 'reference' | 'number'
}

export type AnalyserOptions = {
  /** Folded words too common to be searched for. */
  stopWords: readonly string[]
  /** Folded words that may come and go inside a phrase. */
  linkingWords: readonly string[]
  /** Texts of several words that mean one thing. */
  phrases: readonly string[]
}

/** Punctuation that no phrase goes across. */
const BOUNDARY = /[\n;:!?()]|\.\s/

const JOINERS = new Set(['-', '\u2010', '\u2011', '/', '_', '+'])

export const createAnalyser = ({ stopWords, linkingWords, phrases }: AnalyserOptions) => {
  const stops = new Set(stopWords)
  const linking = new Set(linkingWords.map(stem))
  const termsOf = (text: string) => {
    const bounds = wordBounds(text)
    const terms: string[] = []
    for (let i = 0; i < bounds.length; i += 2) {
      terms.push(stem(foldWord(text.slice(bounds[i], bounds[i + 1]))))
    }
    return terms
  }
  const findPhrases = createPhrases(phrases.map(termsOf), (term) => linking.has(term))

  /** Words bound by a hyphen or a slash are also found when written as one: "Aut-Academy", "autacademy". */
  const compounds = (text: string, words: readonly string[], bounds: readonly number[]): Span[] => {
    const found: Span[] = []
    for (let i = 1; i < words.length; i++) {
      const gap = bounds[2 * i - 1]!
      if (bounds[2 * i]! - gap !== 1 || !JOINERS.has(text[gap]!)) continue
      const joined = words[i - 1]! + words[i]!
      if (/\d/.test(joined)) continue
      found.push({ term: stem(joined), from: i - 1, to: i + 1, kind: 'compound' })
    }
    return found
  }

  /** The terms that several words make together; pass what `wordBounds` and `foldWord` gave. */
  const spansOf = (
    text: string,
    words: readonly string[],
    terms: readonly string[],
    bounds: readonly number[],
  ): Span[] => {
    const between = (word: number) =>
      word === 0 || word >= words.length ? '' : text.slice(bounds[2 * word - 1], bounds[2 * word])
    const spans = compounds(text, words, bounds)
    for (const { word, from, to } of findSpelled(words, between)) {
      spans.push({ term: stem(word), from, to, kind: 'spelled' })
    }
    /** The dot of "Sesto S. Giovanni" ends no sentence. */
    const isInitial = (word: number) => between(word) === '. ' && words[word - 1]?.length === 1
    const crosses = (word: number) => BOUNDARY.test(between(word)) && !isInitial(word)
    for (const reference of findReferences(words, between)) {
      spans.push({ ...reference, kind: 'reference' })
    }
    for (const number of findNumbers(words, between)) spans.push({ ...number, kind: 'number' })
    for (const phrase of findPhrases(terms, crosses)) {
      spans.push({ ...phrase, kind: 'phrase' })
    }
    return spans
  }

  const analyse = (text: string): Analysis => {
    const bounds = wordBounds(text)
    const words: string[] = []
    for (let i = 0; i < bounds.length; i += 2)
      words.push(foldWord(text.slice(bounds[i], bounds[i + 1])))
    const terms = words.map(stem)
    return { words, terms, bounds, spans: spansOf(text, words, terms, bounds) }
  }

  /**
   * The one term that stands for a whole name: the stem of a word, a reference, or the key under which its phrase is
   * found. "" for a text without words.
   */
  const termOf = (name: string): string => {
    const { terms, spans } = analyse(name)
    const whole = (span: Span) => span.from === 0 && span.to === terms.length
    const reference = spans.find((span) => span.kind === 'reference' && whole(span))
    if (reference) return reference.term
    const key = terms.filter((term) => !linking.has(term))
    return (key.length > 0 ? key : terms).join(' ')
  }

  return {
    analyse,
    spansOf,
    termOf,
    isStopWord: (word: string): boolean => stops.has(word),
    isLinking: (word: string): boolean => linking.has(stem(word)),
  }
}

export type Analyser = ReturnType<typeof createAnalyser>
