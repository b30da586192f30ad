import { foldWord } from '../analysis/fold-word.ts'
import { stem } from '../analysis/stem.ts'
import { room } from './arrays.ts'

/** Spellings remembered, so that most words are folded and stemmed once and not a million times. */
const REMEMBERED = 300_000

/**
 * Every word ever seen and every term (stem, phrase, compound, reference), as numbers, with how many live records have
 * each. Numbers are given once and never change; a word whose records are all gone keeps its own.
 */
export const createDictionary = () => {
  const wordIds = new Map<string, number>()
  const words: string[] = []
  const shown: string[] = []
  const termIds = new Map<string, number>()
  const terms: string[] = []
  const remembered = new Map<string, number>()
  const counts = {
    /** Term of each word. */
    termOf: new Uint32Array(1024),
    /** Live records that have a word, and a term. */
    ofWord: new Uint32Array(1024),
    ofTerm: new Uint32Array(1024),
  }

  const term = (text: string): number => {
    const known = termIds.get(text)
    if (known !== undefined) return known
    const id = terms.length
    termIds.set(text, id)
    terms.push(text)
    counts.ofTerm = room(counts.ofTerm, terms.length)
    return id
  }

  /** The word of a folded text; `raw` is its spelling, kept to be shown: a common word without its capital letter. */
  const word = (folded: string, raw: string): number => {
    const known = wordIds.get(folded)
    if (known !== undefined) {
      if (
        shown[known] !== raw &&
        raw === raw.toLowerCase() &&
        shown[known]!.toLowerCase() === raw
      ) {
        shown[known] = raw
      }
      return known
    }
    const id = words.length
    wordIds.set(folded, id)
    words.push(folded)
    shown.push(raw)
    counts.termOf = room(counts.termOf, words.length)
    counts.ofWord = room(counts.ofWord, words.length)
    counts.termOf[id] = term(stem(folded))
    return id
  }

  return {
    words: words as readonly string[],
    shown: shown as readonly string[],
    terms: terms as readonly string[],
    counts,
    term,
    word,
    /** The word of a spelling as it stands in a text. */
    wordOfText: (raw: string): number => {
      const known = remembered.get(raw)
      if (known !== undefined) return known
      const id = word(foldWord(raw), raw)
      if (remembered.size >= REMEMBERED) remembered.clear()
      remembered.set(raw, id)
      return id
    },
    findWord: (folded: string): number | undefined => wordIds.get(folded),
    findTerm: (text: string): number | undefined => termIds.get(text),
  }
}

export type Dictionary = ReturnType<typeof createDictionary>
