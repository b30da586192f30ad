import { endOfClosing, targetsBefore } from './closed-before.ts'
import { isLeading, type Marker } from './exclusion-words.ts'
import { END, type ExclusionOptions, LIST_WORDS, type SaidText, saidTextOf } from './said-text.ts'
import { targetsBehind } from './targets.ts'

/** A thing that is not wanted, in words: where it stands in the text, marker and all, and what it names. */
export type Exclusion = {
  from: number
  to: number
  targets: readonly { from: number; to: number }[]
  /** Nothing is taken away: what is named need not be there ("non solo Monza"). */
  welcome: boolean
}

/** Markers that are read in one text; behind so many, further ones are words like others. */
const MOST_MARKERS = 10

/** Whether a marker belongs to a longer name. */
const isInName = ({ spans }: SaidText, { from, to }: Marker): boolean =>
  spans.some(
    (span) =>
      span.kind === 'phrase' &&
      span.from < to &&
      span.to >= to &&
      span.to - span.from > 1 &&
      !(span.from === from && span.to === to),
  )

/** Whether a marker is text like other words. */
const isText = (said: SaidText, one: Marker): boolean => {
  const { words, terms, gap, ofProject, holds, isName, isVerb, isUnheard } = said
  const { kind, from, to } = one
  const next = words[to]
  if (next === undefined || END.test(gap(to))) return true
  if (isInName(said, one)) return true
  if (kind === 'plain' || kind === 'named' || kind === 'outside') return false
  if (kind === 'escluso') return LIST_WORDS.has(next)
  if (kind === 'no' && /^(?:profit|stop|limits?|vax|grazie|problem)$/.test(next)) return true
  // "Senza dimora", "non autosufficienti": a word that nobody has takes nothing away.
  if (isUnheard(next) && !isLeading(next) && !ofProject(to)) return true
  const verb = isVerb(next) && !isName(terms[to]!)
  if (verb && kind === 'non' && ofProject(to)) return false
  if (verb && (kind === 'non' || /[aei]re$|rsi$/.test(next))) return true
  return to - from === 1 && holds([words[from]!, next])
}

/** What a marker takes away, and the word behind all of it; null where it is text. Words before `free` belong to another. */
const exclusionOf = (
  said: SaidText,
  one: Marker,
  free: number,
  phraseFollows: boolean,
): { exclusion: Exclusion; end: number } | null => {
  const { placeOf } = said
  const named = phraseFollows ? [] : targetsBefore(said, one, free)
  if (named.length > 0) {
    const end = endOfClosing(said, one)
    const place = placeOf({ from: named[0]!.from, to: end })
    return { exclusion: { ...place, targets: named.map(placeOf), welcome: false }, end }
  }
  const targets = isText(said, one) ? [] : targetsBehind(said, one)
  const end = targets.at(-1)?.to
  if (end === undefined) return null
  const place = placeOf({ from: one.from, to: end })
  const welcome = one.kind === 'welcome'
  return { exclusion: { ...place, targets: targets.map(placeOf), welcome }, end }
}

const exclusionsIn = (said: SaidText, text: string, phraseFollows: boolean): Exclusion[] => {
  const { words, marker, placeOf } = said
  const found: Exclusion[] = []
  let free = 0
  for (let at = 0; at < words.length && found.length < MOST_MARKERS; ) {
    const one = marker(at)
    // What is excluded stands in the quotes behind.
    if (one && one.to === words.length && phraseFollows) {
      const { from } = placeOf(one)
      found.push({ from, to: text.length, targets: [], welcome: false })
      break
    }
    const read = one && exclusionOf(said, one, free, phraseFollows)
    if (read) {
      found.push(read.exclusion)
      at = read.end
      free = at
    } else at = one ? one.to : at + 1
  }
  return found
}

/**
 * Finds what the words of a text exclude ("tranne Monza e Lecco"). A marker inside something that the records or the
 * vocabularies say as it is ("Senza Frontiere", "non vedenti") is text, and so is one that excludes nothing
 * ("non solo", "senza spendere"). `phraseFollows`: behind the text stands something in quotes.
 */
export const createExclusions =
  (options: ExclusionOptions) =>
  (text: string, phraseFollows = false): Exclusion[] => {
    const { analyser, holds } = options
    const analysis = analyser.analyse(text)
    const { words } = analysis
    const found = exclusionsIn(saidTextOf(text, analysis, options), text, phraseFollows)
    // A title or a sentence of a record, typed as it stands there, means itself.
    return found.length > 0 && words.length > 2 && holds(words) ? [] : found
  }
