import { editDistance } from '#domain/text/distance.ts'
import { labelKey } from '#domain/text/fold.ts'
import type { Term, VocabularyIndex } from '#domain/vocabulary.ts'
import { OTHER_PLACES } from './other-places.ts'

/** Words that tell no term from another. */
const COMMON = new Set(
  'piano di de del dei della dello delle degli da dal dalla al alla ai agli in nel nella con per su e ed o a il la lo i gli le l un una d persone persona soggetti utenti disabilita disabile progetto progetti attivita servizio servizi lavoro ente enti altro altri altra tipo area zona comune comuni citta provincia ambito distretto territorio municipio metropolitana'.split(
    ' ',
  ),
)
/** Before a word they turn it into its opposite: "lavoratori disoccupati" are not the "occupati". */
const OPPOSITE = /^(?:non|senza|ex|mai|extra)$/
const OPPOSING = ['dis', 'in', 'ir', 'im', 'non', 'ex', 'extra', 'inter', 'sub', 's']

/** A word without its ending, so that gender and number do not matter: "cieche" and "cieco" are "ciec". */
const stem = (word: string): string =>
  word.length > 4 ? word.replace(/[aeiou]+$/, '').replace(/h$/, '') : word

const wordsOf = (text: string): string[] => labelKey(text).split(' ').filter(Boolean)
const tellingOf = (words: readonly string[]): string[] => words.filter((word) => !COMMON.has(word))

const limitOf = (length: number): number => (length >= 9 ? 2 : length >= 6 ? 1 : 0)

/** A slip of the keyboard in one word: near in letters, the same first one, and no figures. */
const isSlip = (typed: string, word: string): boolean => {
  const limit = limitOf(Math.min(typed.length, word.length))
  if (limit === 0 || typed[0] !== word[0] || /\d/.test(typed + word)) return false
  return editDistance(typed, word, limit) <= limit
}

type Name = { words: string[]; telling: Set<string> }

/** Endings do not matter in words; a proper name is another with another ending. */
const nameOf = (text: string, proper: boolean): Name => {
  const words = wordsOf(text)
  const telling = tellingOf(words)
  return { words, telling: new Set(proper ? telling : telling.map(stem)) }
}

/** A word that is one of the name's with something before it that turns its sense. */
const opposes = (word: string, name: Name): boolean =>
  name.words.some((own) => own.length > 4 && OPPOSING.some((prefix) => word === prefix + own))

/**
 * How near a name is by meaning, 0 for not at all: it says all of the text, or the text says all of it. Of proper names a
 * text that says more is another thing: "Cassano Magnago" is not Magnago, "EMERGO 2015" not EMERGO.
 */
const meaning = (typed: Name, name: Name, proper: boolean): number => {
  const shared = [...typed.telling].filter((one) => name.telling.has(one)).length
  const all = shared === typed.telling.size
  if (shared === 0 || (!all && (proper || shared < name.telling.size))) return 0
  const share = shared / (typed.telling.size + name.telling.size - shared)
  return all ? 1 + share : share
}

/** How near a name is by letters alone, 0 for not at all: as many words, and each the same or with a slip. */
const letters = (typed: Name, name: Name): number => {
  if (typed.words.length !== name.words.length) return 0
  const slips = typed.words.filter((word, at) => word !== name.words[at])
  const pairs = typed.words.every(
    (word, at) => word === name.words[at] || isSlip(word, name.words[at] ?? ''),
  )
  return pairs && slips.length > 0 && slips.length <= 2 ? 1 / (1 + slips.length) : 0
}

/** Whether a text is a name with slips of the keyboard in it. */
export const isMistyped = (typed: string, name: string): boolean =>
  letters(nameOf(typed, true), nameOf(name, true)) > 0

const PROPER = new Set(['territorio', 'piano', 'programma'])

const NEAREST = 3
const LONGEST = 200

const known = new WeakMap<VocabularyIndex, { term: Term; names: Name[] }[]>()

const namesIn = (vocabulary: VocabularyIndex, proper: boolean) => {
  const kept = known.get(vocabulary)
  if (kept) return kept
  const all = vocabulary.terms.map((term) => {
    const texts = [term.label, ...term.alternative, ...term.former, ...term.searchOnly]
    return { term, names: texts.map((text) => nameOf(text, proper)) }
  })
  known.set(vocabulary, all)
  return all
}

/**
 * The terms that a text perhaps means, best first: by meaning (other names included), then by letters. Fewer hints rather
 * than wrong ones: who is offered another thing may take it.
 */
export const hintsFor = (text: string, vocabulary: VocabularyIndex): Term[] => {
  const proper = PROPER.has(vocabulary.key)
  const typed = nameOf(text.slice(0, LONGEST), proper)
  if (typed.words.some((word) => OPPOSITE.test(word))) return []
  const elsewhere = vocabulary.key === 'territorio' && OTHER_PLACES.has(typed.words.join(' '))
  const nearness = (name: Name) =>
    10 * meaning(typed, name, proper) + (elsewhere ? 0 : letters(typed, name))
  return namesIn(vocabulary, proper)
    .map(({ term, names }) => {
      const opposed = names.some((name) => typed.words.some((word) => opposes(word, name)))
      return { term, near: opposed ? 0 : Math.max(...names.map(nearness)) }
    })
    .filter(({ near }) => near > 0)
    .sort((a, b) => b.near - a.near || a.term.id.localeCompare(b.term.id))
    .slice(0, NEAREST)
    .map(({ term }) => term)
}
