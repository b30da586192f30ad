import { wordBounds } from '../analysis/words.ts'
import type { Language } from '../language/language.ts'
import type { Typed } from './typed.ts'

/** How the kinds of laws are written when they are offered. */
const WRITTEN: Readonly<Record<string, string>> = {
  legge: 'legge',
  lr: 'l.r.',
  articolo: 'articolo',
  dlgs: 'd.lgs.',
  dl: 'd.l.',
  dpr: 'd.p.r.',
  dpcm: 'd.p.c.m.',
  dm: 'd.m.',
  dgr: 'DGR',
}

/** Laws offered at most for one text. */
const OFFERED = 3

const DIGITS = [...'0123456789']
const withDigit = (endings: readonly string[]) =>
  endings.flatMap((ending) => DIGITS.map((digit) => ending + digit))

/** How a number may go on that has one digit or more of four. */
const ENDINGS = ['', ...DIGITS, ...withDigit(DIGITS), ...withDigit(withDigit(DIGITS))]

const TERM = /^([a-z]+)(\d{1,4})([a-z]*)$/

/** The law that a text ends with, and where it begins; its number may be unfinished. */
const lawAtEnd = ({ text, words }: Typed, { analyser }: Language) => {
  const bounds = wordBounds(text)
  const { spans } = analyser.analyse(text)
  const laws = spans.filter(({ kind, to }) => kind === 'reference' && to === words.length)
  const widest = laws.sort((a, b) => a.from - b.from)[0]
  return widest && { term: widest.term, before: text.slice(0, bounds[2 * widest.from]) }
}

/**
 * Searches for the laws that records cite, offered while one is typed: "L.68" and "legge 6" lead to "legge 68/99". The
 * year is told where the synonyms have it.
 */
export const createLawSearches = (language: Language) => {
  const { lexicon } = language

  /** The same law under the other form of its number: "68/99" of "legge68", and the other way round. */
  const other = (term: string, form: RegExp): string | undefined => {
    const number = /\d+/.exec(term)![0]
    const isSame = (one: string) => form.test(one) && /\d+/.exec(one)![0] === number
    return lexicon.expansionsOf(term).find((name) => isSame(name.term))?.term
  }

  const written = (term: string): string | null => {
    const [, kind = '', number = '', suffix = ''] = TERM.exec(term) ?? []
    const name = WRITTEN[kind]
    if (name === undefined) return null
    const dated = kind === 'articolo' ? undefined : other(term, /^\d+\/\d\d$/)
    return `${name} ${dated ?? number}${suffix && `-${suffix}`}`
  }

  /** Laws that have a number which is all that is typed: "68". */
  const ofNumber = ({ words }: Typed, countOf: (term: string) => number): string[] =>
    words.length === 1 && /^\d{1,4}$/.test(words[0]!)
      ? Object.keys(WRITTEN)
          .map((kind) => kind + words[0])
          .filter((term) => countOf(term) > 0)
          .sort((a, b) => countOf(b) - countOf(a))
          .flatMap((term) => written(term) ?? [])
      : []

  return (typed: Typed, countOf: (term: string) => number): string[] => {
    const law = lawAtEnd(typed, language)
    if (law === undefined) return ofNumber(typed, countOf)
    const named = /^\d/.test(law.term) ? other(law.term, /^[a-z]+\d+$/) : law.term
    const [, kind, number = ''] = TERM.exec(named ?? '') ?? []
    if (named === undefined || kind === undefined) return countOf(law.term) > 0 ? [typed.text] : []
    const isOpen =
      typed.unfinishedFrom >= 0 && typed.words.at(-1)!.replace(/^[a-z]+/, '') === number
    const endings = isOpen ? ENDINGS.filter((one) => number.length + one.length <= 4) : ['']
    return [...new Set(endings.map((ending) => (ending ? kind + number + ending : named)))]
      .map((term) => ({ term, count: countOf(term) }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => Number(b.term === named) - Number(a.term === named) || b.count - a.count)
      .slice(0, OFFERED)
      .flatMap(({ term }) => written(term) ?? [])
      .map((name) => law.before + name)
  }
}
