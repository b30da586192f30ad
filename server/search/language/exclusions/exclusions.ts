import type { Analyser, Analysis } from '../../analysis/analyser.ts'
import { isAbout, isLeading, type Marker, markerAt, tellsOfProject } from './exclusion-words.ts'

/** A thing that is not wanted, in words: where it stands in the text, marker and all, and what it names. */
export type Exclusion = {
  from: number
  to: number
  targets: readonly { from: number; to: number }[]
  /** Nothing is taken away: what is named need not be there ("non solo Monza"). */
  welcome: boolean
}

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

/** Markers that are read in one text; behind so many, further ones are words like others. */
const MOST_MARKERS = 10
/** Things that one marker takes away, and words of each. */
const MOST_TARGETS = 10
const MOST_WORDS = 4

const LIST_WORDS = new Set(['e', 'ed', 'o', 'od', 'oppure', 'nonche', 'ne'])
const THOSE = new Set(['quello', 'quelli', 'quella', 'quelle', 'progetti', 'progetto'])
const ELIDED = /(?<!\p{L})(d|dall|all|nell|sull|dell)['\u2019]\s*$/iu
const isArticle = (word: string) => /^(?:il|lo|la|l|i|gli|le)$/.test(word)
/** What a place has or is: "comuni di", "zona di". */
const AREA =
  /^(?:comun[ei]|citta|cittadin[ae]|paes[ei]|provinc(?:ia|ie)|region[ei]|zon[ae]|are[ae]|territori[o]?|quartier[ei]|distrett[oi]|ambit[oi]|dintorni|circondario|hinterland|capoluog[oh]i?)$/
const OF = new Set(['di', 'del', 'dello', 'della', 'dei', 'degli', 'delle', 'd'])
/** No list and no thing goes across. */
const END = /[;:!?()\n"]|\.\s/u

/**
 * Finds what the words of a text exclude ("tranne Monza e Lecco"). A marker inside something that the records or the
 * vocabularies say as it is ("Senza Frontiere", "non vedenti") is text, and so is one that excludes nothing
 * ("non solo", "senza spendere").
 */
export const createExclusions = (options: ExclusionOptions) => {
  const { analyser, holds, isName, isCondition, isPlace, isAsking, isVerb, isUnheard } = options
  const isSmall = (word: string) => analyser.isStopWord(word) || isAsking(word)

  const inText = (
    text: string,
    { words, terms, bounds, spans }: Analysis,
    phraseFollows: boolean,
  ): Exclusion[] => {
    const raw = (i: number) => text.slice(bounds[2 * i], bounds[2 * i + 1])
    const gap = (i: number) =>
      i >= words.length ? '' : text.slice(bounds[2 * i - 1], bounds[2 * i])
    const elided = (i: number) => ELIDED.exec(gap(i))?.[1]?.toLowerCase() ?? ''
    const marker = (i: number) => markerAt(words, i, raw, isVerb, elided)
    const ofProject = (i: number) => tellsOfProject(words[i] ?? '', elided(i + 1) || words[i + 1])

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
      const name = nameEnd(at)
      let end = name || at + 1
      const isWhole = name > 0 || isCondition(terms[at]!)
      while (end < words.length && end - at < MOST_WORDS) {
        const between = gap(end)
        if (!/\s/u.test(between) && !END.test(between) && !between.includes(',')) {
          end++
          continue
        }
        if (between.trim() !== '' || marker(end)) break
        const isLink = OF.has(words[end]!) && end + 1 < words.length
        // "I tirocini di Lecco" are those of Lecco alone.
        const isOf = isLink && gap(end + 1).trim() === ''
        const narrows = !isCondition(terms[at]!) && isCondition(terms[end + 1] ?? '')
        if (isOf && (narrows || holds(words.slice(at, end + 2)))) end += 2
        else if (isSmall(words[end]!)) break
        else if (holds(words.slice(at, end + 1))) end++
        // A name is a thing by itself, and so is a place or a disability behind it.
        else if (isWhole || isCondition(terms[end]!)) break
        else end++
      }
      return end
    }

    /** "La prima edizione": behind an article an ordinal that is a small word elsewhere. */
    const isOrdinal = (at: number): boolean =>
      (words[at] === 'prima' || words[at] === 'secondo') &&
      /^(?:la|della|alla|nella|sulla|il|del|al|nel|sul)$/.test(words[at - 1] ?? '')

    /** "Nei comuni di Lecco" is in Lecco. */
    const isArea = (at: number): boolean =>
      AREA.test(words[at]!) &&
      nameEnd(at) === 0 &&
      OF.has(words[at + 1] ?? '') &&
      (isPlace(terms[at + 2] ?? '') || some(at + 2, nameEnd(at + 2), isPlace))

    /** The first word of a thing behind small words; -1 where the text says none. */
    const beginOfTarget = (from: number, first: boolean): number => {
      for (let at = from; at < words.length; at++) {
        if (END.test(gap(at)) || (at > from && gap(at).includes(',')) || marker(at)) return -1
        if (isArea(at)) continue
        if (nameEnd(at) > 0 || !isSmall(words[at]!) || isOrdinal(at)) return at
        if (isLeading(words[at]!) || raw(at) === 'è') continue
        if (ofProject(at)) continue
        const next = words[at + 1] ?? ''
        // "quelli che riguardano la scuola"
        const clause = words[at] === 'che' && (isAsking(next) || isAbout(next))
        if (!clause && !((first || words[at - 1] === 'che') && isAsking(words[at]!))) return -1
      }
      return -1
    }

    const some = (from: number, to: number, is: (term: string) => boolean): boolean =>
      terms.slice(from, to).some(is) ||
      spans.some((span) => span.from >= from && span.to <= to && is(span.term))

    /** Whether what a marker takes away is a thing of the kind that it needs. */
    const isBelieved = ({ kind, to }: Marker, { from, to: end }: { from: number; to: number }) => {
      if (kind === 'outside') return some(from, end, isPlace)
      if (kind !== 'named') return true
      // "meno la vista", and not "meno ore"
      const isNamed = isArticle(words[to]!) && some(from, end, isName)
      return some(from, end, isCondition) || THOSE.has(words[to]!) || isNamed
    }

    const isText = (one: Marker): boolean => {
      const { kind, from, to } = one
      const next = words[to]
      if (next === undefined || END.test(gap(to))) return true
      const inName = spans.some(
        (span) =>
          span.kind === 'phrase' &&
          span.from < to &&
          span.to >= to &&
          span.to - span.from > 1 &&
          !(span.from === from && span.to === to),
      )
      if (inName) return true
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

    const targetsOf = (one: Marker): { from: number; to: number }[] => {
      const { kind, from, to } = one
      const targets: { from: number; to: number }[] = []
      let at = beginOfTarget(ofProject(to) ? to + 1 : to, true)
      while (at >= 0 && targets.length < MOST_TARGETS) {
        const end = endOfTarget(at)
        if (targets.length === 0 && !isBelieved(one, { from: at, to: end })) break
        targets.push({ from: at, to: end })
        const joined = LIST_WORDS.has(words[end] ?? '') && !END.test(gap(end))
        const word = words[end]
        // "non a Monza e per giovani" goes on with what is wanted.
        const lists = to - from > 1 || kind !== 'non' || word === 'ne'
        if (!lists) break
        if (joined && (!marker(end) || word === 'ne')) at = beginOfTarget(end + 1, false)
        else if (gap(end).trim() === ',') at = beginOfTarget(end, false)
        else break
      }
      // "Senza teatro, alternanza": where nothing is wanted before, it is what stands behind the comma.
      const [only, ...others] = targets
      const commas = others.every((target) => !LIST_WORDS.has(words[target.from - 1] ?? ''))
      const isAll = from === 0 && targets.at(-1)?.to === words.length
      if (only && isAll && commas) return [only]
      return targets
    }

    /** Places are of one kind, and disabilities of another; of other things nothing is known. */
    const kindOf = (from: number, to: number): number =>
      some(from, to, isPlace) ? 2 : some(from, to, isCondition) ? 1 : 0

    /** Where the name or the word begins that ends at a word. */
    const beginBefore = (end: number, free: number): number => {
      const named = spans.filter((span) => span.kind === 'phrase' && span.to === end)
      return Math.max(free, Math.min(end - 1, ...named.map((span) => span.from)))
    }

    /** What a marker takes away that closes behind it: "Autismo, PizzAut escluso", "Monza e Lecco escluse". */
    const before = (one: Marker, free: number): { from: number; to: number }[] => {
      const thanked = words[one.to] === 'grazie' ? one.to + 1 : one.to
      const closes =
        thanked === words.length || END.test(gap(thanked)) || gap(thanked).includes(',')
      if (!one.behind || !closes || phraseFollows) return []
      const targets: { from: number; to: number }[] = []
      const several = /^(?:esclus|compres|inclus)[ie]$/.test(words[one.to - 1]!)
      // "Monza e Lecco a parte": an invariable word may close over all that are of one kind.
      const invariable = !/^(?:esclus|compres|inclus)/.test(words[one.to - 1]!)
      for (let end = one.from; end > free; ) {
        const closed = targets.length === 0 || LIST_WORDS.has(words[end] ?? '')
        if ((closed && gap(end).trim() !== '') || isSmall(words[end - 1]!)) break
        const begin = beginBefore(end, free)
        const last = targets[0]
        const kind = kindOf(begin, end)
        if (last && !several && (kind === 0 || kind !== kindOf(last.from, last.to))) break
        targets.unshift({ from: begin, to: end })
        const and = LIST_WORDS.has(words[begin - 1] ?? '') && gap(begin).trim() === ''
        // "Monza, Varese e Lecco escluse": behind the first joint a comma goes on.
        const goesOn = targets.length > 1 && gap(begin).trim() === ',' && kind > 0
        if (
          !(several || invariable) ||
          !(and || (goesOn && kindOf(beginBefore(begin, free), begin) === kind))
        )
          break
        end = and ? begin - 1 : begin
      }
      return targets
    }

    const found: Exclusion[] = []
    let free = 0
    const placeOf = ({ from, to }: { from: number; to: number }) => ({
      from: bounds[2 * from]!,
      to: bounds[2 * to - 1]!,
    })
    for (let at = 0; at < words.length && found.length < MOST_MARKERS; ) {
      const one = marker(at)
      const named = one ? before(one, free) : []
      if (one && named.length > 0) {
        const end = words[one.to] === 'grazie' ? one.to + 1 : one.to
        found.push({
          ...placeOf({ from: named[0]!.from, to: end }),
          targets: named.map(placeOf),
          welcome: false,
        })
        at = end
        free = at
        continue
      }
      // What is excluded stands in the quotes behind.
      if (one && one.to === words.length && phraseFollows) {
        found.push({ from: bounds[2 * at]!, to: text.length, targets: [], welcome: false })
        break
      }
      const targets = one && !isText(one) ? targetsOf(one) : []
      const last = targets.at(-1)
      if (one === null || last === undefined) {
        at = one ? one.to : at + 1
        continue
      }
      found.push({
        ...placeOf({ from: at, to: last.to }),
        targets: targets.map(placeOf),
        welcome: one.kind === 'welcome',
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
    const found = inText(text, analysis, phraseFollows)
    // A title or a sentence of a record, typed as it stands there, means itself.
    return found.length > 0 && words.length > 2 && holds(words) ? [] : found
  }
}
