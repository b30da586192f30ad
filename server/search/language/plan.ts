import { stem } from '../analysis/stem.ts'
import type { SearchSettings } from '../settings.ts'
import { atomsOf, beginningOf } from './atoms.ts'
import { type Concept, type ConceptOptions, readConcepts } from './concepts.ts'
import type { Language } from './language.ts'
import { parseText, type QueryPart } from './parse.ts'
import type { Atom, KnownWords, Plan, Slot } from './plan-types.ts'

/** Things asked that are read; a longer text is a pasted page, and its beginning says what it is about. */
const MOST_SLOTS = 40

type Item = Slot & { common: Concept['common']; known: boolean; quoted: boolean; key: string }

type Draft = {
  items: Item[]
  without: Slot[]
  understanding: Plan['understanding']
}

export type PlannerOptions = { settings: SearchSettings; language: Language; known: KnownWords }

/** Turns the reader's text into what a record must have, and says what was made of it. Total on any text. */
export const createPlanner = ({ settings, language, known }: PlannerOptions) => {
  const { analyser, lexicon } = language
  const asking = new Set(settings.askingWords)
  const edits = (word: string) => {
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

  const corrections = (word: string, last: boolean): readonly string[] => {
    const most = edits(word)
    if (most === 0 || /[^a-z]/.test(word) || isKnown(word, last)) return []
    return known.nearest(word, most)
  }

  const conceptOptions = (exact: boolean): ConceptOptions => ({
    analyser,
    isAsking: (word) => asking.has(word),
    corrections,
    knowsCompound: (term) => known.hasTerm(term) || lexicon.knows(term),
    plain: exact,
  })

  const phraseItem = (text: string, from: number): Item | null => {
    const { words } = analyser.analyse(text)
    if (words.length === 0) return null
    const atom: Atom = { kind: 'sequence', words, weight: 1, because: 'word', typed: text }
    const key = `"${words.join(' ')}"`
    const whole = { typed: text, from, to: from + text.length, atoms: [atom] }
    return { ...whole, common: null, known: true, quoted: true, key }
  }

  const withoutSlot = (part: Extract<QueryPart, { text: string }>): Slot | null => {
    const { text, from } = part
    const { words, terms, spans } = analyser.analyse(text)
    if (words.length === 0) return null
    const common = { weight: 0, because: 'word', typed: text } as const
    const reference = spans.find((span) => span.kind === 'reference')
    const literal = part.kind === 'phrase' || words.length > 1
    const atom: Atom = reference
      ? { kind: 'term', term: reference.term, ...common }
      : literal
        ? { kind: 'sequence', words, ...common }
        : { kind: 'term', term: terms[0]!, ...common }
    return { typed: text, from, to: from + text.length, atoms: [atom] }
  }

  const draft = (q: string, exact: boolean): Draft => {
    const understanding: Plan['understanding'] = {
      corrections: [],
      expansions: [],
      ambiguous: [],
      ignored: [],
      exact,
    }
    const conceptItem = (concept: Concept): Item => {
      const { atoms, added } = atomsOf(concept, {
        lexicon,
        known,
        prefix: settings.prefix,
        exact,
      })
      const { typed, from, to, term, common } = concept
      if (concept.corrected) {
        const used = concept.words.map(known.spelling)
        const whole = concept.kind === 'word' ? used : [used.join(' ')]
        understanding.corrections.push({ typed, used: whole })
      }
      if (added.length > 0 && common === null) understanding.expansions.push({ typed, added })
      const senses = exact ? undefined : lexicon.sensesOf(term)
      if (senses) {
        const replaced = (name: string) => q.slice(0, from) + name + q.slice(to)
        understanding.ambiguous.push({
          typed,
          senses: senses.map(({ label, names }) => ({ label, q: replaced(names[0]!.text) })),
        })
      }
      const isKnown = lexicon.knows(term)
      return { typed, from, to, atoms, common, known: isKnown, quoted: false, key: term }
    }
    const items: Item[] = []
    const without: Slot[] = []
    let joining = false
    const add = (item: Item) => {
      const before = joining ? items.pop() : undefined
      joining = false
      if (before) {
        items.push({
          typed: q.slice(before.from, item.to),
          from: before.from,
          to: item.to,
          atoms: [...before.atoms, ...item.atoms],
          common: null,
          known: before.known || item.known,
          quoted: before.quoted || item.quoted,
          key: `${before.key}|${item.key}`,
        })
      } else if (!items.some((other) => other.key === item.key)) items.push(item)
    }
    for (const part of parseText(q)) {
      if (part.kind === 'or') joining = items.length > 0
      else if (part.without) {
        const slot = withoutSlot(part)
        if (slot) without.push(slot)
      } else if (part.kind === 'phrase') {
        const item = phraseItem(part.text, part.from)
        if (item) add(item)
      } else {
        for (const concept of readConcepts(part.text, part.from, conceptOptions(exact))) {
          add(conceptItem(concept))
        }
      }
    }
    return { items, without, understanding }
  }

  /** Words too common to be searched for step back, unless nothing else is left. */
  const sorted = (items: readonly Item[], exact: boolean) => {
    const content = items.filter((item) => item.common === null)
    const asked = items.filter((item) => item.common === 'asking')
    const stops = items.filter((item) => item.common === 'stop')
    if (exact) {
      const required = [...content, ...asked]
      return required.length > 0
        ? { required, optional: [], ignored: stops }
        : { required: stops, optional: [], ignored: [] }
    }
    if (content.length === 0) {
      return asked.length > 0
        ? { required: asked, optional: [], ignored: stops }
        : { required: stops, optional: [], ignored: [] }
    }
    const answered = content.some((item) => item.atoms.length > 0)
    const unknown = content.filter((item) => answered && item.atoms.length === 0 && !item.known)
    return {
      required: content.filter((item) => !unknown.includes(item)),
      optional: asked,
      ignored: [...stops, ...asked, ...unknown],
    }
  }

  /** How many answers are asked for: all of few words, most of many; fewer only when no record has as many. */
  const threshold = (required: readonly Item[], exact: boolean) => {
    const most = required.length
    const { allUpTo, share } = settings.words
    // Whoever quotes means it.
    if (exact || required.some((item) => item.quoted)) return { needed: most, least: most }
    const missing = required.some((item) => item.atoms.length === 0)
    if (most <= allUpTo) return { needed: most, least: missing ? most : Math.ceil(most / 3) }
    return { needed: Math.ceil(most * share), least: Math.ceil(most / 3) }
  }

  return (q: string, exact: boolean): Plan => {
    const { items, without, understanding } = draft(q, exact)
    const { required, optional, ignored } = sorted(items.slice(0, MOST_SLOTS), exact)
    const dropped = [...ignored, ...items.slice(MOST_SLOTS)]
    understanding.ignored = [...new Set(dropped.map((item) => item.typed))]
    return { required, optional, without, ...threshold(required, exact), understanding }
  }
}

export type Planner = ReturnType<typeof createPlanner>
