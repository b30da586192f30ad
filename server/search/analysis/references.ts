/**
 * Laws as people write them. "L.68/99", "legge n. 68 del 1999", "l 68" and "legge68" are one thing, "legge68"; so are
 * "art. 14" and "articolo 14". A reference is indexed beside its words, so that each of them still finds it.
 */

const HEADS = new Map([
  ['l', 'legge'],
  ['legge', 'legge'],
  ['leggi', 'legge'],
  ['art', 'articolo'],
  ['artt', 'articolo'],
  ['articolo', 'articolo'],
  ['articoli', 'articolo'],
  ['dlgs', 'dlgs'],
  ['dpr', 'dpr'],
  ['dm', 'dm'],
])
const NUMBER_SIGNS = new Set(['n', 'nr', 'num', 'numero'])
const SUFFIXES = new Set(['bis', 'ter', 'quater', 'quinquies'])
const GLUED = /^(legge|l|articolo|art|dlgs|dpr)(\d{1,4})$/

const endsWithDigit = (word: string) => word.charCodeAt(word.length - 1) <= 57
const isNumber = (word: string | undefined) => word !== undefined && /^\d{1,4}$/.test(word)

/** What stands between two words, of a text and its bounds. */
type Between = (word: number) => string

export type Reference = {
  term: string
  /** Words from `from` to `to`, the latter excluded. */
  from: number
  to: number
}

/** Words behind a law's number that tell its year: "/99", "/1999", "del 1999". */
const yearLength = (words: readonly string[], at: number, between: Between): number => {
  if (isNumber(words[at]) && between(at).trim() === '/') return 1
  return words[at] === 'del' && /^(19|20)\d\d$/.test(words[at + 1] ?? '') ? 2 : 0
}

/** "68/99" and "68/1999", written without the word "legge", are "68/99". */
const bareReference = (words: readonly string[], at: number, between: Between) => {
  const [number, year] = [words[at], words[at + 1]]
  if (!isNumber(number) || !/^((19|20)\d)?\d\d?$/.test(year ?? '') || between(at + 1) !== '/')
    return
  if (year!.length !== 2 && year!.length !== 4) return
  return { term: `${Number(number)}/${year!.slice(-2)}`, from: at, to: at + 2 }
}

/** The references in a text, given its folded words and what stands before each of them. */
export const findReferences = (words: readonly string[], between: Between): Reference[] => {
  const found: Reference[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!
    if (word.charCodeAt(0) <= 57) {
      const bare = bareReference(words, at, between)
      if (bare) found.push(bare)
      continue
    }
    const head = HEADS.get(word)
    if (head !== undefined) {
      const number = NUMBER_SIGNS.has(words[at + 1] ?? '') ? at + 2 : at + 1
      if (!isNumber(words[number])) continue
      const suffix = SUFFIXES.has(words[number + 1] ?? '') ? words[number + 1]! : ''
      const after = number + 1 + (suffix ? 1 : 0)
      const to = after + (head === 'articolo' ? 0 : yearLength(words, after, between))
      found.push({ term: `${head}${Number(words[number])}${suffix}`, from: at, to })
    } else if (endsWithDigit(word)) {
      const glued = GLUED.exec(word)
      if (!glued) continue
      const to = at + 1 + (glued[1]!.startsWith('a') ? 0 : yearLength(words, at + 1, between))
      found.push({ term: `${HEADS.get(glued[1]!)}${Number(glued[2])}`, from: at, to })
    }
  }
  return found
}
