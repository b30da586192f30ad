import type { AtomOptions } from './atom-options.ts'
import type { ConceptOptions } from './concepts.ts'
import { type CorrectionOptions, createCorrections } from './corrections.ts'
import type { Plan } from './plan-types.ts'
import { createRunTogether } from './run-together.ts'

/** What is said of how a query was read. */
export type Understanding = Plan['understanding']

export const nothingSaid = (exact: boolean): Understanding => ({
  corrections: [],
  expansions: [],
  exclusions: [],
  filters: [],
  years: [],
  ambiguous: [],
  elsewhere: [],
  ignored: [],
  exact,
})

/** One query, what is said of it, and what is at hand to read it. */
export type Question = CorrectionOptions & {
  q: string
  said: Understanding
  concepts: ConceptOptions
  atoms: AtomOptions
}

/** Opens queries, each with words run together and corrections counted anew. */
export const createQuestions = (options: CorrectionOptions) => {
  const { settings, language, known } = options
  const { analyser, lexicon, familyOf } = language
  const asking = new Set(settings.askingWords)
  const correctionsIn = createCorrections(options)

  return (q: string, said: Understanding): Question => {
    const runTogether = createRunTogether({
      known,
      isCommon: analyser.isStopWord,
      isLinking: analyser.isLinking,
    })
    const concepts: ConceptOptions = {
      analyser,
      isAsking: (word) => asking.has(word),
      isName: lexicon.knows,
      corrections: correctionsIn(runTogether),
      isAnswered: (term) =>
        known.hasTerm(term) ||
        lexicon.isCondition(term) ||
        lexicon.expansionsOf(term).some((name) => known.hasTerm(name.term)),
      knowsCompound: (term) => known.hasTerm(term) || lexicon.knows(term),
      plain: said.exact,
    }
    const atoms: AtomOptions = {
      lexicon,
      known,
      familyOf,
      prefix: settings.prefix,
      runTogether,
      exact: said.exact,
    }
    return { ...options, q, said, concepts, atoms }
  }
}
