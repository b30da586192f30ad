import type { PartialDate } from '#domain/partial-date.ts'
import { fold } from '#domain/text/fold.ts'
import { parseDate } from './date.ts'
import { bad, good, type Parsed, quote } from './parsed.ts'
import { type Cell, cleanLine, textOf } from './text.ts'

export type Period = { start: PartialDate | null; end: PartialDate | null }

const BETWEEN = /\s+[-–—]\s+|\s*[–—]\s*|\s+(?:a|al|all'|fino a|fino al|sino a|e)\s+/u
const FROM = /^(?:(?:a partire )?dal?|tra|fra)\s+|^(?:a partire )?dall'\s*/u
const UNTIL = /^(?:fino a|fino al|sino a|entro)\s+/u

/** The two ends as written. Without blanks around it a dash separates only what cannot be one date. */
const ends = (text: string): [string, string] | undefined => {
  const parts = text.replace(FROM, '').split(BETWEEN)
  if (parts.length === 2) return [parts[0] ?? '', parts[1] ?? '']
  if (parts.length > 2) return undefined
  const joined = /^(\d{4}|\d{1,2}\/\d{4}|\d{1,2}\/\d{1,2}\/\d{4}|[a-z]+ \d{4})[-/](.*\d{4})$/u.exec(
    text,
  )
  return joined === null ? undefined : [joined[1] ?? '', joined[2] ?? '']
}

/** "Gennaio - luglio 2022": the year stands once, for both. */
const withYear = (start: string, end: string): string => {
  const year = /\d{4}$/.exec(end)?.[0]
  return year && /^(?:\d{1,2}[°º]? )?[a-z]+\.?$/.test(start) ? `${start} ${year}` : start
}

/** "Gennaio 2020 - Luglio 2022", "dal 01/03/2020 al 31/12/2021", "2017-2018", "2017", "da marzo 2020". */
export const parsePeriod = (cell: Cell, today: string): Parsed<Period> => {
  const words = typeof cell === 'string' || typeof cell === 'number' ? textOf(cell) : undefined
  if (words === undefined) return bad({ code: 'bad-period', value: quote(cell) })
  const text = fold(cleanLine(words))
  const pair = ends(text)
  if (pair) {
    const start = parseDate(withYear(...pair), today)
    const end = parseDate(pair[1], today)
    if (start.ok && end.ok) return good({ start: start.value, end: end.value })
  }
  const until = UNTIL.test(text)
  const from = FROM.test(text)
  const alone = parseDate(text.replace(until ? UNTIL : FROM, ''), today)
  if (!alone.ok) return bad({ code: 'bad-period', value: quote(cell) })
  return good({ start: until ? null : alone.value, end: from ? null : alone.value })
}
