/**
 * Acronyms and names whose letters stand apart: "M I N A", "s. f. a.", "C-P-I". Written together ("MINA") or with dots
 * alone ("M.I.N.A.") they are one word already; a term beside the letters makes them that word here, too.
 */
export type Spelled = {
  /** The letters as one folded word. */
  word: string
  /** Words from `from` to `to`, the latter excluded. */
  from: number
  to: number
}

/** What may stand between two letters of one acronym. */
const GAP = /^[\s.\u00b7_\-\u2010\u2011\u2013]{1,3}$/

/** Letters that are Italian words, or what an apostrophe leaves of one: two of them ("c è", "e a") spell nothing. */
const WORDS = new Set('aeiouldcsmtvn')

const LETTER = /^\p{L}$/u

/** The longest run of single letters, from a word on. */
const endOfRun = (
  words: readonly string[],
  from: number,
  between: (word: number) => string,
): number => {
  let to = from + 1
  while (to < words.length && LETTER.test(words[to]!) && GAP.test(between(to))) to++
  return to
}

/** The acronyms spelled letter by letter in a text, given its folded words and what stands before each of them. */
export const findSpelled = (
  words: readonly string[],
  between: (word: number) => string,
): Spelled[] => {
  const found: Spelled[] = []
  for (let from = 0; from < words.length; from++) {
    if (words[from]!.length !== 1 || !LETTER.test(words[from]!)) continue
    const to = endOfRun(words, from, between)
    const letters = words.slice(from, to)
    const spells = letters.length > 2 || letters.some((letter) => !WORDS.has(letter))
    if (letters.length > 1 && spells) found.push({ word: letters.join(''), from, to })
    from = to - 1
  }
  return found
}
