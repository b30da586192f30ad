import type { Analyser, Span } from '../../analysis/analyser.ts'
import { stem } from '../../analysis/stem.ts'

/**
 * One thing named in a query: a word, a phrase ("lingua dei segni"), a reference ("L.68/99"), or two words that the
 * records write as one ("pizz aut").
 */
export type Concept = {
  kind: 'word' | 'phrase' | 'reference' | 'compound'
  term: string
  /** Terms of its words, linking words left out. */
  terms: string[]
  typed: string
  from: number
  to: number
  /** Folded; several when a typing error was corrected. */
  words: readonly string[]
  /** What stands between its words. */
  gaps: readonly string[]
  corrected: boolean
  common: 'stop' | 'asking' | null
  /** It is the last thing in its text, with nothing behind it: perhaps still being typed. */
  last: boolean
}

/** What a mistyped concept was read as, one text for each word that it may be; `spelling` writes a folded word. */
export const readAs = (
  { kind, words, gaps }: Concept,
  spelling: (word: string) => string,
): string[] => {
  const used = words.map(spelling)
  return kind === 'word'
    ? used
    : [used.reduce((text, word, i) => text + (gaps[i - 1] ?? ' ') + word)]
}

export type ConceptOptions = {
  analyser: Analyser
  isAsking: (word: string) => boolean
  /** Whether a phrase is a name in the synonyms, and not only one whose words stay together. */
  isName: (term: string) => boolean
  /** What a word that is not known is corrected to; empty for a word that is right, or past help. */
  corrections: (word: string, last: boolean) => readonly string[]
  /** Whether a phrase can be answered as a whole; otherwise its words are read one by one. */
  isAnswered: (term: string) => boolean
  /** Whether the records know two words written as one. */
  knowsCompound: (term: string) => boolean
  /** Words are taken one by one, as they are. */
  plain: boolean
}

/** "Però": with its accent it is no place of that name. */
const BUT = /^per(?:\u00f2|o\u0300)(?!\p{L})/iu

const longestAt = (spans: readonly Span[], from: number): Span | undefined => {
  let longest: Span | undefined
  for (const span of spans) {
    if (span.kind === 'compound' || span.from !== from) continue
    if (longest === undefined || span.to > longest.to) longest = span
  }
  return longest
}

/** Cuts a text of the query into the things that it names, left to right, the longest first. */
export const readConcepts = (text: string, offset: number, options: ConceptOptions): Concept[] => {
  const { analyser, plain } = options
  const { words, bounds } = analyser.analyse(text)
  const isLast = (i: number) => i === words.length - 1 && bounds[2 * i + 1] === text.length
  const fixed = words.map((word, i) => (plain ? [] : options.corrections(word, isLast(i))))
  const right = words.map((word, i) => fixed[i]![0] ?? word)
  const terms = right.map(stem)
  const isSmall = (word: string) => analyser.isStopWord(word) || options.isAsking(word)
  /** A phrase of small words alone ("dopo di noi") would be nothing without them. */
  const isWhole = ({ term, from, to }: Span) =>
    options.isAnswered(term) || right.slice(from, to).every(isSmall)
  const isTyped = ({ kind }: Span) =>
    kind === 'reference' || kind === 'spelled' || kind === 'number'
  const spans = analyser
    .spansOf(text, right, terms, bounds)
    .filter((span) => isTyped(span) || (!plain && isWhole(span)))

  /** A name made of words of the asking ("buone prassi", "persona con disabilità") is one of them. */
  const isAskingPhrase = ({ term, from, to }: Span) => {
    const small = right.slice(from, to)
    return options.isName(term) && small.every(isSmall) && small.some(options.isAsking)
  }

  const between = (i: number) => text.slice(bounds[2 * i - 1], bounds[2 * i])
  const concept = (
    kind: Concept['kind'],
    term: string,
    from: number,
    to: number,
    rest: Partial<Concept> = {},
  ): Concept => ({
    kind,
    term,
    terms: terms.slice(from, to).filter((one) => !analyser.isLinking(one)),
    typed: text.slice(bounds[2 * from], bounds[2 * to - 1]),
    gaps: words.slice(from + 1, to).map((_, i) => between(from + 1 + i)),
    from: offset + bounds[2 * from]!,
    to: offset + bounds[2 * to - 1]!,
    words: right.slice(from, to),
    corrected: fixed.slice(from, to).some((one) => one.length > 0),
    common: null,
    last: isLast(to - 1),
    ...rest,
  })

  const single = (i: number): Concept => {
    const word = words[i]!
    const isAsking = options.isAsking(right[i]!)
    const isSmallWord = analyser.isStopWord(word) || BUT.test(text.slice(bounds[2 * i]))
    const common = isSmallWord ? 'stop' : isAsking ? 'asking' : null
    const candidates = fixed[i]!.length > 0 ? fixed[i]! : [word]
    return concept('word', terms[i]!, i, i + 1, { words: candidates, common })
  }

  /** Two words that the records write as one: as they were typed ("work ability"), or as corrected. */
  const compound = (i: number): Concept | null => {
    if (plain || i + 1 >= words.length) return null
    for (const [one, other] of [words.slice(i, i + 2), right.slice(i, i + 2)] as [
      string,
      string,
    ][]) {
      if (analyser.isStopWord(one) || analyser.isStopWord(other)) continue
      const joined = stem(one + other)
      if (!options.knowsCompound(joined)) continue
      const corrected = one !== words[i] || other !== words[i + 1]
      const rest = { words: [one, other], terms: [stem(one), stem(other)], corrected }
      return concept('compound', joined, i, i + 2, rest)
    }
    return null
  }

  const concepts: Concept[] = []
  for (let i = 0; i < words.length; ) {
    const span = longestAt(spans, i)
    const joined = span ? null : compound(i)
    if (span?.kind === 'spelled') {
      const letters = right.slice(i, span.to).join('')
      // Two letters apart are no beginning of a word: "a-z" of "azienda".
      const last = letters.length > 2 && isLast(span.to - 1)
      concepts.push(concept('word', span.term, i, span.to, { words: [letters], last }))
      i = span.to
    } else if (span) {
      const kind = span.kind === 'phrase' ? 'phrase' : 'reference'
      const common = isAskingPhrase(span) ? 'asking' : null
      concepts.push(concept(kind, span.term, i, span.to, { common }))
      i = span.to
    } else if (joined !== null) {
      concepts.push(joined)
      i += 2
    } else {
      concepts.push(single(i))
      i++
    }
  }
  return concepts
}
