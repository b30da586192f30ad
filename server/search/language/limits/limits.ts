import { UNSPECIFIED } from '#domain/facets.ts'
import { formatAmounts } from '#domain/query/amounts.ts'
import {
  type DayRange,
  formatPeriod,
  isOpenPeriod,
  type PeriodEdge,
} from '#domain/query/periods.ts'
import { rangeOf } from '#domain/query/ranges.ts'
import type { Analyser } from '../../analysis/analyser.ts'
import { amountAt } from './amounts.ts'
import type { Limit } from './limit.ts'
import { bareYearAt, periodAt } from './periods.ts'
import { isBorder, matchAt, plain, sticky } from './plain.ts'

/** A limit, and where the words of the time or the amount themselves begin, without those that compare it. */
export type FoundLimit = Omit<Limit, 'or'> & {
  core: number
  /** It is another choice beside the limit before it: "nel 2020 o nel 2022". */
  joins: boolean
}

/** A year that stands alone: text, unless the reader says otherwise. */
export type BareYear = { year: string; from: number; to: number }

/** Limits that are read of one text; what follows is text like other words. */
const MOST_LIMITS = 5

/** Nearly all texts have none of it, and are not looked at further. */
const MAY_LIMIT =
  /\d|\bann[oi]\b|enni[oa]?\b|mila\b|\bmille\b|milion|cento|\bmes[ei]\b|mestr[ei]\b|lustro|settiman|pandemi|covid|coronavirus|lockdown|senza|duemil|millenovecent|sconosciut|ignot|mancant|\bnon (?:indic|specific|dichiar|not[oaie]\b|dispon)/iu

const UNSTATED =
  '(?:(?:e|sono|era|erano) )?(?:indicat|specificat|dichiarat|not|riportat)[oaie]|disponibil[ei]'
const UNKNOWN = '(?:sconosciut|ignot)[oaie]|mancant[ei]'
const SUM = 'import[oi]|finanziament[oi]|contribut[oi]|cost[oi]|budget'
const TIME = 'dat[ae]|ann[oi]|period[oi]'

/** "senza importo", "anni non indicati": what a record does not say. */
const UNSAID: readonly (readonly ['attivo' | 'importo', RegExp])[] = [
  [
    'importo',
    sticky(
      `senza (?:l' ?|gli )?import[oi](?: indicat[oi])?|(?:con )?(?:${SUM}) (?:non (?:${UNSTATED})|${UNKNOWN})`,
    ),
  ],
  [
    'attivo',
    sticky(
      `senza (?:${TIME})(?: indicat[oaie])?|(?:con )?(?:${TIME}) (?:non (?:${UNSTATED})|${UNKNOWN})`,
    ),
  ],
]

const NOT =
  /(?:^|[^\p{L}])((?:tranne|eccetto|fuorche|salvo|esclus[oaie]|ma non|non|senza|meno) (?:(?:i|gli|le|il|quell[ioea]|quegli|progetti|progetto) )*)$/u

/** Words that say the same as the limit behind them: "in corso nel 2021", "importo fino a 50.000 euro". */
const SAID_TOO: Record<'attivo' | 'importo', RegExp> = {
  attivo:
    /(?:^|[^\p{L}])((?:in corso|in atto|in essere|attiv[oaie]|avviat[oaie]|partit[oaie]|iniziat[oaie]|conclus[oaie]|terminat[oaie]|finit[oaie]|chius[oaie]|svolt[oaie]|realizzat[oaie]|finanziat[oaie]) )$/u,
  importo:
    /(?:^|[^\p{L}])((?:(?:con|da|di|un|dal|del) )*(?:import[oi]|finanziament[oi]|contribut[oi]|budget|cost[oi]|valore|somma|stanziament[oi]|spesa|fondi)(?: (?:di|pari|complessiv[oi]|total[ei]))* )$/u,
}

/** Whether words before a time speak of the end of a project, or of its beginning. */
const edgeIn = (words: string): PeriodEdge =>
  /conclus|terminat|finit|chius/.test(words)
    ? 'fine'
    : /avviat|partit|iniziat/.test(words)
      ? 'inizio'
      : null

/** Between the years of a list. */
const LISTED = sticky(' *(?:,|,? *(?:e|ed|o|od|oppure)) *')

const isClosed = ({ facet, value }: FoundLimit): boolean => {
  const range = rangeOf(facet, value)
  return facet === 'attivo' && range !== null && !isOpenPeriod(range)
}

/** "Nel 2020, nel 2021 o nel 2022": behind an "o" all before it with a comma are choices, too. */
const joinLists = (found: FoundLimit[], read: string): void => {
  for (let i = found.length - 1; i > 0; i--) {
    const [before, one] = [found[i - 1]!, found[i]!]
    const next = found[i + 1]
    const follows = next ? next.joins : false
    const comma = /^ *, *$/.test(read.slice(before.to, one.from))
    if (one.joins || !follows || !comma || before.not !== one.not) continue
    if (!isClosed(before) || !isClosed(one)) continue
    found[i] = { ...one, joins: true, from: before.to + 1 }
  }
}

export type LimitOptions = {
  analyser: Analyser
  /** Whether a record has these folded words one after the other. */
  holds: (words: readonly string[]) => boolean
  /** Whether a record has this term. */
  hasTerm: (term: string) => boolean
  /** The day on which the question is asked, "2026-11-28". */
  today: () => string
}

/** A limit as its words alone say it, before it is known what stands around them. */
type Bare = Omit<FoundLimit, 'typed' | 'not' | 'facet' | 'joins'> & {
  facet: 'attivo' | 'importo'
  bare: boolean
  days?: DayRange
}

/** The limit that begins at a place of a text; null where none does. */
const limitAt = (
  text: string,
  at: number,
  day: string,
  hasTerm: LimitOptions['hasTerm'],
): Bare | null => {
  for (const [facet, words] of UNSAID) {
    const to = at + (matchAt(words, text, at)?.[0].length ?? 0)
    if (to === at || !isBorder(text, to)) continue
    return { facet, value: UNSPECIFIED, from: at, to, core: at, bare: false }
  }
  const amount = amountAt(text, at)
  if (amount !== null) {
    const { euro, ...place } = amount
    // A sum that a record writes is text like other words; else only the amount of a project can be meant.
    const isWritten = !/,\d\d/.test(text.slice(amount.from, amount.to))
    if (amount.bare && isWritten && hasTerm(String(euro.from))) return null
    return { facet: 'importo', value: formatAmounts(euro), ...place, bare: false }
  }
  const period = periodAt(text, at, day)
  if (period === null) return null
  const { days, ...place } = period
  return { facet: 'attivo', value: formatPeriod({ ...days, edge: null }), days, ...place }
}

/** Places that a law takes. */
const lawsIn = (text: string, analyser: Analyser): { from: number; to: number }[] => {
  const { spans, bounds } = analyser.analyse(text)
  // "3/2021" is a month, where the reader says no law.
  return spans
    .filter(({ kind, term }) => kind === 'reference' && !/^\d+\//.test(term))
    .map(({ from, to }) => ({ from: bounds[2 * from]!, to: bounds[2 * to - 1]! }))
}

/** "legge 68 del 1999", "art. 14 del 2003": of a law. */
const isOfLaw = (law: { from: number; to: number }, limit: Bare, read: string): boolean =>
  (law.from < limit.to && limit.core < law.to) ||
  (limit.facet === 'attivo' && /^[ ,]*$/.test(read.slice(law.to, limit.from)))

/** Whether a limit whose words begin at `said` is another choice beside the one before it. */
const joinsTo = (last: FoundLimit | undefined, facet: Bare['facet'], said: number, read: string) =>
  last?.facet === facet &&
  (last.not ? /^ *(?:,|,? *(?:e|ed|o|od|oppure)) *$/ : /^ *,? *(?:o|od|oppure) *$/).test(
    read.slice(last.to, said),
  )

/** A limit with the words before it that belong to it; `last` is the one before. */
const withWordsBefore = (
  limit: Bare,
  text: string,
  read: string,
  last: FoundLimit | undefined,
): FoundLimit => {
  const before = (end: number) => read.slice(last?.to ?? 0, end)
  const begin = limit.from - (SAID_TOO[limit.facet].exec(before(limit.from))?.[1]?.length ?? 0)
  const not = NOT.exec(before(begin))
  const said = begin - (not?.[1]?.length ?? 0)
  const { facet, days, to, core } = limit
  const joined = joinsTo(last, facet, said, read) ? last : undefined
  const edge = days ? edgeIn(read.slice(begin, limit.from)) : null
  const value = days && edge !== null ? formatPeriod({ ...days, edge }) : limit.value
  return {
    facet,
    value,
    from: joined ? joined.to + 1 : said,
    to,
    core,
    joins: joined !== undefined,
    not: not !== null || (joined?.not ?? false),
    typed: text.slice(said, to),
  }
}

/** Further years of a list behind a closed time: "nel 2020, 2021 e 2022". */
const listedYears = (text: string, read: string, last: FoundLimit, day: string): FoundLimit[] => {
  const listed: FoundLimit[] = []
  const edge = rangeOf('attivo', last.value)?.edge ?? null
  for (let at = last.to; listed.length < MOST_LIMITS; ) {
    const joint = matchAt(LISTED, read, at)
    const from = at + (joint?.[0].length ?? 0)
    const point = joint && bareYearAt(read, from, day)
    if (!point) break
    const { days, to } = point
    const value = formatPeriod({ ...days, edge })
    const typed = text.slice(from, to)
    listed.push({ ...last, value, typed, from: at + 1, to, core: from, joins: true })
    at = to
  }
  return listed
}

/**
 * Finds the times and amounts that a text speaks of ("dopo il 2020", "sotto i 130.000 euro"), left to right. A law and its
 * year are no time, and a whole text that a record says as it is means itself.
 */
export const createLimits = ({ analyser, holds, hasTerm, today }: LimitOptions) => {
  const wordsOf = (text: string) => analyser.analyse(text).words

  const limitsIn = (text: string): FoundLimit[] => {
    if (!MAY_LIMIT.test(text)) return []
    const read = plain(text)
    if (read.length !== text.length) return []
    const day = today()
    const found: FoundLimit[] = []
    let laws: ReturnType<typeof lawsIn> | null = null
    for (let at = 0; at < read.length && found.length < MOST_LIMITS; at++) {
      if (!/[\p{L}\p{N}'€<>≤≥]/u.test(read[at]!) || !isBorder(read, at)) continue
      const limit = limitAt(read, at, day, hasTerm)
      if (limit === null) continue
      // Where the records decide: "bilancio aprile 2024" is what one of them says.
      if (limit.bare && holds(wordsOf(text.slice(limit.from, limit.to)))) continue
      laws ??= lawsIn(text, analyser)
      if (laws.some((law) => isOfLaw(law, limit, read))) continue
      found.push(withWordsBefore(limit, text, read, found.at(-1)))
      if (isClosed(found.at(-1)!) && found.length < MOST_LIMITS) {
        found.push(...listedYears(text, read, found.at(-1)!, day))
      }
      at = found.at(-1)!.to - 1
    }
    if (found.length === 0) return []
    joinLists(found, read)
    const words = wordsOf(text)
    return words.length > 2 && holds(words) ? [] : found
  }

  /** The bare years of a text. */
  const yearsIn = (text: string): BareYear[] => {
    const read = plain(text)
    const found: BareYear[] = []
    for (const { index } of read.matchAll(/(?:19|20)\d\d|(?:duemil|millenovecent)\p{L}/gu)) {
      const point = isBorder(read, index) ? bareYearAt(read, index, today()) : null
      if (point !== null) {
        found.push({ year: read.slice(index, point.to), from: index, to: point.to })
      }
    }
    return found.slice(0, MOST_LIMITS)
  }

  return { limitsIn, yearsIn }
}
