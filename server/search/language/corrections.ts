import { stem } from '../analysis/stem.ts'
import type { SearchSettings } from '../settings.ts'
import { beginningOf } from './atoms.ts'
import type { Language } from './language.ts'
import type { KnownWords } from './plan-types.ts'

/** Words of one question that are corrected at most: each is measured against the whole dictionary. */
const MOST = 8

export type CorrectionOptions = { settings: SearchSettings; language: Language; known: KnownWords }

/** What mistyped words may have been meant to be. */
export const createCorrections = ({ settings, language, known }: CorrectionOptions) => {
  const { analyser, lexicon } = language
  const asking = new Set(settings.askingWords)

  const edits = (word: string): number => {
    const { one, two } = settings.typos
    return word.length >= two ? 2 : word.length >= one ? 1 : 0
  }

  /** Whether a word can be searched as it is, or as the beginning or a relative of other words. */
  const isKnown = (word: string, last: boolean): boolean => {
    const term = stem(word)
    return (
      known.hasTerm(term) ||
      lexicon.knows(term) ||
      lexicon.hasWord(term) ||
      analyser.isStopWord(word) ||
      asking.has(word) ||
      beginningOf(word, { last, known, prefix: settings.prefix }) !== null
    )
  }

  /** For the words of one question: empty for a word that is right, or past help. */
  return () => {
    let corrected = 0
    return (word: string, last: boolean): readonly string[] => {
      const most = edits(word)
      if (most === 0 || corrected === MOST || /[^a-z]/.test(word) || isKnown(word, last)) return []
      corrected++
      return known.nearest(word, most)
    }
  }
}
