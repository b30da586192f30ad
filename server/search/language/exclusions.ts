import type { Analyser, Analysis } from '../analysis/analyser.ts'
import { isLeading, type Marker, markerAt } from './exclusion-words.ts'

/** A thing that is not wanted, in words: where it stands in the text, marker and all, and what it names. */
export type Exclusion = {
  from: number
  to: number
  targets: readonly { from: number; to: number }[]
}

export type ExclusionOptions = {
  analyser: Analyser
  /** Whether a record has these folded words one after the other. */
  holds: (words: readonly string[]) => boolean
  /** Whether a vocabulary or the synonyms name it. */
  isName: (term: string) => boolean
  /** Whether it is a place or a disability: a thing of its own, beside whatever stands before. */
  isCondition: (term: string) => boolean
  isAsking: (word: string) => boolean
  isVerb: (word: string) => boolean
}

/** Markers that are read in one text; behind so many, further ones are words like others. */
const MOST_MARKERS = 10
/** Things that one marker takes away, and words of each. */
const MOST_TARGETS = 10
const MOST_WORDS = 4

const LIST_WORDS = new Set(['e', 'ed', 'o', 'od', 'oppure', 'nonche', 'ne'])
const OF = new Set(['di', 'del', 'dello', 'della', 'dei', 'degli', 'delle', 'd'])
/** No list and no thing goes across. */
const END = /[;:!?()\n"]|\.\s/u

/**
 * Finds what the words of a text exclude ("tranne Monza e Lecco"). A marker inside something that the records or the
 * vocabularies say as it is ("Senza Frontiere", "non vedenti") is text, and so is one that excludes nothing
 * ("non solo", "senza spendere").
 */
export const createExclusions = (options: ExclusionOptions) => {
  const { analyser, holds, isName, isCondition, isAsking, isVerb } = options
  const isSmall = (word: string) => analyser.isStopWord(word) || isAsking(word)

  const inText = (
    text: string,
    { words, terms, bounds, spans }: Analysis,
    phraseFollows: boolean,
  ): Exclusion[] => {
    const raw = (i: number) => text.slice(bounds[2 * i], bounds[2 * i + 1])
    const gap = (i: number) =>
      i >= words.length ? '' : text.slice(bounds[2 * i - 1], bounds[2 * i])
    const marker = (i: number) => markerAt(words, i, raw)

    /** A name of several words that begins here, by its end; 0 where none does, or only of words of the asking. */
    const nameEnd = (at: number): number => {
      let end = 0
      for (const { kind, from, to } of spans) {
        const said =
          kind === 'reference' ||
          (kind === 'phrase' && words.slice(from, to).some((one) => !isSmall(one)))
        if (from === at && said && to > end) end = to
      }
      return end
    }

    /** Where the thing ends that begins at a word. */
    const endOfTarget = (at: number): number => {
      let end = nameEnd(at) || at + 1
      while (end < words.length && end - at < MOST_WORDS) {
        const between = gap(end)
        if (!/\s/u.test(between) && !END.test(between) && !between.includes(',')) {
          end++
          continue
        }
        if (between.trim() !== '' || marker(end)) break
        const isLink = OF.has(words[end]!) && end + 1 < words.length
        if (isLink && gap(end + 1).trim() === '' && holds(words.slice(at, end + 2))) end += 2
        else if (isSmall(words[end]!)) break
        else if (holds(words.slice(at, end + 1)) || !isCondition(terms[end]!)) end++
        else break
      }
      return end
    }

    /** The first word of a thing behind small words; -1 where the text says none. */
    const beginOfTarget = (from: number, first: boolean): number => {
      for (let at = from; at < words.length; at++) {
        if (END.test(gap(at)) || (at > from && gap(at).includes(',')) || marker(at)) return -1
        if (nameEnd(at) > 0 || !isSmall(words[at]!)) return at
        if (!isLeading(words[at]!) && !(first && isAsking(words[at]!))) return -1
      }
      return -1
    }

    const isText = ({ kind, from, to }: Marker): boolean => {
      const next = words[to]
      if (next === undefined || END.test(gap(to))) return true
      const inName = spans.some(
        (span) => span.kind === 'phrase' && span.from <= from && span.to >= to && span.to > to,
      )
      if (inName) return true
      if (kind === 'plain') return false
      if (kind === 'escluso') return LIST_WORDS.has(next)
      const verb = isVerb(next) && !isName(terms[to]!)
      if (verb && (kind === 'non' || /[aei]re$|rsi$/.test(next))) return true
      return to - from === 1 && holds([words[from]!, next])
    }

    const targetsOf = ({ kind, from, to }: Marker): { from: number; to: number }[] => {
      const targets: { from: number; to: number }[] = []
      let at = beginOfTarget(to, true)
      while (at >= 0 && targets.length < MOST_TARGETS) {
        const end = endOfTarget(at)
        targets.push({ from: at, to: end })
        const joined = LIST_WORDS.has(words[end] ?? '') && !END.test(gap(end))
        const word = words[end]
        // "non a Monza e per giovani" goes on with what is wanted.
        const lists = to - from > 1 || kind !== 'non' || word === 'ne'
        if (!lists) break
        if (joined && !marker(end)) at = beginOfTarget(end + 1, false)
        else if (gap(end).trim() === ',') at = beginOfTarget(end, false)
        else break
      }
      return targets
    }

    /** "Autismo, PizzAut escluso": a participle with nothing behind it takes away what stands before it. */
    const before = (one: Marker, from: number): { from: number; to: number } | null => {
      const closes = one.to === words.length || END.test(gap(one.to)) || gap(one.to).includes(',')
      if (one.kind !== 'escluso' || !closes || phraseFollows || one.from <= from) return null
      if (gap(one.from).trim() !== '' || isSmall(words[one.from - 1]!)) return null
      const named = spans.filter((span) => span.kind === 'phrase' && span.to === one.from)
      return {
        from: Math.max(from, Math.min(one.from - 1, ...named.map((span) => span.from))),
        to: one.from,
      }
    }

    const found: Exclusion[] = []
    let free = 0
    for (let at = 0; at < words.length && found.length < MOST_MARKERS; ) {
      const one = marker(at)
      const named = one && before(one, free)
      if (one && named) {
        const [begin, end] = [bounds[2 * named.from]!, bounds[2 * named.to - 1]!]
        found.push({
          from: begin,
          to: bounds[2 * one.to - 1]!,
          targets: [{ from: begin, to: end }],
        })
        at = one.to
        free = at
        continue
      }
      // What is excluded stands in the quotes behind.
      if (one && one.to === words.length && phraseFollows) {
        found.push({ from: bounds[2 * at]!, to: text.length, targets: [] })
        break
      }
      const targets = one && !isText(one) ? targetsOf(one) : []
      const last = targets.at(-1)
      if (last === undefined) {
        at = one ? one.to : at + 1
        continue
      }
      found.push({
        from: bounds[2 * at]!,
        to: bounds[2 * last.to - 1]!,
        targets: targets.map(({ from, to }) => ({
          from: bounds[2 * from]!,
          to: bounds[2 * to - 1]!,
        })),
      })
      at = last.to
      free = at
    }
    return found
  }

  /** `phraseFollows`: behind the text stands something in quotes. */
  return (text: string, phraseFollows = false): Exclusion[] => {
    const analysis = analyser.analyse(text)
    const { words } = analysis
    const mayExclude = words.some((_, i) =>
      markerAt(words, i, (at) => text.slice(analysis.bounds[2 * at], analysis.bounds[2 * at + 1])),
    )
    // A title or a sentence of a record, typed as it stands there, means itself.
    if (!mayExclude || (words.length > 2 && holds(words))) return []
    return inText(text, analysis, phraseFollows)
  }
}
