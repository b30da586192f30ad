import type { Marker } from './exclusion-words.ts'
import { END, LIST_WORDS, type SaidText, some, type WordRange } from './said-text.ts'

/** Places are of one kind, and disabilities of another; of other things nothing is known. */
const kindOf = (said: SaidText, range: WordRange): number =>
  some(said, range, said.isPlace) ? 2 : some(said, range, said.isCondition) ? 1 : 0

/** Where the name or the word begins that ends at a word. */
const beginBefore = ({ spans }: SaidText, end: number, free: number): number => {
  const named = spans.filter((span) => span.kind === 'phrase' && span.to === end)
  return Math.max(free, Math.min(end - 1, ...named.map((span) => span.from)))
}

/** Where a marker ends that closes a list: thanks belong to it ("Monza no grazie"). */
export const endOfClosing = ({ words }: SaidText, { to }: Marker): number =>
  words[to] === 'grazie' ? to + 1 : to

const closes = (said: SaidText, one: Marker): boolean => {
  const end = endOfClosing(said, one)
  const behind = said.gap(end)
  return one.behind && (end === said.words.length || END.test(behind) || behind.includes(','))
}

/**
 * What a marker takes away that closes behind it: "Autismo, PizzAut escluso", "Monza e Lecco escluse". Words before `free`
 * belong to another.
 */
export const targetsBefore = (said: SaidText, one: Marker, free: number): WordRange[] => {
  const { words, gap, isSmall } = said
  if (!closes(said, one)) return []
  const targets: WordRange[] = []
  const several = /^(?:esclus|compres|inclus)[ie]$/.test(words[one.to - 1]!)
  // "Monza e Lecco a parte": an invariable word may close over all that are of one kind.
  const invariable = !/^(?:esclus|compres|inclus)/.test(words[one.to - 1]!)
  for (let end = one.from; end > free; ) {
    const closed = targets.length === 0 || LIST_WORDS.has(words[end] ?? '')
    if ((closed && gap(end).trim() !== '') || isSmall(words[end - 1]!)) break
    const target = { from: beginBefore(said, end, free), to: end }
    const begin = target.from
    const last = targets[0]
    const kind = kindOf(said, target)
    if (last && !several && (kind === 0 || kind !== kindOf(said, last))) break
    targets.unshift(target)
    if (!several && !invariable) break
    const and = LIST_WORDS.has(words[begin - 1] ?? '') && gap(begin).trim() === ''
    // "Monza, Varese e Lecco escluse": behind the first joint a comma goes on.
    const goesOn = targets.length > 1 && gap(begin).trim() === ',' && kind > 0
    const before = { from: beginBefore(said, begin, free), to: begin }
    if (!and && !(goesOn && kindOf(said, before) === kind)) break
    end = and ? begin - 1 : begin
  }
  return targets
}
