/**
 * Where the words of a text begin and end. Everything that must agree on "the third word of this section"
 * (indexing, highlighting, snippets) asks here and nowhere else.
 */

/** Articles and prepositions that lose their vowel before another word: "l'aria", "dell'ente". */
const ELIDED = new Set(
  (
    'l un d c s m t v n gl dell nell all dall sull coll degl negl agl dagl sugl quell quest ' +
    'sant bell tutt senz anch nient cos com dov mezz'
  ).split(' '),
)

const LETTER = 1
const DIGIT = 2
const MARK = 3

const classify = (character: string): number => {
  if (/\p{L}/u.test(character)) return LETTER
  if (/\p{N}/u.test(character)) return DIGIT
  return /\p{M}/u.test(character) ? MARK : 0
}

/** Classes of the characters of nearly every Italian text; the rest is asked of the Unicode tables. */
const COMMON = Uint8Array.from({ length: 0x2b0 }, (_, code) => classify(String.fromCharCode(code)))

const classAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at)
  if (code < COMMON.length) return COMMON[code]!
  return Number.isNaN(code) || isApostrophe(code) ? 0 : classify(characterAt(text, at))
}

const characterAt = (text: string, at: number) => String.fromCodePoint(text.codePointAt(at)!)

/** How many code units the character takes. */
const sizeAt = (text: string, at: number) => {
  const code = text.charCodeAt(at)
  return code >= 0xd800 && code < 0xdc00 && at + 1 < text.length ? 2 : 1
}

/** The apostrophe as keyboards, word processors and hurried hands write it. */
const isApostrophe = (code: number) =>
  code === 0x27 ||
  code === 0x60 ||
  code === 0xb4 ||
  code === 0x2019 ||
  code === 0x2018 ||
  code === 0x2bc ||
  code === 0x2b9 ||
  code === 0x2032

const endOfRun = (text: string, from: number): number => {
  let at = from
  while (at < text.length && classAt(text, at) !== 0) at += sizeAt(text, at)
  return at
}

/** "13.472": a dot between digits, with exactly three of them behind it. */
const isThousands = (text: string, dot: number): boolean =>
  classAt(text, dot - 1) === DIGIT &&
  classAt(text, dot + 1) === DIGIT &&
  classAt(text, dot + 2) === DIGIT &&
  classAt(text, dot + 3) === DIGIT &&
  classAt(text, dot + 4) === 0

/** "M.I.N.A.", "d.lgs", "D&I": a single letter bound to what follows without a space. */
const isAcronym = (text: string, run: number, at: number): boolean =>
  at - run === 1 && classAt(text, run) === LETTER && classAt(text, at + 1) === LETTER

const isJoined = (text: string, run: number, at: number): boolean => {
  const sign = text[at]
  if (sign === '&') return isAcronym(text, run, at)
  return sign === '.' && (isAcronym(text, run, at) || isThousands(text, at))
}

/**
 * The bounds of each word, flat: start, end, start, end ... A word is a run of letters and digits, an acronym with its
 * dots, or a number with its thousands. An elided article is no word: "dell’ente" is "ente".
 */
export const wordBounds = (text: string): number[] => {
  const bounds: number[] = []
  let at = 0
  while (at < text.length) {
    const kind = classAt(text, at)
    if (kind === 0 || kind === MARK) {
      at += sizeAt(text, at)
      continue
    }
    const start = at
    let run = at
    at = endOfRun(text, at)
    while (isJoined(text, run, at)) {
      run = at + 1
      at = endOfRun(text, run)
    }
    const elided =
      isApostrophe(text.charCodeAt(at)) &&
      (classAt(text, at + 1) === LETTER || classAt(text, at + 1) === DIGIT) &&
      ELIDED.has(text.slice(start, at).toLowerCase())
    if (!elided) bounds.push(start, at)
  }
  return bounds
}
