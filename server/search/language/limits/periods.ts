import { type DayRange, dayNumber, dayText } from '#domain/query/periods.ts'
import { lastAt, monthAt, type Point, pointAt } from './dates.ts'
import { COUNTED, matchAt, sticky } from './plain.ts'

/** A time in words, from its first character to behind its last; `core` is where its own words begin. */
export type PeriodFound = {
  days: DayRange
  from: number
  to: number
  core: number
  /** No word says what it is to a project: "aprile 2024", which a record may say of anything. */
  bare: boolean
}

const BEGIN = 19000101
const END = 21991231
/** "tutto il 2017" is the 2017. */
const ARTICLE = "(?:tutt[oaie] )?(?:il |lo |la |l' ?|gli |i )?"

const dayBeside = (day: number, step: 1 | -1): number => {
  const date = new Date(`${dayText(day)}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + step)
  return dayNumber(date.toISOString().slice(0, 10))
}

/** The same day of a year beside; beside a leap year there is no 29 February. */
const yearBeside = (day: number, step: 1 | -1): number =>
  (day % 10_000 === 229 ? day - 1 : day) + step * 10_000

/** What words before a time make of it. Each is tried in this order. */
const BEFORE: readonly [words: RegExp, meaning: (days: DayRange) => DayRange][] = [
  [sticky("(?<!ma )non prima (?:dell'|della|degli|del|di) ?"), ({ from }) => ({ from, to: END })],
  [sticky(`(?<!ma )non (?:dopo|oltre) ?${ARTICLE}`), ({ to }) => ({ from: BEGIN, to })],
  [
    sticky(
      `(?:(?:intorno|attorno) (?:all'|alla|agli|al|ad?) ?|(?:circa|verso|a cavallo (?:dell'|della|degli|del)) ?(?:nel )?${ARTICLE})`,
    ),
    ({ from, to }) => ({ from: yearBeside(from, -1), to: yearBeside(to, 1) }),
  ],
  [
    sticky(
      `(?:post[ -](?=\\p{L})|dopo|successiv[oaie] (?:all'|alla|agli|al|a)|posterior[ei] (?:all'|alla|agli|al|a)|seguent[ei] (?:all'|al|a)|oltre) ?${ARTICLE}`,
    ),
    ({ to }) => ({ from: dayBeside(to, 1), to: END }),
  ],
  [
    sticky(
      "(?:(?:ante|pre)[ -](?=\\p{L}))|(?:prima|precedent[ei]|anterior[ei]|antecedent[ei]) (?:dell'|della|degli|del|di|all'|alla|agli|al|a) ?",
    ),
    ({ from }) => ({ from: BEGIN, to: dayBeside(from, -1) }),
  ],
  [
    sticky(
      `(?:fino|sino) (?:all'|alla|agli|al|ad|a) ?${ARTICLE}|(?:entro|non oltre|non piu tardi del) ?(?:e non oltre )?${ARTICLE}(?:fine del )?`,
    ),
    ({ to }) => ({ from: BEGIN, to }),
  ],
  [
    sticky("(?:(?:a partire|a decorrere|fin|sin) )?(?:dall'|dalla|dagli|dal|da) ?"),
    ({ from }) => ({ from, to: END }),
  ],
]

const IN = sticky(
  '(?:(?:in|nel|nei|ai|al) (?:tempo|tempi|periodo|pieno|piena|epoca|fase|stato|corso|mezzo) (?:(?:di|del|dello|della|dei|alla|al|il|la) )?|(?:in|per) (?:piena|pieno) |(?:nel|nello|nella|in|del|dello|della|degli|negli|sugli|gli|dei|nei|di|ad?|al|alla|il|per il|durante il|durante la|nel corso del|nel corso della|(?:(?:in|per|durante) )?tutt[oaie] (?:il|la|gli|i)) |' +
    "(?:nell'|dell'|all'|l'|durante l'|nel corso dell'|per l') ?)",
)
/** Before a bare year these say that it is a time; "di 2017" or "a 2017" do not. */
const IN_YEAR = /^(?:tutt|nel|nello|in|del|dell'|nell'|all'|l'|il|durante|nel corso|per)/
/** An event is a time behind these alone: "durante la pandemia". */
const DURING =
  /^(?:durante|(?:in|nel|nei|ai|al) (?:tempo|tempi|periodo|pieno|piena|epoca|fase|corso|mezzo)|(?:in|per|durante) tutt|negli anni)/
const NOUN = sticky(
  '(?:periodo|biennio|triennio|quadriennio|quinquennio|corso del) (?:tra |fra |dal |del )?',
)

const FROM = sticky(
  `(?:nel periodo |compres[oaie] |a cavallo )?(?:dall'|dalla|dagli|dal|da|tra|fra) ?${ARTICLE}`,
)
const TO = sticky(
  `,? ?(?:ed|e|al|alla|all'|ad?|fino (?:all'|al|a)|sino (?:all'|al|a)|-) ?${ARTICLE}`,
)
const ONWARDS = sticky(
  ' (?:in poi|in avanti|e (?:successivi|seguenti|oltre)|o (?:successivi|dopo)|ad? oggi|fino ad? oggi|a seguire)(?!\\p{L})',
)

/** "Nel 2022 circa": a year more or less. */
const ABOUT_BEHIND = sticky(' (?:circa|(?:o )?giu di li|o quasi|piu o meno|all.incirca)(?!\\p{L})')

/** Of these, a year tells which one is meant and not when a project ran: "piano Emergo del 2016", "legge del 1999". */
const PAPERS =
  /(?:^|[^\p{L}])(?:pian[oi]|emergo|avvis[oi]|band[oi]|annualita|edizion[ei]|legg[ei]|decret[oi]|norm[ae]|delibera|regolamento|linee guida|convenzione|costituzione|articolo|guida|fuorisalone|n\.?|num\.?) ?$/u

const behind = (pattern: RegExp, text: string, at: number): number => {
  const found = matchAt(pattern, text, at)
  return found === null ? at : at + found[0].length
}

/** "2020 al 2022", without a word before. */
const YEARS_TO = sticky('((?:19|20)\\d\\d) al ((?:19|20)\\d\\d)(?!\\d)')

/** "dal 2016 al 2018", "tra gennaio e marzo 2020". */
const rangeAt = (text: string, at: number, today: string): PeriodFound | null => {
  const begin = behind(FROM, text, at)
  const years = begin === at ? matchAt(YEARS_TO, text, at) : null
  if (
    years !== null &&
    !PAPERS.test(text.slice(0, at)) &&
    !/\d[/.,-]$/.test(text.slice(Math.max(0, at - 2), at))
  ) {
    const [whole, first, last] = years
    const days = { from: Number(`${first}0101`), to: Number(`${last}1231`) }
    const to = at + whole.length
    return days.from > days.to ? null : { days, from: at, to, core: at, bare: true }
  }
  if (begin === at) return null
  const first = pointAt(text, begin, today)
  const month = first === null ? monthAt(text, begin) : null
  const end = first?.to ?? month?.to
  if (end === undefined) return null
  const next = behind(TO, text, end)
  const last = next === end ? null : pointAt(text, next, today)
  const from = first?.days ?? (last && month?.in(last.days))
  if (last === null || !from || from.from > last.days.to) return null
  const days = { from: from.from, to: last.days.to }
  return { days, from: at, to: last.to, core: begin, bare: false }
}

/** Before a number they say which one it is, and not how many. */
const DEFINITE = /(?:il|lo|la|l'|[dn]el|[dn]ell'|[ad]al|[ad]all'|anno) ?$/

/** A word before a time, and the time: "dopo il 2020". */
const openAt = (text: string, at: number, today: string): PeriodFound | null => {
  for (const [words, meaning] of BEFORE) {
    const begin = behind(words, text, at)
    if (begin === at) continue
    const point = pointAt(text, behind(NOUN, text, begin), today)
    if (point === null) continue
    // "Oltre 2000 persone" counts.
    const isCount = point.kind === 'year' && matchAt(COUNTED, text, point.to) !== null
    if (isCount && !DEFINITE.test(text.slice(at, begin))) continue
    return {
      days: meaning(point.days),
      ...{ from: at, core: begin, bare: false },
      to: behind(ONWARDS, text, point.to),
    }
  }
  return null
}

const isBareYear = (point: Point, text: string, begin: number) =>
  point.kind === 'year' && /^(?:(?:19|20)\d\d|\p{L}+)$/u.test(text.slice(begin, point.to))

/** A time by itself, or with a word that only says that it is one: "nel 2021", "maggio 2023", "2017/18". */
const closedAt = (text: string, at: number, today: string): PeriodFound | null => {
  const begin = behind(IN, text, at)
  const core = behind(NOUN, text, begin)
  const point = pointAt(text, core, today)
  if (point === null || PAPERS.test(text.slice(0, at))) return null
  if (point.kind === 'event' && !DURING.test(text.slice(at, begin))) return null
  const about = behind(ABOUT_BEHIND, text, point.to)
  const onwards = about > point.to ? about : behind(ONWARDS, text, point.to)
  const said = begin > at && IN_YEAR.test(text.slice(at, begin))
  if (isBareYear(point, text, core) && !said && core === begin && onwards === point.to) return null
  // "'97" and a day alone may be anything.
  const isDay = point.days.from === point.days.to
  if (begin === at && (text[core] === "'" || isDay)) return null
  const days =
    about > point.to
      ? { from: yearBeside(point.days.from, -1), to: yearBeside(point.days.to, 1) }
      : onwards > point.to
        ? { from: point.days.from, to: END }
        : point.days
  return { days, from: at, to: onwards, core: begin, bare: core === at }
}

/** The time in words that begins at a place of a plain text. */
export const periodAt = (text: string, at: number, today: string): PeriodFound | null => {
  const last = lastAt(text, at, today)
  if (last !== null) return { days: last.days, from: at, to: last.to, core: at, bare: false }
  return rangeAt(text, at, today) ?? openAt(text, at, today) ?? closedAt(text, at, today)
}

/** A bare year, by itself. */
export const bareYearAt = (text: string, at: number, today: string): Point | null => {
  const point = pointAt(text, at, today)
  return point !== null && isBareYear(point, text, at) ? point : null
}
