import { editDistance } from '#domain/text/distance.ts'
import { LAW_WORDS, NUMBER_SIGNS } from '../analysis/law-words.ts'
import { stem } from '../analysis/stem.ts'
import type { SearchSettings } from '../settings.ts'
import { beginningOf } from './guesses.ts'
import type { Language } from './language.ts'
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

/** Of a word with fewer letters than this, and of two errors in any, the first letter is taken to be right. */
const FIRST_LETTER_UP_TO = 5

const isBeforeNumber = (next = ''): boolean => /^\d/.test(next) || NUMBER_SIGNS.has(next)

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
      beginningOf(word, { last, known, italian, prefix: settings.prefix }) !== null ||
      runTogether.asName(word) !== null ||
      runTogether.asHeld(word) !== null
    )
  }

  /** A form that neither records nor synonyms write, of a word that they have: "agenize" is "agenzie", of "agenzia". */
  const otherForm = (word: string): string[] => {
    for (const meant of oneSlipFrom(word)) {
      const isWord = asking.has(meant) || (hasForm(meant) && italian.has(meant))
      if (isWord && canBeMeant(meant)) return [meant]
    }
    return []
  }

  /** What records and synonyms have, unless a word of the asking, which they need not have, is nearer. */
  const nearest = (word: string, most: number): string[] => {
    const found = known.nearest(word, most).filter((one) => isLikely(word, one))
    let [least, nearer] = [found[0] ? editDistance(word, found[0], most) : most + 1, '']
    for (const one of asking) {
      if (one[0] !== word[0] || !canBeMeant(one)) continue
      const distance = editDistance(word, one, least)
      if (distance < least) [least, nearer] = [distance, one]
    }
    return nearer ? [nearer] : found
  }

  /** Either what is asked or words of the asking, never both, for only the former are required. */
  const ofOneKind = (meant: readonly string[]): readonly string[] =>
    meant.filter((one) => asking.has(one) === asking.has(meant[0]!))

  /** The law that a mistyped word before a number names: "lege 68". It may look like a form of another word ("lega"). */
  const lawMeant = (word: string, next: string | undefined): string | undefined => {
    const isWrong = isBeforeNumber(next) && !known.hasWord(word) && !italian.has(word)
    if (!isWrong || isCommon(word)) return undefined
    const isNear = (law: string) => law[0] === word[0] && editDistance(word, law, 1) <= 1
    return LAW_WORDS.find(isNear)
  }

  /** For the words of one question: empty for a word that is right, or past help. */
  return (runTogether: RunTogether) => {
    let corrected = 0
    return (word: string, last: boolean, next?: string): readonly string[] => {
      const most = edits(word)
      if (most === 0 || corrected === MOST || /[^a-z]/.test(word)) return []
      const law = lawMeant(word, next)
      if (law !== undefined) return [law]
      if (isKnown(word, last, runTogether)) return []
      corrected++
      const meant = nearest(word, most)
      // Two errors reach other forms as well.
      return meant.length > 0 || most > 1 ? ofOneKind(meant) : otherForm(word)
    }
  }
}
