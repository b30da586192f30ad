import type { Analyser, Analysis } from '../../analysis/analyser.ts'
import { type Marker, markerAt, tellsOfProject } from './exclusion-words.ts'

export type ExclusionOptions = {
  analyser: Analyser
  /** Whether a record has these folded words one after the other. */
  holds: (words: readonly string[]) => boolean
  /** Whether a vocabulary or the synonyms name it. */
  isName: (term: string) => boolean
  /** Whether it is a place or a disability: a thing of its own, beside whatever stands before. */
  isCondition: (term: string) => boolean
  isPlace: (term: string) => boolean
  isAsking: (word: string) => boolean
  isVerb: (word: string) => boolean
  /** Whether it is right as it is, and neither records nor names have it. */
  isUnheard: (word: string) => boolean
}

/** Words of a text, by their numbers, the latter excluded. */
export type WordRange = { from: number; to: number }

/** No list and no thing goes across. */
export const END = /[;:!?()\n"]|\.\s/u
export const LIST_WORDS: ReadonlySet<string> = new Set([
  'e',
  'ed',
  'o',
  'od',
  'oppure',
  'nonche',
  'ne',
])
const ELIDED = /(?<!\p{L})(d|dall|all|nell|sull|dell)['\u2019]\s*$/iu

/** A text whose words may exclude, and what is asked of them by their numbers. */
export type SaidText = ExclusionOptions &
  Pick<Analysis, 'words' | 'terms' | 'spans'> & {
    /** A word as typed. */
    raw: (word: number) => string
    /** What stands before a word; empty behind the last one. */
    gap: (word: number) => string
    /** The word of excluding that begins at a word, by the words around it alone; null where none does. */
    marker: (word: number) => Marker | null
    /** "Finanziati da", of a project. */
    ofProject: (word: number) => boolean
    /** Whether a word says nothing by itself. */
    isSmall: (word: string) => boolean
    /** Where words stand in the text. */
    placeOf: (range: WordRange) => { from: number; to: number }
  }

export const saidTextOf = (
  text: string,
  { words, terms, spans, bounds }: Analysis,
  options: ExclusionOptions,
): SaidText => {
  const { analyser, isAsking, isVerb } = options
  const raw = (i: number) => text.slice(bounds[2 * i], bounds[2 * i + 1])
  const gap = (i: number) => (i >= words.length ? '' : text.slice(bounds[2 * i - 1], bounds[2 * i]))
  const elided = (i: number) => ELIDED.exec(gap(i))?.[1]?.toLowerCase() ?? ''
  return {
    ...options,
    words,
    terms,
    spans,
    raw,
    gap,
    marker: (i) => markerAt(words, i, raw, isVerb, elided),
    ofProject: (i) => tellsOfProject(words[i] ?? '', elided(i + 1) || words[i + 1]),
    isSmall: (word) => analyser.isStopWord(word) || isAsking(word),
    placeOf: ({ from, to }) => ({ from: bounds[2 * from]!, to: bounds[2 * to - 1]! }),
  }
}

/** Whether one of some words, or a name in them, is of a kind. */
export const some = (
  { terms, spans }: SaidText,
  { from, to }: WordRange,
  is: (term: string) => boolean,
): boolean =>
  terms.slice(from, to).some(is) ||
  spans.some((span) => span.from >= from && span.to <= to && is(span.term))

/** A name of several words that begins here, by its end; 0 where none does, or only of words of the asking. */
export const nameEnd = ({ words, spans, isSmall }: SaidText, at: number): number => {
  let end = 0
  for (const { kind, from, to } of spans) {
    const said =
      kind === 'reference' ||
      (kind === 'phrase' && words.slice(from, to).some((one) => !isSmall(one)))
    if (from === at && said && to > end) end = to
  }
  return end
}
