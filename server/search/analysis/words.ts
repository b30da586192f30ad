/**
 * Where the words of a text begin and end. Everything that must agree on "the third word of this section" (indexing,
 * highlighting, snippets) asks here and nowhere else. Written for speed: every hit that is shown is read once more.
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

/** The apostrophe as keyboards, word processors and hurried hands write it. */
const APOSTROPHES = new Set([0x27, 0x60, 0xb4, 0x2018, 0x2019, 0x2bc, 0x2b9, 0x2032])
const SPACE = 0x20
const DOT = 0x2e
const AMPERSAND = 0x26

const rareClass = (text: string, at: number): number => {
  const code = text.codePointAt(at)
  return code === undefined || APOSTROPHES.has(code) ? 0 : classify(String.fromCodePoint(code))
}

/** The class of a character; 0 for a separator, and behind the end. */
const classAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at)
  return code < COMMON.length ? COMMON[code]! : rareClass(text, at)
}

/** How many code units a character takes. */
const sizeAt = (text: string, at: number): number => (text.codePointAt(at)! > 0xffff ? 2 : 1)

const endOfRun = (text: string, from: number): number => {
  let at = from
  for (;;) {
    const code = text.charCodeAt(at)
    if (code < COMMON.length) {
      if (COMMON[code] === 0) return at
      at++
    } else if (rareClass(text, at) === 0) return at
    else at += sizeAt(text, at)
  }
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
  const code = text.charCodeAt(at)
  if (code === DOT) return isAcronym(text, run, at) || isThousands(text, at)
  return code === AMPERSAND && isAcronym(text, run, at)
}

const isElided = (text: string, start: number, end: number): boolean => {
  const code = text.charCodeAt(end)
  if (code === SPACE || !APOSTROPHES.has(code)) return false
  const next = classAt(text, end + 1)
  if (next !== LETTER && next !== DIGIT) return false
  return ELIDED.has(text.slice(start, end).toLowerCase())
}

/**
 * The bounds of each word, flat: start, end, start, end ... A word is a run of letters and digits, an acronym with its
 * dots, or a number with its thousands. An elided article is no word: "dell’ente" is "ente". With `most`, only so many
 * words are looked for.
 */
export const wordBounds = (text: string, most = Number.POSITIVE_INFINITY): number[] => {
  const bounds: number[] = []
  let at = 0
  while (at < text.length && bounds.length < 2 * most) {
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
    if (!isElided(text, start, at)) bounds.push(start, at)
  }
  return bounds
}
