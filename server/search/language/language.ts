import { createHash } from 'node:crypto'
import { AppError } from '#domain/errors.ts'
import { createItalianToday } from '#domain/today.ts'
import { VOCABULARY_KEYS, type Vocabularies, type Vocabulary } from '#domain/vocabulary.ts'
import { createAnalyser } from '../analysis/analyser.ts'
import { numberOfWord } from '../analysis/number-words.ts'
import type { SearchSettings } from '../settings.ts'
import { createFamilies } from './lexicon/families.ts'
import type { Italian } from './lexicon/italian.ts'
import { createLexicon } from './lexicon/lexicon.ts'
import { createRelated, type Explained } from './lexicon/related.ts'
import { readSynonyms, type SynonymRule } from './lexicon/synonyms.ts'
import {
  conditionNames,
  joinedRules,
  namedValues,
  outdatedIn,
  outdatedWords,
  vocabularyRules,
} from './lexicon/vocabulary-rules.ts'
import { ELSEWHERE, headsOf, nearMunicipalities } from './lexicon/zones.ts'
import { wordsNotValid } from './messages.ts'

/** Raised by hand whenever the same text would be taken apart in another way: an older index is then rebuilt. */
const ANALYSIS_VERSION = 11

/** All names in a line of the synonyms. */
export const namesOf = (rule: SynonymRule): string[] => {
  if (rule.kind === 'equals' || rule.kind === 'outdated') return rule.names
  if (rule.kind === 'one-way') return [rule.from, ...rule.to]
  return [rule.name, ...rule.senses.flatMap((sense) => sense.names)]
}

const indexed = ({ terms }: Vocabulary) =>
  terms.map(({ id, label, broader }) => [id, label, broader])

export type LanguageOptions = {
  settings: SearchSettings
  /** Text of `data/synonyms.txt`. */
  synonyms: string
  /** Text of `data/everyday-words.txt`; none unless told. */
  everyday?: string
  /** The words of `data/italian-words.txt`. */
  italian: Italian
  vocabularies: Vocabularies
  /** Words of the field, explained in plain sentences; none unless told. */
  glossary?: readonly Explained[]
  /** The day on which a question is asked, "2026-11-28"; that in Italy by the clock unless told. */
  today?: () => string
}

const rulesOf = (text: string, file: string): SynonymRule[] => {
  const { rules, errors } = readSynonyms(text)
  if (errors.length === 0) return rules
  const details = errors.map(({ line, message }) => ({ field: `riga ${line}`, message }))
  const list = details.map(({ field, message }) => `${field}: ${message}`).join('; ')
  throw new AppError('invalid', wordsNotValid(file, list), details)
}

/**
 * All that both engines must know of Italian: how a text is taken apart, and which words stand for which.
 * Throws an AppError `invalid` that names every line of the synonyms that is not understood.
 */
export const createLanguage = ({
  settings,
  synonyms,
  everyday = '',
  italian,
  vocabularies,
  glossary = [],
  today = createItalianToday(),
}: LanguageOptions) => {
  const written = [...rulesOf(synonyms, 'synonyms.txt'), ...rulesOf(everyday, 'everyday-words.txt')]
  // "San Donato" is San Donato Milanese; what is a word of Italian ("settimo") is no short name.
  const heads = [...headsOf(vocabularies.territorio.terms.map(({ label }) => label))].filter(
    ([, head]) => head.includes(' ') || !italian.has(head.toLowerCase()),
  )
  const given = [...written, ...heads.map((names): SynonymRule => ({ kind: 'equals', names }))]
  const rules = [...given, ...vocabularyRules(vocabularies)]
  const phrases = [...settings.protectedPhrases, ...rules.flatMap(namesOf), ...ELSEWHERE]
  const { linkingWords, stopWords } = settings
  const analyser = createAnalyser({ stopWords, linkingWords, phrases })
  const asking = new Set(settings.askingWords)
  const isCommon = (word: string) => analyser.isStopWord(word) || asking.has(word)
  return {
    vocabularies,
    today,
    analyser,
    lexicon: createLexicon(joinedRules(given, vocabularies, analyser.termOf), analyser, {
      outdated: [...outdatedWords(vocabularies), ...outdatedIn(written)],
      conditions: [...conditionNames(vocabularies), ...heads.map(([, head]) => head)],
      values: namedValues(vocabularies),
      elsewhere: ELSEWHERE,
      near: nearMunicipalities(vocabularies),
      kinds: vocabularies.disabilita.terms.map(({ label }) => label),
    }),
    italian,
    /** The number that a folded word is. */
    numberOf: numberOfWord,
    /** What a word leads to that no record has. */
    relatedTo: createRelated({ analyser, vocabularies, glossary, isCommon }),
    /** Terms of the same verb, its action and its doer. */
    familyOf: createFamilies(italian),
    /** Changes when an index made with another analysis must be rebuilt. */
    hash: createHash('sha256')
      .update(JSON.stringify([ANALYSIS_VERSION, settings.fields, linkingWords, phrases]))
      // Records are indexed with the labels of their values, and with what is broader.
      .update(JSON.stringify(VOCABULARY_KEYS.map((key) => indexed(vocabularies[key]))))
      .digest('hex'),
  }
}

export type Language = ReturnType<typeof createLanguage>
