import {
  headAt,
  isYear,
  MONTHS,
  NUMBER_SIGNS,
  numberOf,
  PARAGRAPHS,
  SUFFIXES,
} from './law-words.ts'

/**
 * Laws as people write them. "L.68/99", "legge n. 68 del 1999", "legge 12 marzo 1999, n. 68", "l 68" and "legge68" are
 * one thing, "legge68"; so are "art. 14", "articolo quattordici" and "art. 14, comma 2". A reference is indexed beside
 * its words, so that each of them still finds it.
 */
export type Reference = {
  term: string
  /** Words from `from` to `to`, the latter excluded. */
  from: number
  to: number
}

/** What stands between a word and the one before it. */
type Between = (word: number) => string

const GLUED = /^(legge|lr|l|articolo|art|dlgs|dpr|dgr)(\d{1,4})$/
const KIND_OF_GLUED: Record<string, string> = { l: 'legge', art: 'articolo' }

const isDigit = (word: string | undefined) => word !== undefined && /^\d{1,4}$/.test(word)
const isSlash = (text: string) => text.trim() === '/'

/** Words of a date at `at`: "12 marzo 1999", "12/3/1999"; 0 when there is none. */
const dateLength = (words: readonly string[], at: number, between: Between): number => {
  if (!/^\d\d?$/.test(words[at] ?? '') || !isYear(words[at + 2])) return 0
  const numeric = isDigit(words[at + 1]) && /^[/.-]$/.test(between(at + 1).trim())
  return MONTHS.has(words[at + 1] ?? '') || numeric ? 3 : 0
}

/** Words behind a law's number that tell its year: "/99", "1999", "del 1999", "del '99", "del 12 marzo 1999". */
const yearLength = (words: readonly string[], at: number, between: Between): number => {
  if (isDigit(words[at]) && isSlash(between(at))) return 1
  if (isYear(words[at])) return 1
  if (words[at] !== 'del') return 0
  const date = dateLength(words, at + 1, between)
  if (date > 0) return 1 + date
  return isYear(words[at + 1]) || /^\d\d$/.test(words[at + 1] ?? '') ? 2 : 0
}

/** "68/99" and "68/1999", written without the word "legge", are "68/99". */
const bareReference = (
  words: readonly string[],
  at: number,
  between: Between,
): Reference | null => {
  const [number, year] = [words[at], words[at + 1]]
  if (!isDigit(number) || !/^((19|20)\d\d|\d\d)$/.test(year ?? '')) return null
  if (between(at + 1) !== '/') return null
  return { term: `${Number(number)}/${year!.slice(-2)}`, from: at, to: at + 2 }
}

/** Where the number of a law stands whose name ends before `at`: behind a sign, or a date. */
const numberAt = (words: readonly string[], at: number, between: Between): number => {
  const afterDel = words[at] === 'del' ? at + 1 : at
  const date = dateLength(words, afterDel, between)
  const from = date > 0 ? afterDel + date : at
  return NUMBER_SIGNS.has(words[from] ?? '') ? from + 1 : from
}

const article = (words: readonly string[], from: number, at: number): Reference | null => {
  const number = numberOf(words[at])
  if (number === null) return null
  const suffix = SUFFIXES.has(words[at + 1] ?? '') ? words[at + 1]! : ''
  let to = at + 1 + (suffix ? 1 : 0)
  if (PARAGRAPHS.has(words[to] ?? '') && numberOf(words[to + 1]) !== null) to += 2
  return { term: `articolo${number}${suffix}`, from, to }
}

const law = (
  words: readonly string[],
  kind: string,
  from: number,
  at: number,
  between: Between,
): Reference | null => {
  const number = numberOf(words[at])
  if (number === null) return null
  return { term: `${kind}${number}`, from, to: at + 1 + yearLength(words, at + 1, between) }
}

const glued = (words: readonly string[], at: number, between: Between): Reference | null => {
  const parts = GLUED.exec(words[at]!)
  if (parts === null) return null
  const kind = KIND_OF_GLUED[parts[1]!] ?? parts[1]!
  const year = kind === 'articolo' ? 0 : yearLength(words, at + 1, between)
  return { term: `${kind}${Number(parts[2])}`, from: at, to: at + 1 + year }
}

const endsWithDigit = (word: string) => word.charCodeAt(word.length - 1) <= 57
const beginsWithDigit = (word: string) => word.charCodeAt(0) <= 57

/** The reference that begins at a word. */
const referenceAt = (words: readonly string[], at: number, between: Between): Reference | null => {
  const word = words[at]!
  if (beginsWithDigit(word)) return bareReference(words, at, between)
  const head = headAt(words, at)
  if (head === null) return endsWithDigit(word) ? glued(words, at, between) : null
  const number = numberAt(words, head.to, between)
  return head.kind === 'articolo'
    ? article(words, at, number)
    : law(words, head.kind, at, number, between)
}

/** The references in a text, given its folded words and what stands before each of them. */
export const findReferences = (words: readonly string[], between: Between): Reference[] => {
  const found: Reference[] = []
  for (let at = 0; at < words.length; at++) {
    const reference = referenceAt(words, at, between)
    if (reference !== null) found.push(reference)
  }
  return found
}
