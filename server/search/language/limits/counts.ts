import { numberOfWord } from '../../analysis/number-words.ts'
import { isBorder, matchAt, plain, sticky } from './plain.ts'

/** How many of something: "da 10 a 20 persone", where it stands in the text, and what is counted, folded. */
export type CountFound = { least: number; most: number; noun: string; from: number; to: number }

const MOST = 999_999
const NUMBER = '(\\d{1,6}|\\p{L}+)'
/** What is counted; money, and parts of a number, are not. */
const NOUN = ' (?:di )?(?!euro|eur(?!\\p{L})|mila|milion|mln|per cento)(\\p{L}{3,})(?!\\p{L})'

const RANGES = [
  sticky(
    `(?:da|dai|dalle|tra|fra) (?:i |le |gli )?${NUMBER} (?:(?:fino )?(?:ad?|ai|agli|alle)|ed?) (?:i |le |gli )?${NUMBER}${NOUN}`,
  ),
  sticky(`(\\d{1,6})-(\\d{1,6})${NOUN}`),
]
const LEAST = sticky(
  `(?:almeno|minimo|come minimo|non meno di|oltre(?: i| le| gli)?) ${NUMBER}${NOUN}`,
)
const MORE = sticky(`(?:piu di|sopra(?: i| le| gli)?) ${NUMBER}${NOUN}`)
const MOSTLY = sticky(
  `(?:al massimo|massimo|fino (?:ad?|ai|agli|alle)|non piu di|non oltre(?: i| le| gli)?) ${NUMBER}${NOUN}`,
)
const LESS = sticky(`(?:meno di|sotto(?: i| le| gli)?) ${NUMBER}${NOUN}`)
const ABOUT = sticky(`(?:circa|quasi|intorno a) ${NUMBER}${NOUN}`)

const readNumber = (text: string): number | null =>
  /^\d+$/.test(text) ? Number(text) : numberOfWord(text)

const countAt = (text: string, at: number): Omit<CountFound, 'from'> | null => {
  for (const range of RANGES) {
    const [whole = '', first = '', last = '', noun = ''] = matchAt(range, text, at) ?? []
    const [least, most] = [readNumber(first), readNumber(last)]
    const isTime = /^(?:19|20)\d\d$/.test(first)
    if (least !== null && most !== null && least <= most && !isTime) {
      return { least, most, noun, to: at + whole.length }
    }
  }
  const meanings: readonly (readonly [RegExp, (value: number) => [least: number, most: number]])[] =
    [
      [LEAST, (value) => [value, MOST]],
      [MORE, (value) => [value + 1, MOST]],
      [MOSTLY, (value) => [1, value]],
      [LESS, (value) => [1, value - 1]],
      [ABOUT, (value) => [Math.ceil(value * 0.9), Math.floor(value * 1.1)]],
    ]
  for (const [words, meaning] of meanings) {
    const [whole = '', number = '', noun = ''] = matchAt(words, text, at) ?? []
    const value = readNumber(number)
    if (whole === '' || value === null) continue
    const [least, most] = meaning(value)
    return { least, most, noun, to: at + whole.length }
  }
  return null
}

/** Nearly all texts count nothing. */
const MAY_COUNT =
  /\b(?:da|dai|dalle|tra|fra|almeno|minimo|meno|piu|oltre|sopra|sotto|massimo|fino|circa|quasi|intorno)\b|\d-\d/u

/** The counts of a text, left to right. */
export const countsIn = (text: string): CountFound[] => {
  const read = plain(text)
  if (!MAY_COUNT.test(read)) return []
  const found: CountFound[] = []
  for (let at = 0; at < read.length; at++) {
    if (!/[\p{L}\p{N}]/u.test(read[at]!) || !isBorder(read, at)) continue
    const count = countAt(read, at)
    if (count === null) continue
    found.push({ ...count, from: at })
    at = count.to - 1
  }
  return found
}
