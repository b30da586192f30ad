import { isAbout, isLeading, type Marker } from './exclusion-words.ts'
import { END, LIST_WORDS, nameEnd, type SaidText, some, type WordRange } from './said-text.ts'

/** Things that one marker takes away, and words of each. */
const MOST_TARGETS = 10
const MOST_WORDS = 4

const THOSE = new Set(['quello', 'quelli', 'quella', 'quelle', 'progetti', 'progetto'])
const isArticle = (word: string) => /^(?:il|lo|la|l|i|gli|le)$/.test(word)
/** What a place has or is: "comuni di", "zona di". */
const AREA =
  /^(?:comun[ei]|citta|cittadin[ae]|paes[ei]|provinc(?:ia|ie)|region[ei]|zon[ae]|are[ae]|territori[o]?|quartier[ei]|distrett[oi]|ambit[oi]|dintorni|circondario|hinterland|capoluog[oh]i?)$/
const OF = new Set(['di', 'del', 'dello', 'della', 'dei', 'degli', 'delle', 'd'])

/** Where the thing ends that begins at a word. */
const endOfTarget = (said: SaidText, at: number): number => {
  const { words, terms, gap, marker, holds, isCondition, isSmall } = said
  const name = nameEnd(said, at)
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
const isOrdinal = ({ words }: SaidText, at: number): boolean =>
  (words[at] === 'prima' || words[at] === 'secondo') &&
  /^(?:la|della|alla|nella|sulla|il|del|al|nel|sul)$/.test(words[at - 1] ?? '')

/** "Nei comuni di Lecco" is in Lecco. */
const isArea = (said: SaidText, at: number): boolean => {
  const { words, terms, isPlace } = said
  return (
    AREA.test(words[at]!) &&
    nameEnd(said, at) === 0 &&
    OF.has(words[at + 1] ?? '') &&
    (isPlace(terms[at + 2] ?? '') ||
      some(said, { from: at + 2, to: nameEnd(said, at + 2) }, isPlace))
  )
}

/** The first word of a thing behind small words; -1 where the text says none. */
const beginOfTarget = (said: SaidText, from: number, first: boolean): number => {
  const { words, raw, gap, marker, ofProject, isSmall, isAsking } = said
  for (let at = from; at < words.length; at++) {
    if (END.test(gap(at)) || (at > from && gap(at).includes(',')) || marker(at)) return -1
    if (isArea(said, at)) continue
    if (nameEnd(said, at) > 0 || !isSmall(words[at]!) || isOrdinal(said, at)) return at
    if (isLeading(words[at]!) || raw(at) === 'è') continue
    if (ofProject(at)) continue
    const next = words[at + 1] ?? ''
    // "quelli che riguardano la scuola"
    const clause = words[at] === 'che' && (isAsking(next) || isAbout(next))
    if (!clause && !((first || words[at - 1] === 'che') && isAsking(words[at]!))) return -1
  }
  return -1
}

/** Whether what a marker takes away is a thing of the kind that it needs. */
const isBelieved = (said: SaidText, { kind, to }: Marker, target: WordRange): boolean => {
  const { words, isName, isCondition, isPlace } = said
  if (kind === 'outside') return some(said, target, isPlace)
  if (kind !== 'named') return true
  // "meno la vista", and not "meno ore"
  const isNamed = isArticle(words[to]!) && some(said, target, isName)
  return some(said, target, isCondition) || THOSE.has(words[to]!) || isNamed
}

/** Where the next thing of a list begins behind one that ended; -1 where no list goes on. */
const nextTarget = (said: SaidText, { kind, from, to }: Marker, end: number): number => {
  const { words, gap, marker } = said
  const word = words[end]
  // "non a Monza e per giovani" goes on with what is wanted.
  const lists = to - from > 1 || kind !== 'non' || word === 'ne'
  if (!lists) return -1
  const joined = LIST_WORDS.has(word ?? '') && !END.test(gap(end))
  if (joined && (!marker(end) || word === 'ne')) return beginOfTarget(said, end + 1, false)
  return gap(end).trim() === ',' ? beginOfTarget(said, end, false) : -1
}

/** What a marker takes away that stands behind it; empty where that is nothing, or nothing that it may. */
export const targetsBehind = (said: SaidText, one: Marker): WordRange[] => {
  const { words, ofProject } = said
  const targets: WordRange[] = []
  let at = beginOfTarget(said, ofProject(one.to) ? one.to + 1 : one.to, true)
  while (at >= 0 && targets.length < MOST_TARGETS) {
    const target = { from: at, to: endOfTarget(said, at) }
    if (targets.length === 0 && !isBelieved(said, one, target)) break
    targets.push(target)
    at = nextTarget(said, one, target.to)
  }
  // "Senza teatro, alternanza": where nothing is wanted before, it is what stands behind the comma.
  const [only, ...others] = targets
  const commas = others.every((target) => !LIST_WORDS.has(words[target.from - 1] ?? ''))
  const isAll = one.from === 0 && targets.at(-1)?.to === words.length
  return only && isAll && commas ? [only] : targets
}
