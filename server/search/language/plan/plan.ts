import type { Analyser } from '../../analysis/analyser.ts'
import { stem } from '../../analysis/stem.ts'
import { createExclusions } from '../exclusions/exclusions.ts'
import { createLimits } from '../limits/limits.ts'
import type { CorrectionOptions } from './corrections.ts'
import type { Plan, Slot } from './plan-types.ts'
import { createQuestions, nothingSaid } from './question.ts'
import { readParts } from './read-parts.ts'
import { MOST_ITEMS, readQuestion } from './reading.ts'
import { relatedInstead } from './related-items.ts'
import { kindsAsked, requirementsOf, thresholdOf } from './requirements.ts'

/** From so many words on a text may be a sentence of a record. */
const SENTENCE_WORDS = 4
/** A record that says the text as it stands counts more than any that only has its words. */
const SENTENCE_WEIGHT = 3

export type PlannerOptions = CorrectionOptions

const exclusionsOf = ({ settings, language, known }: PlannerOptions) => {
  const { analyser, lexicon, italian, familyOf } = language
  const asking = new Set(settings.askingWords)
  return createExclusions({
    analyser,
    holds: known.holds,
    isVerb: italian.isVerb,
    isName: lexicon.knows,
    isCondition: lexicon.isCondition,
    isPlace: lexicon.isPlace,
    isAsking: (word) => asking.has(word),
    isUnheard: (word) =>
      italian.has(word) &&
      !known.hasTerm(stem(word)) &&
      !lexicon.knows(stem(word)) &&
      familyOf(word).every((term) => !known.hasTerm(term)),
  })
}

/** Where the longest name ends that a text begins with; 0 where none goes beyond its first word. */
const nameEndIn = (text: string, analyser: Analyser): number => {
  const { spans, bounds } = analyser.analyse(text)
  const ends = spans.filter(({ from, to }) => from === 0 && to > 1)
  return Math.max(0, ...ends.map(({ to }) => bounds[2 * to - 1]!))
}

/** The words of a text that some record says as it stands; empty where none does. */
const sentenceIn = (q: string, { language, known }: PlannerOptions): readonly string[] => {
  const { words } = language.analyser.analyse(q)
  const isSentence = words.length >= SENTENCE_WORDS && words.length <= MOST_ITEMS
  return isSentence && known.holds(words) ? words : []
}

/** Such a text is welcome as a whole: that record comes first. */
const sentenceSlot = (q: string, words: readonly string[]): Slot => ({
  typed: q,
  from: 0,
  to: q.length,
  atoms: [{ kind: 'sequence', words, weight: SENTENCE_WEIGHT, because: 'word', typed: q }],
})

/** Turns the reader's text into what a record must have, and says what was made of it. Total on any text. */
export const createPlanner = (options: PlannerOptions) => {
  const { settings, language, known } = options
  const { analyser, lexicon } = language
  const questionOf = createQuestions(options)
  const exclusionsIn = exclusionsOf(options)
  const { limitsIn, yearsIn } = createLimits({
    analyser,
    holds: known.holds,
    hasTerm: known.hasTerm,
    today: language.today,
  })
  const words = { exclusionsIn, limitsIn, nameEndIn: (text: string) => nameEndIn(text, analyser) }

  return (q: string, exact: boolean): Plan => {
    const understanding = nothingSaid(exact)
    const question = questionOf(q, understanding)
    const { items, without, limits, welcome } = readQuestion(readParts(q, words), question, yearsIn)
    const asked = requirementsOf(items.slice(0, MOST_ITEMS), exact, {
      limited: limits.some(({ not }) => !not),
      excluding: without.length + limits.length > 0,
    })
    const requirements = exact ? asked : relatedInstead(asked, { language, known })
    const { required, ignored } = requirements
    const sentence = sentenceIn(q, options)
    const optional: Slot[] = [
      ...requirements.optional,
      ...(sentence.length > 0 ? [sentenceSlot(q, sentence)] : []),
      ...welcome,
      ...(exact ? [] : kindsAsked(required, lexicon)),
    ]
    // What is only welcome decides nothing, so neither does what was added to it.
    understanding.expansions = required.flatMap((item) => item.expansions)
    understanding.ignored = [...new Set(ignored.map((item) => item.typed))]
    const thresholds = thresholdOf(requirements, exact, settings.words)
    return { required, optional, without, sentence, limits, ...thresholds, understanding }
  }
}
