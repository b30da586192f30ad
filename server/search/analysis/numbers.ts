import { MONTHS } from './law-words.ts'
import { numberOfWord } from './number-words.ts'

/**
 * Numbers of several words, each one thing: dates ("3/5/2018", "3 maggio 2018"), decimals ("3.0", "3,5"), and thousands
 * and millions ("60 mila", "1,5 milioni", "mezzo milione"). They stand beside their words, like references.
 */
export type NumberSpan = { term: string; from: number; to: number }

type Between = (word: number) => string

const MONTH_LIST = [...MONTHS]
const TIMES: Record<string, number> = {
  ...{ mila: 1_000, milione: 1_000_000, milioni: 1_000_000, mln: 1_000_000 },
  ...{ miliardo: 1_000_000_000, miliardi: 1_000_000_000 },
}

const two = (value: number) => String(value).padStart(2, '0')
const isDigits = (word: string | undefined): word is string =>
  word !== undefined && /^\d+$/.test(word)
const isYear = (word: string | undefined) => word !== undefined && /^(19|20)\d\d$/.test(word)

const dateAt = (words: readonly string[], at: number, between: Between): NumberSpan | null => {
  const [day, month, year] = words.slice(at, at + 3)
  const number = day === 'primo' ? 1 : Number(/^(\d\d?)o?$/.exec(day ?? '')?.[1] ?? 0)
  if (number < 1 || number > 31 || !isYear(year)) return null
  const named = MONTH_LIST.indexOf(month ?? '') + 1
  const sign = between(at + 1).trim()
  const numeric = isDigits(month) && /^[/.-]$/.test(sign) && between(at + 2).trim() === sign
  const of = named || (numeric ? Number(month) : 0)
  if (of < 1 || of > 12) return null
  return { term: `${year}-${two(of)}-${two(number)}`, from: at, to: at + 3 }
}

/** A value and the words it takes: "1,5" takes two. */
const valueAt = (words: readonly string[], at: number, between: Between) => {
  const word = words[at]!
  if (word === 'mezzo') return { value: 0.5, text: '0.5', to: at + 1 }
  if (!isDigits(word)) {
    const value = numberOfWord(word) ?? (word === 'un' ? 1 : null)
    return value === null ? null : { value, text: String(value), to: at + 1 }
  }
  const next = words[at + 1]
  const isDecimal = isDigits(next) && /^[.,]$/.test(between(at + 1))
  // "1.2.3" is a number of another kind, and "2017, 2018" has a space.
  if (isDecimal && !/^[.,/-]$/.test(between(at + 2)) && !/[.,/-]$/.test(between(at))) {
    const text = `${word}.${next}`
    return { value: Number(text), text, to: at + 2 }
  }
  return { value: Number(word), text: word, to: at + 1 }
}

const numberAt = (words: readonly string[], at: number, between: Between): NumberSpan | null => {
  const date = dateAt(words, at, between)
  if (date) return date
  const number = valueAt(words, at, between)
  if (number === null) return null
  const times = between(number.to).trim() === '' ? TIMES[words[number.to] ?? ''] : undefined
  if (times !== undefined) {
    return { term: String(Math.round(number.value * times)), from: at, to: number.to + 1 }
  }
  return number.to - at > 1 ? { term: number.text, from: at, to: number.to } : null
}

const MAY_BEGIN = /^\d|^mezzo$|^primo$|^un$/

/** The numbers of several words in a text, given its folded words and what stands before each of them. */
export const findNumbers = (words: readonly string[], between: Between): NumberSpan[] => {
  const found: NumberSpan[] = []
  for (let at = 0; at + 1 < words.length; at++) {
    const follows = TIMES[words[at + 1]!] !== undefined
    if (!follows && !MAY_BEGIN.test(words[at]!)) continue
    const number = numberAt(words, at, between)
    if (number === null) continue
    found.push(number)
    at = number.to - 1
  }
  return found
}
