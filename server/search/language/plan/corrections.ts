import { editDistance } from '#domain/text/distance.ts'
import { stem } from '../../analysis/stem.ts'
import type { SearchSettings } from '../../settings.ts'
import type { Language } from '../language.ts'
import { isBeginning } from './guesses.ts'
import type { KnownWords } from './plan-types.ts'
import type { RunTogether } from './run-together.ts'
import { oneSlipFrom } from './slips.ts'

/** Words of one question that are corrected at most: each is measured against the whole dictionary. */
const MOST = 8

export type CorrectionOptions = {
  settings: SearchSettings
  language: Language
  known: KnownWords
}

/** Of shorter words of the asking ("caso", "tema") too many names and acronyms are one slip away. */
const LEAST_OF_ASKING = 5

/** Letters of a short name. */
const SHORT_NAME = 4

/** Of a word with fewer letters than this, and of two errors in any, the first letter is taken to be right. */
const FIRST_LETTER_UP_TO = 5

/**
 * What mistyped words may have been meant to be. A word that Italian has is never taken for a typing error, whether or
 * not a record has it: "soldi" are not "sordi".
 */
export const createCorrections = ({ settings, language, known }: CorrectionOptions) => {
  const { analyser, italian, lexicon } = language
  const asking = new Set(settings.askingWords)

  const edits = (word: string): number => {
    const { one, two } = settings.typos
    return word.length >= two ? 2 : word.length >= one ? 1 : 0
  }

  const isCommon = (word: string) => analyser.isStopWord(word) || asking.has(word)

  /** Nobody looks for a small word. */
  const canBeMeant = (word: string): boolean =>
    asking.has(word) ? word.length >= LEAST_OF_ASKING : !analyser.isStopWord(word)

  /** Few mistype the first letter. */
  const isLikely = (typed: string, meant: string): boolean =>
    canBeMeant(meant) &&
    (typed[0] === meant[0] ||
      (typed.length > FIRST_LETTER_UP_TO && editDistance(typed, meant, 1) <= 1))

  const hasForm = (word: string): boolean => {
    const term = stem(word)
    return known.hasTerm(term) || lexicon.hasWord(term)
  }

  /** Whether a word is right as it is: known, proper Italian, the beginning or a relative of others, or several. */
  const isKnown = (word: string, last: boolean, runTogether: RunTogether): boolean => {
    return (
      hasForm(word) ||
      lexicon.knows(stem(word)) ||
      isCommon(word) ||
      italian.has(word) ||
      isBeginning(word, { last, known, prefix: settings.prefix }) ||
      runTogether(word) !== null
    )
  }

  /** Of so few letters one other makes another name: Lodz is not Lodi. Two that have changed places are a slip. */
  const isOtherPlace = (typed: string, meant: string): boolean =>
    meant.length <= SHORT_NAME &&
    lexicon.isCondition(stem(meant)) &&
    [...typed].sort().join('') !== [...meant].sort().join('')

  /**
   * A slip that leaves the stem as it is ("tirocino"): it finds what was meant, and is told all the same. Another last
   * vowel is another form, and one that is missing ("autistic") another language.
   */
  const slipInForm = (word: string): string[] => {
    const isWritten = (one: string) => known.hasWord(one) || lexicon.words.has(one)
    if (isWritten(word) || italian.has(word)) return []
    for (const meant of oneSlipFrom(word)) {
      const isForm = meant.slice(0, -1) === word.slice(0, -1) || meant.startsWith(word)
      // Hundreds are looked up, of which hardly one is a word.
      if (!isForm && isWritten(meant) && stem(meant) === stem(word)) return [meant]
    }
    return []
  }

  /** A form that neither records nor synonyms write, of a word that they have: "agenize" is "agenzie", of "agenzia". */
  const otherForm = (word: string): string[] => {
    for (const meant of oneSlipFrom(word)) {
      const isWord = asking.has(meant) || (hasForm(meant) && italian.has(meant))
      if (isWord && canBeMeant(meant) && !isOtherPlace(word, meant)) return [meant]
    }
    return []
  }

  /** For the words of one question: empty for a word that is right, or past help. */
  return (runTogether: RunTogether) => {
    let corrected = 0
    return (word: string, last: boolean): readonly string[] => {
      const most = edits(word)
      if (most === 0 || corrected === MOST || /[^a-z]/.test(word)) return []
      if (isKnown(word, last, runTogether)) {
        const meant = hasForm(word) && !isCommon(word) ? slipInForm(word) : []
        if (meant.length > 0) corrected++
        return meant
      }
      corrected++
      const meant = known
        .nearest(word, most)
        .filter((one) => isLikely(word, one) && !isOtherPlace(word, one))
      // Two errors reach other forms as well.
      return meant.length > 0 || most > 1 ? meant : otherForm(word)
    }
  }
}
