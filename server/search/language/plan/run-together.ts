import type { KnownWords } from './plan-types.ts'

/** No words written as one are longer. */
const LONGEST = 40
/** Of fewer letters, three words would be too short to be meant. */
const LEAST_OF_THREE = 7
const LEAST_PART = 2
const MOST_PARTS = 4
/** Ways of cutting one word that are looked at, and parts that are looked up for them. */
const MOST_WAYS = 8
const MOST_LOOKED_UP = 2_000

/**
 * The ways in which a word can be cut into several known ones: of "deafatwork" these are "deaf at work" and perhaps "dea
 * fat work". Fewer parts first, then those whose shortest part is longest. Bounded on any input.
 */
export const cutsOf = (word: string, isWord: (part: string) => boolean): string[][] => {
  if (word.length > LONGEST) return []
  const ways: string[][] = []
  const most = word.length < LEAST_OF_THREE ? 2 : MOST_PARTS
  let lookedUp = 0
  const isKnown = (part: string) => lookedUp++ < MOST_LOOKED_UP && isWord(part)
  const cut = (from: number, parts: readonly string[]): void => {
    const rest = word.slice(from)
    if (parts.length > 0 && isKnown(rest)) ways.push([...parts, rest])
    if (parts.length + 1 === most) return
    for (let to = from + LEAST_PART; to <= word.length - LEAST_PART; to++) {
      const part = word.slice(from, to)
      if (isKnown(part)) cut(to, [...parts, part])
    }
  }
  cut(0, [])
  const shortest = (parts: readonly string[]) => Math.min(...parts.map((part) => part.length))
  return ways.sort((a, b) => a.length - b.length || shortest(b) - shortest(a)).slice(0, MOST_WAYS)
}

export type RunTogetherOptions = {
  known: KnownWords
  /** A word too common to be searched for. */
  isCommon: (word: string) => boolean
  /** A small word that may come and go inside a phrase. */
  isLinking: (word: string) => boolean
}

/**
 * Times that one question may ask whether some record has words one after the other: of words that nearly all of them
 * have, that reads thousands of records.
 */
const MOST_HELD = 6
/** Words of one question that are cut at most: records that have all parts of a word are looked for one by one. */
const MOST_CUT = 4

type Cut = (word: string) => string[] | null

/** Looks for each word once, as several readers of one question do, and finds parts of so many words at most. */
const bounded = (cut: Cut): Cut => {
  const found = new Map<string, string[] | null>()
  let left = MOST_CUT
  return (word) => {
    if (!found.has(word)) {
      const parts = left > 0 ? cut(word) : null
      if (parts !== null) left--
      found.set(word, parts)
    }
    return found.get(word)!
  }
}

const isNumber = (word: string) => /^\d+$/.test(word)

/**
 * The words that somebody wrote as one ("deafatwork") and that some record has one after the other; null where none has.
 * Small words at their ends say nothing. To be made for each question.
 */
export const createRunTogether = ({ known, isCommon, isLinking }: RunTogetherOptions) => {
  const isContent = (word: string) => !isLinking(word)
  let held = 0
  const holds = (words: readonly string[]) => held++ < MOST_HELD && known.holds(words)

  return bounded((word) => {
    for (const parts of cutsOf(word, known.hasWord)) {
      const own = parts.slice(parts.findIndex(isContent), parts.findLastIndex(isContent) + 1)
      const tells = own.length > 1 && own.some((part) => !isCommon(part) && !isNumber(part))
      if (tells && holds(own)) return own
    }
    return null
  })
}

export type RunTogether = ReturnType<typeof createRunTogether>
