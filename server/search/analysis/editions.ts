import type { Reference } from './references.ts'

/** Things that are told apart by an ordinal; folded, and in the singular: "due edizioni" are not the second. */
const COUNTED = new Set('edizione annualita annata ciclo fase avviso bando'.split(' '))

/** Whether a term is the number of an edition, a year or a call. */
export const isEdition = (term: string): boolean => COUNTED.has(term.replace(/\d+$/, ''))

const SPELLED = 'prim second terz quart quint sest settim ottav non decim'.split(' ')
const ROMAN = 'i ii iii iv v vi vii viii ix x xi xii'.split(' ')

/** Ordinals as people write them: "seconda", "II", "2ª" (folded to "2a"), "2°" (a word "2"). */
const ORDINALS = new Map<string, number>([
  ...SPELLED.flatMap((root, i) => [`${root}a`, `${root}o`].map((word) => [word, i + 1] as const)),
  ...ROMAN.map((word, i) => [word, i + 1] as const),
  ...Array.from({ length: 20 }, (_, i) => i + 1).flatMap((number) =>
    [`${number}`, `${number}a`, `${number}o`].map((word) => [word, number] as const),
  ),
])

/** Behind the thing they are other words: "l'edizione prima di", "il bando secondo cui", "la fase i cui". */
const ONLY_IN_FRONT = new Set('prima primo secondo i'.split(' '))

const NUMBER_SIGNS = new Set(['n', 'nr', 'numero'])

const ordinalBehind = (words: readonly string[], at: number): [number, number] | null => {
  const from = NUMBER_SIGNS.has(words[at] ?? '') ? at + 1 : at
  const word = words[from] ?? ''
  const number = ONLY_IN_FRONT.has(word) ? undefined : ORDINALS.get(word)
  return number === undefined ? null : [number, from + 1]
}

const ARTICLES = new Set(['la', 'il', 'l'])
const AND = new Set(['e', 'ed', 'o'])

/** "La prima e la seconda edizione" are two: the ordinals before another, nearest first, each with its place. */
const ordinalsBefore = (words: readonly string[], at: number): [number, number][] => {
  const found: [number, number][] = []
  for (let next = at; ; ) {
    const and = ARTICLES.has(words[next - 1] ?? '') ? next - 2 : next - 1
    const number = AND.has(words[and] ?? '') ? ORDINALS.get(words[and - 1] ?? '') : undefined
    if (number === undefined) return found
    next = and - 1
    found.push([number, next])
  }
}

/**
 * Editions, years and calls as people number them: "seconda edizione", "II edizione", "2ª edizione" and "edizione n. 2"
 * are one thing, "edizione2". `crosses` says whether a boundary stands before a word.
 */
export const findEditions = (
  words: readonly string[],
  crosses: (word: number) => boolean,
): Reference[] => {
  const found: Reference[] = []
  for (const [at, word] of words.entries()) {
    if (!COUNTED.has(word)) continue
    const front = at > 0 && !crosses(at) ? ORDINALS.get(words[at - 1]!) : undefined
    if (front !== undefined) {
      found.push({ term: `${word}${front}`, from: at - 1, to: at + 1 })
      for (const [number, from] of ordinalsBefore(words, at - 1)) {
        found.push({ term: `${word}${number}`, from, to: from + 1 })
      }
      continue
    }
    const behind = crosses(at + 1) ? null : ordinalBehind(words, at + 1)
    if (behind) found.push({ term: `${word}${behind[0]}`, from: at, to: behind[1] })
  }
  return found
}
