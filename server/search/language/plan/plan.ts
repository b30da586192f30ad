import { describeRange } from '#domain/query/describe-range.ts'
import { isOpenPeriod } from '#domain/query/periods.ts'
import { rangeOf } from '#domain/query/ranges.ts'
import type { Addition } from '#domain/schemas/search.ts'
import { stem } from '../../analysis/stem.ts'
import { createExclusions } from '../exclusions/exclusions.ts'
import { countsIn } from '../limits/counts.ts'
import type { Limit } from '../limits/limit.ts'
import { createLimits, type FoundLimit } from '../limits/limits.ts'
import { atomsOf } from './atoms.ts'
import { type Concept, type ConceptOptions, readAs, readConcepts } from './concepts.ts'
import { type CorrectionOptions, createCorrections } from './corrections.ts'
import { countedItem } from './counted.ts'
import { excludedBy } from './excluded.ts'
import { eitherOf, type Item, phraseItem } from './items.ts'
import type { Atom, Plan, Slot } from './plan-types.ts'
import { type ReadPart, readParts } from './read-parts.ts'
import { relatedInstead } from './related-items.ts'
import { kindsAsked, lighter, requirementsOf, thresholdOf } from './requirements.ts'
import { createRunTogether, type RunTogether } from './run-together.ts'

/** Things asked that are read; a longer text is a pasted page, and its beginning says what it is about. */
const MOST_ITEMS = 40
/** From so many words on a text may be a sentence of a record. */
const SENTENCE_WORDS = 4
/** A record that says the text as it stands counts more than any that only has its words. */
const SENTENCE_WEIGHT = 3

/** What a limit says that asks for records without a value. */
const NOT_SAID = 'non indicato'

/** Letters with a dot behind each but the last. */
const isDotted = (typed: string): boolean => /^(?:\p{L}\.\s?)+\p{L}$/u.test(typed)

export type PlannerOptions = CorrectionOptions

type Understanding = Plan['understanding']

const nothingSaid = (exact: boolean): Understanding => ({
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

/** One query, and what is at hand to read it. */
type Question = {
  said: Understanding
  q: string
  runTogether: RunTogether
  concepts: ConceptOptions
}

/** Additions that are none of the reader's own words, each once. */
const beyond = (own: readonly string[], added: readonly Addition[]): Addition[] => {
  const keyed = new Map(added.map((one) => [JSON.stringify(one), one]))
  return [...keyed.values()].filter((one) => one.kind === 'outdated' || !own.includes(one.text))
}

/** Turns the reader's text into what a record must have, and says what was made of it. Total on any text. */
export const createPlanner = (options: PlannerOptions) => {
  const { settings, language, known } = options
  const { analyser, lexicon, italian, familyOf } = language
  const asking = new Set(settings.askingWords)
  const runTogetherInOne = () =>
    createRunTogether({ known, isCommon: analyser.isStopWord, isLinking: analyser.isLinking })
  const correctionsInOne = createCorrections(options)

  const exclusionsIn = createExclusions({
    ...{ analyser, holds: known.holds, isVerb: italian.isVerb },
    ...{ isName: lexicon.knows, isCondition: lexicon.isCondition, isPlace: lexicon.isPlace },
    isAsking: (word) => asking.has(word),
    isUnheard: (word) =>
      italian.has(word) &&
      !known.hasTerm(stem(word)) &&
      !lexicon.knows(stem(word)) &&
      familyOf(word).every((term) => !known.hasTerm(term)),
  })

  const { limitsIn, yearsIn } = createLimits({
    ...{ analyser, holds: known.holds, hasTerm: known.hasTerm, today: language.today },
  })

  const nameEndIn = (text: string): number => {
    const { spans, bounds } = analyser.analyse(text)
    const ends = spans.filter(({ from, to }) => from === 0 && to > 1)
    return Math.max(0, ...ends.map(({ to }) => bounds[2 * to - 1]!))
  }

  const isKnown = (term: string) => known.hasTerm(term) || lexicon.knows(term)

  const conceptOptions = (exact: boolean, runTogether: RunTogether): ConceptOptions => ({
    analyser,
    isAsking: (word) => asking.has(word),
    isName: lexicon.knows,
    corrections: correctionsInOne(runTogether),
    isAnswered: (term) =>
      known.hasTerm(term) ||
      lexicon.isCondition(term) ||
      lexicon.expansionsOf(term).some((name) => known.hasTerm(name.term)),
    knowsCompound: isKnown,
    plain: exact,
  })

  const isElsewhere = ({ words, term, corrected }: Concept) =>
    !corrected && lexicon.isElsewhere(words) && !known.hasTerm(term)

  /** Notes what was corrected, and what has several senses. */
  const tell = (said: Understanding, q: string, concept: Concept) => {
    const { typed, from, to } = concept
    if (concept.corrected) {
      said.corrections.push({ typed, used: readAs(concept, known.spelling) })
    }
    if (isElsewhere(concept)) said.elsewhere.push(typed)
    const senses = said.exact ? undefined : lexicon.sensesOf(concept.term)
    if (senses === undefined) return
    // The last dot of "A.S.L." belongs to it, though not to the word.
    const behind = isDotted(typed) && q[to] === '.' ? to + 1 : to
    const replacedBy = (name: string) => q.slice(0, from) + name + q.slice(behind)
    said.ambiguous.push({
      typed,
      senses: senses.map(({ label, names }) => ({ label, q: replacedBy(names[0]!.text) })),
    })
  }

  const conceptItem = ({ said, q, runTogether }: Question, concept: Concept): Item => {
    const atomOptions = {
      ...{ lexicon, known, familyOf, prefix: settings.prefix, runTogether },
      exact: said.exact,
    }
    const { atoms, added } = atomsOf(concept, atomOptions)
    tell(said, q, concept)
    const { typed, from, to, term, common, corrected } = concept
    return {
      ...{ typed, from, to, atoms, common, corrected },
      verb: concept.kind === 'word' && italian.isVerb(concept.words[0]!),
      condition: lexicon.isCondition(term) || isElsewhere(concept),
      quoted: false,
      expansions: added.length > 0 ? [{ typed, added }] : [],
      key: term,
    }
  }

  /** What a record must not have; null where nothing is named. Says so, with the ways to have it otherwise. */
  const withoutSlot = (
    { said, q, runTogether, concepts }: Question,
    { targets, from, to }: Extract<ReadPart, { kind: 'without' }>,
    wanted: ReadonlySet<string>,
  ): { slot: Slot; limits: Limit[] } | null => {
    const atoms = {
      ...{ lexicon, known, familyOf, prefix: settings.prefix, runTogether },
      ...{ exact: said.exact, sameOnly: true, except: wanted },
    }
    const read = targets.map((target) => excludedBy(target, { analyser, concepts, atoms }))
    const names = [...new Set(read.flatMap((one) => one.names))]
    const [first] = targets
    if (first === undefined || names.length === 0) return null
    for (const one of read.flatMap(({ corrected }) => corrected)) tell(said, q, one)
    const text = q.slice(first.from, to)
    const begin = first.literal ? first.from - 1 : first.from
    said.exclusions.push({
      typed: q.slice(from, to),
      excluded: names,
      added: beyond(
        names,
        read.flatMap((one) => one.added),
      ),
      // Behind "Monza esclusa" the marker goes, before "tranne Monza" too.
      asText:
        begin === from
          ? q.slice(0, from) + first.text + q.slice(to)
          : q.slice(0, from) + q.slice(begin),
      without: `${q.slice(0, from).trimEnd()} ${q.slice(to).trimStart()}`.trim(),
    })
    const dash = !/\s/u.test(q.slice(from, begin)) && begin - from === 1
    const place = dash ? { from: first.from, to: first.from + first.text.length } : { from, to }
    const typed = dash ? first.text : text
    const limits = read.flatMap(({ value }): Limit[] =>
      value === null
        ? []
        : [{ facet: value.facet, value: value.value, or: [], not: true, typed, ...place }],
    )
    return { slot: { typed, ...place, atoms: read.flatMap((one) => one.atoms) }, limits }
  }

  /** Says what a time or an amount was read as, with the ways to have it otherwise. */
  const tellLimit = ({ said, q }: Question, limit: FoundLimit): Limit => {
    const { facet, value, not, typed, from, to, core } = limit
    const own = q.slice(core, to)
    // A year or a sum alone is text already; anything else would be read again.
    const text = /^[\d.]+$|euro|€/u.test(own) ? own : `"${own}"`
    const [before, behind] = [q.slice(0, from), q.slice(to)]
    said.filters.push({
      ...{ typed, facet, value, not, label: describeRange(facet, value) ?? NOT_SAID },
      asText: `${before}${text}${behind}`.trim(),
      without: `${before.trimEnd()} ${behind.trimStart()}`.trim(),
    })
    return { facet, value, or: [], not, typed, from, to }
  }

  /** The words of a closed time: welcome in a record that says them of itself ("luglio 2022" of its end). */
  const wordsOfTime = (question: Question, { facet, value, not, core, to }: FoundLimit): Item[] => {
    const range = rangeOf(facet, value)
    if (facet !== 'attivo' || not || range === null || isOpenPeriod(range)) return []
    const words = readConcepts(question.q.slice(core, to), core, question.concepts)
    return words
      .filter((word) => word.common !== 'stop')
      .map((word) =>
        lighter(conceptItem({ ...question, said: nothingSaid(question.said.exact) }, word)),
      )
  }

  /** Offers the years that stand in a text by themselves, as what they may have meant. */
  const offerYears = ({ said, q }: Question, part: { text: string; from: number }) => {
    for (const { year, from, to } of yearsIn(part.text)) {
      const rest = `${q.slice(0, part.from + from).trimEnd()} ${q.slice(part.from + to).trimStart()}`
      said.years.push({ typed: year, q: `${rest.trim()} nel ${year}`.trim() })
    }
  }

  /** Reads the query part by part; what stands on both sides of an OR becomes one item. */
  const read = (q: string, said: Understanding) => {
    const items: Item[] = []
    const refused: Extract<ReadPart, { kind: 'without' }>[] = []
    const limits: Limit[] = []
    const welcome: Item[] = []
    /** "Non solo Monza": welcome, and asked for where nothing else is. */
    const mayBe: Item[] = []
    const runTogether = runTogetherInOne()
    const concepts = conceptOptions(said.exact, runTogether)
    const question = { said, q, runTogether, concepts }
    let joining = false
    const add = (item: Item) => {
      const before = joining ? items.pop() : undefined
      joining = false
      if (before) items.push(eitherOf(q, before, item))
      else if (!items.some((other) => other.key === item.key)) items.push(item)
    }
    for (const part of readParts(q, { exclusionsIn, limitsIn, nameEndIn })) {
      if (items.length > MOST_ITEMS) break
      if (part.kind === 'or') joining = items.length > 0
      else if (part.kind === 'without') {
        if (refused.length < MOST_ITEMS) refused.push(part)
      } else if (part.kind === 'limit') {
        const limit = tellLimit(question, part.limit)
        const before = part.limit.joins ? limits.pop() : undefined
        limits.push(before ? { ...before, or: [...before.or, limit.value] } : limit)
        welcome.push(...wordsOfTime(question, part.limit))
      } else if (part.kind === 'phrase') {
        const item = phraseItem(part, analyser)
        if (item) add(item)
      } else if (part.kind === 'welcome') {
        const named = readConcepts(part.text, part.from, concepts).filter(
          ({ common }) => common !== 'stop',
        )
        mayBe.push(...named.map((concept) => conceptItem(question, concept)))
      } else {
        offerYears(question, part)
        const wanted = (from: number, to: number) => {
          const text = part.text.slice(from, to)
          for (const concept of readConcepts(text, part.from + from, concepts)) {
            add(conceptItem(question, concept))
            if (items.length > MOST_ITEMS) break
          }
        }
        let at = 0
        for (const count of said.exact ? [] : countsIn(part.text)) {
          wanted(at, count.from)
          const place = { from: part.from + count.from, to: part.from + count.to }
          add(countedItem(q, { ...count, ...place }, { known, lexicon }))
          at = count.to
        }
        wanted(at, part.text.length)
      }
    }
    if (items.length + limits.length + refused.length === 0) items.push(...mayBe)
    else welcome.push(...mayBe.map(lighter))
    // "Sordi non segnanti": another name of what is wanted is not what is not wanted.
    const wanted = new Set(items.flatMap(({ key }) => [key, ...lexicon.equalsOf(key)]))
    const without = refused.flatMap((part) => withoutSlot(question, part, wanted) ?? [])
    limits.push(...without.flatMap((one) => one.limits))
    return {
      items,
      without: without.flatMap(({ slot }) => (slot.atoms.length > 0 ? slot : [])),
      limits,
      welcome,
    }
  }

  /** A text that some record says as it stands, welcome as a whole: that record comes first. */
  const sentenceIn = (q: string): readonly string[] => {
    const { words } = analyser.analyse(q)
    const isSentence = words.length >= SENTENCE_WORDS && words.length <= MOST_ITEMS
    return isSentence && known.holds(words) ? words : []
  }
  const sentenceSlot = (q: string, words: readonly string[]): Slot[] => {
    const atom: Atom = {
      kind: 'sequence',
      words,
      weight: SENTENCE_WEIGHT,
      because: 'word',
      typed: q,
    }
    return words.length === 0 ? [] : [{ typed: q, from: 0, to: q.length, atoms: [atom] }]
  }

  return (q: string, exact: boolean): Plan => {
    const understanding = nothingSaid(exact)
    const { items, without, limits, welcome } = read(q, understanding)
    const asked = requirementsOf(items.slice(0, MOST_ITEMS), exact, {
      limited: limits.some(({ not }) => !not),
      excluding: without.length + limits.length > 0,
    })
    const requirements = exact ? asked : relatedInstead(asked, { language, known })
    const { required, ignored } = requirements
    const sentence = sentenceIn(q)
    const optional: Slot[] = [
      ...requirements.optional,
      ...sentenceSlot(q, sentence),
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
