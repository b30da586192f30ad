import type { SearchSettings } from '../../settings.ts'
import { isProjects } from '../exclusions/exclusion-words.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Item } from './items.ts'
import type { Thresholds } from './levels.ts'
import type { Atom, Slot } from './plan-types.ts'

/** Of so many things or more, small words among them, one is a sentence and not a list of words. */
const SENTENCE = 6

export type Requirements = {
  /** Whether the reader has written a sentence, in which not each word is a condition. */
  sentence: boolean
  required: readonly Item[]
  optional: readonly Item[]
  /** No record has them: left out, and told. */
  ignored: readonly Item[]
}

/** They ask for an order that is kept anyway. */
const RECENT = /^recent/i

/** How much a word of the asking counts beside a word of what is asked. */
const WELCOME = 0.5

/** The same thing, only welcome. */
export const lighter = (item: Item): Item => ({
  ...item,
  atoms: item.atoms.map((atom) => ({ ...atom, weight: atom.weight * WELCOME })),
})

const only = (required: readonly Item[]): Requirements => ({
  sentence: false,
  required,
  optional: [],
  ignored: [],
})

/** Words too common to be searched for step back, unless nothing else is left; so do words that nobody knows. */
export const requirementsOf = (
  items: readonly Item[],
  exact: boolean,
  /** What is asked for besides: the words of the asking then say nothing more. */
  { limited = false, excluding = false }: { limited?: boolean; excluding?: boolean } = {},
): Requirements => {
  const content = items.filter((item) => item.common === null)
  const asked = items.filter((item) => item.common === 'asking')
  const stops = items.filter((item) => item.common === 'stop')
  // "quali risultano nel 2021": beside a time or an amount, a verb that nobody writes asks for nothing.
  const idle = limited ? content.filter((item) => item.verb && item.atoms.length === 0) : []
  if (limited && content.length === idle.length) {
    return only([])
  }
  // "Tutti i progetti tranne Monza": all that are left.
  const isAll = asked.length === 0 || asked.some((item) => isProjects(item.typed))
  if (excluding && content.length === 0 && isAll) return only([])
  if (content.length + asked.length === 0) return only(stops)
  if (content.length === 0 && !exact) {
    // "Progetti recenti": all of them, newest first.
    const said = asked.filter((item) => item.atoms.length > 0)
    const isRecent = asked.some((item) => item.atoms.length === 0 && RECENT.test(item.typed))
    if (isRecent && said.every((item) => isProjects(item.typed))) return only([])
    return only(said.length > 0 ? said : asked)
  }
  if (exact) return only([...content, ...asked])
  const answered = content.some((item) => item.atoms.length > 0)
  const unknown = content.filter((item) => answered && item.atoms.length === 0 && !item.condition)
  return {
    sentence: items.length >= SENTENCE,
    required: content.filter((item) => !unknown.includes(item)),
    optional: asked.map(lighter),
    // Small words are never told, nor those of the asking: where a record has them, they are marked.
    ignored: unknown,
  }
}

/** Labels of the kinds of disability that would answer a thing asked. */
const labelsIn = ({ atoms }: Item, { isKind }: Lexicon): Atom[] =>
  atoms.filter((atom) => atom.kind === 'term' && isKind(atom.term))

/** How much the label of a disability counts besides: less than the reader's own word does in any field. */
const KIND = 0.2

/**
 * Of a disability that is asked for, by whichever of its names, its label is welcome: records that are about it carry
 * the label, others only mention the name, as of an institute for the blind that lent an expert.
 */
export const kindsAsked = (required: readonly Item[], lexicon: Lexicon): Slot[] =>
  required.flatMap((item) => {
    const { typed, from, to } = item
    const atoms = labelsIn(item, lexicon).map((atom) => ({ ...atom, weight: KIND }))
    return atoms.length === 0 ? [] : [{ typed, from, to, atoms }]
  })

/**
 * How many of the things asked a record must answer: all of few, a share of many; when no record answers as many, the
 * most that any does, down to a third, for each level that is tried costs a search. Whoever quotes, or takes the words as they are, means all of it; and that no record has a
 * condition (`disabilità motoria`, where there is none) is an answer too, that a short question must not hide.
 */
export const thresholdOf = (
  { required, sentence }: Requirements,
  exact: boolean,
  { allUpTo, atLeast, share }: SearchSettings['words'],
): Thresholds => {
  const all = required.length
  const strict = exact || required.some((item) => item.quoted)
  const missing = required.some((item) => item.atoms.length === 0)
  if (strict || (missing && all <= allUpTo)) return { needed: all, least: all }
  const enough = Math.max(Math.min(all, atLeast), Math.ceil(all * share))
  return { needed: all <= allUpTo && !sentence ? all : enough, least: Math.ceil(all / 3) }
}
