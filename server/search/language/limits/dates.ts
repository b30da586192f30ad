import { ITALIAN_MONTHS } from '#domain/partial-date.ts'
import { type DayRange, dayNumber, parseDays } from '#domain/query/periods.ts'
import { numberOfWord } from '../../analysis/number-words.ts'
import { isBorder, matchAt, sticky } from './plain.ts'

/**
 * A time that a text names: its days, and where it ends. A `year` is only a number of four figures, which may mean anything,
 * and an `event` a word like others unless something before it says that it is a time; what else there is can only be one.
 */
export type Point = { days: DayRange; to: number; kind: 'year' | 'time' | 'event' }

const MONTH = ITALIAN_MONTHS.join('|')
const YEAR = '(?:19|20)\\d\\d'
/** "2017", "del 2017", "dell'anno 2017" behind a part of a year. */
const OF_YEAR = `(?:del(?:l')? ?(?:anno )?)?(${YEAR})(?!\\d)`
const ORDINALS: Record<string, number> = {
  ...{ primo: 1, secondo: 2, terzo: 3, quarto: 4, i: 1, ii: 2, iii: 3, iv: 4 },
  ...{ '1': 1, '2': 2, '3': 3, '4': 4 },
}
const ORDINAL = '(primo|secondo|terzo|quarto|iv|i{1,3}|[1-4])[°ºo^]?'
const PARTS: Record<string, number> = { semestre: 6, quadrimestre: 4, trimestre: 3 }
/** First month and length; winter begins in December. */
const SEASONS: Record<string, number> = { primavera: 3, estate: 6, autunno: 9, inverno: 12 }
/** Thirds of a year. */
const THIRDS: Record<string, number> = { inizio: 1, meta: 5, fine: 9 }
const DECADES: Record<string, number> = {
  ...{ dieci: 2010, venti: 2020, trenta: 2030, quaranta: 1940, cinquanta: 1950 },
  ...{ sessanta: 1960, settanta: 1970, ottanta: 1980, novanta: 1990, duemila: 2000 },
}
const SPANS = '(?:anni|periodo|biennio|triennio|quadriennio|quinquennio|decennio|stagione) '
const LENGTHS: Record<string, number> = {
  ...{ mese: 1, mesi: 1, trimestre: 3, semestre: 6, anno: 12, anni: 12, biennio: 24, triennio: 36 },
  ...{
    quadriennio: 48,
    quinquennio: 60,
    lustro: 60,
    decennio: 120,
    settimane: 0.25,
    settimana: 0.25,
  },
}

const two = (value: number) => String(value).padStart(2, '0')
const period = (text: string): DayRange | null => parseDays(text)
const months = (year: number, first: number, length: number): DayRange | null => {
  const last = first + length - 1
  const end = last > 12 ? `${year + 1}-${two(last - 12)}` : `${year}-${two(last)}`
  return period(`${year}-${two(first)}/${end}`)
}
const monthOf = (name: string) => ITALIAN_MONTHS.indexOf(name) + 1

/** A day so many months before another; the last of its month where that has no such day. */
const monthsBefore = (today: string, length: number): string => {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number)
  const days = length < 1 ? Math.round(28 * length) : 0
  const date = new Date(Date.UTC(year, month - 1 - Math.floor(length), day - days))
  if (days === 0 && date.getUTCDate() !== day) date.setUTCDate(0)
  return date.toISOString().slice(0, 10)
}

const numberIn = (text: string | undefined): number | null =>
  text === undefined ? null : /^\d+$/.test(text) ? Number(text) : numberOfWord(text)

type Read = (found: RegExpExecArray, today: string) => DayRange | null

/** "2017/18", "2016-2018"; "2017-18" is two years and "2020-03" a month. */
const span: Read = ([, first = '', last = '']) => {
  const from = Number(first)
  const to = last.length === 4 ? Number(last) : Math.floor(from / 100) * 100 + Number(last)
  const isMonth = last.length === 2 && Number(last) >= 1 && Number(last) <= 12 && to !== from + 1
  if (isMonth) return period(`${first}-${last}`)
  return to > from && to - from <= 40 ? period(`${from}-${to}`) : null
}

/** First and last of the years of a decade that a word before it means: "i primi anni Venti". */
const PARTS_OF_DECADE: Record<string, [number, number]> = {
  ...{ primi: [0, 4], inizio: [0, 4], meta: [3, 6], fine: [5, 9], ultimi: [5, 9] },
}

const decade: Read = ([, part = '', word = '', digits = '']) => {
  const tens = Number(digits.slice(-2))
  const century = digits.length === 4 ? Number(digits) : tens < 40 ? 2000 + tens : 1900 + tens
  const first = DECADES[word] ?? century
  const [from, to] = PARTS_OF_DECADE[part] ?? [0, 9]
  return period(`${first + from}-${first + to}`)
}

/** In the order in which they are tried: what says more comes first. */
const POINTS: readonly [kind: Point['kind'], pattern: RegExp, read: Read][] = [
  [
    'time',
    sticky(`(?:(\\d{1,2})[°ºo]?|primo) (${MONTH}) ${OF_YEAR}`),
    ([, day = '1', month = '', year]) =>
      period(`${year}-${two(monthOf(month))}-${two(Number(day))}`),
  ],
  [
    'time',
    sticky(`(\\d{1,2})([/.-])(\\d{1,2})\\2(${YEAR})(?!\\d)`),
    ([, day, , month, year]) => period(`${year}-${two(Number(month))}-${two(Number(day))}`),
  ],
  ['time', sticky(`(${YEAR})-(\\d\\d)-(\\d\\d)(?!\\d)`), ([iso]) => period(iso)],
  [
    'time',
    sticky(`(?:mese di )?(${MONTH}) ${OF_YEAR}`),
    ([, month = '', year]) => period(`${year}-${two(monthOf(month))}`),
  ],
  [
    'time',
    sticky(`(\\d{1,2})/(${YEAR})(?!\\d)`),
    ([, month, year]) => period(`${year}-${two(Number(month))}`),
  ],
  [
    'time',
    sticky(`(?:${ORDINAL}|ultimo) (semestre|quadrimestre|trimestre) ${OF_YEAR}`),
    ([, ordinal, part = '', year]) => {
      const length = PARTS[part]!
      const place = ordinal === undefined ? 12 / length : ORDINALS[ordinal]!
      const first = (place - 1) * length + 1
      return first > 12 ? null : months(Number(year), first, length)
    },
  ],
  [
    'time',
    sticky(`(primavera|estate|autunno|inverno) ${OF_YEAR}`),
    ([, season = '', year]) => months(Number(year), SEASONS[season]!, 3),
  ],
  [
    'time',
    sticky(`(inizio|meta|fine) ${OF_YEAR}`),
    ([, third = '', year]) => months(Number(year), THIRDS[third]!, 4),
  ],
  ['time', sticky(`(?:${SPANS})?(${YEAR}) ?[-/] ?(${YEAR}|\\d\\d)(?![\\d/-])`), span],
  [
    'time',
    sticky(
      `(?:(primi|ultimi|inizio|meta|fine) (?:degli )?)?anni '?(?:(${Object.keys(DECADES).join('|')})|(\\d?\\d?\\d0))(?!\\d)(?! *(?:,|ed?|od?|oppure) *${YEAR})`,
    ),
    decade,
  ],
  [
    'time',
    sticky('(?:anno (?:scorso|passato|precedente)|scorso anno)'),
    (_, today) => period(String(Number(today.slice(0, 4)) - 1)),
  ],
  [
    'time',
    sticky("(?:quest'anno|questo anno|anno (?:in corso|corrente))"),
    (_, today) => period(today.slice(0, 4)),
  ],
  [
    'time',
    sticky('(\\p{L}+|\\d{1,2}) anni fa'),
    ([, count], today) => {
      const many = numberIn(count)
      return many === null ? null : period(String(Number(today.slice(0, 4)) - many))
    },
  ],
  // In Italy the state of emergency: from 31 January 2020 to 31 March 2022.
  [
    'event',
    sticky('(?:emergenza )?(?:pandemia|covid(?:[ -]?19)?|coronavirus)(?: da covid(?:[ -]?19)?)?'),
    () => period('2020-01-31/2022-03-31'),
  ],
  ['event', sticky('lockdown'), () => period('2020-03-09/2020-05-18')],
  // "Duemilaventi"; "duemila" alone is a number of anything.
  [
    'year',
    sticky('(?:anno )?((?:duemila|millenovecento)\\p{L}{2,})'),
    ([, letters = '']) => {
      const year = numberOfWord(letters)
      return year === null ? null : period(String(year))
    },
  ],
  ['year', sticky(`(?:ann[oi] )(${YEAR})(?![\\d])`), ([, year]) => period(year!)],
  ['year', sticky(`(${YEAR})(?![\\d])`), ([, year]) => period(year!)],
  [
    'year',
    sticky("'(\\d\\d)(?!\\d)"),
    ([, short = ''], today) => {
      const century = Number(short) <= Number(today.slice(2, 4)) + 1 ? 2000 : 1900
      return period(String(century + Number(short)))
    },
  ],
]

/** The time that is named at a place of a plain text. */
export const pointAt = (text: string, at: number, today: string): Point | null => {
  // The end of a date or of a number is none.
  if (/\d[/.,-]$/.test(text.slice(Math.max(0, at - 2), at))) return null
  for (const [kind, pattern, read] of POINTS) {
    const found = matchAt(pattern, text, at)
    if (found === null || !isBorder(text, at) || !isBorder(text, at + found[0].length)) continue
    const days = read(found, today)
    if (days !== null) return { days, to: at + found[0].length, kind }
  }
  return null
}

const BARE_MONTH = sticky(`(?:mese di )?(${MONTH})(?!\\p{L})`)

/** A month without its year ("da gennaio a marzo 2020"), in the year of the time behind it. */
export const monthAt = (
  text: string,
  at: number,
): { to: number; in: (days: DayRange) => DayRange } | null => {
  const found = matchAt(BARE_MONTH, text, at)
  if (found === null) return null
  const month = two(monthOf(found[1]!))
  return {
    to: at + found[0].length,
    in: ({ from, to }) => period(`${Math.floor(from / 10_000)}-${month}`) ?? { from, to },
  }
}

const LAST = sticky(
  "(?:(?:negli|degli|gli|nell'|nei|nel|dei|del|l'|il|agli) ?)?ultim[ioae] (?:(\\p{L}+|\\d{1,3}) )?" +
    `(${Object.keys(LENGTHS).join('|')})(?!\\p{L})`,
)

/** "negli ultimi tre anni", "nell'ultimo biennio": from so long before today on. */
export const lastAt = (text: string, at: number, today: string): Point | null => {
  const found = matchAt(LAST, text, at)
  if (found === null) return null
  const [whole, count, unit = ''] = found
  const many = count === undefined ? 1 : numberIn(count)
  if (many === null || many < 1 || many > 120) return null
  const begin = monthsBefore(today, many * LENGTHS[unit]!)
  return { days: { from: dayNumber(begin), to: 21991231 }, to: at + whole.length, kind: 'time' }
}
