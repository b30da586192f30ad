import { ITALIAN_MONTHS, type PartialDate } from '#domain/partial-date.ts'

/** The stretch of time that a text names; a plain date is both its ends. `inexact`: the text says more than is kept. */
export type Span = { first: PartialDate; last: PartialDate; inexact?: boolean | undefined }

export const two = (text: string): string => text.padStart(2, '0')

export const at = (date: PartialDate): Span => ({ first: date, last: date })

const ENGLISH_MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

/** "gen", "genn", "gennaio" and "january" are 01; undefined for other words. */
export const monthNumber = (word: string): string | undefined => {
  if (word.length < 3) return undefined
  const isMonth = (month: string) => month.startsWith(word)
  const italian = ITALIAN_MONTHS.findIndex(isMonth)
  const index = italian === -1 ? ENGLISH_MONTHS.findIndex(isMonth) : italian
  return index === -1 ? undefined : two(String(index + 1))
}

const ORDINALS: Readonly<Record<string, number>> = {
  primo: 1,
  prima: 1,
  i: 1,
  secondo: 2,
  seconda: 2,
  ii: 2,
  terzo: 3,
  iii: 3,
  quarto: 4,
  ultimo: 4,
  iv: 4,
}

const ordinal = (text: string): number =>
  ORDINALS[text] ?? (/^[1-4]/.test(text) ? Number(text[0]) : 0)

/** Months in each named part of a year. */
const PARTS: readonly [RegExp, number][] = [
  [/^sem(?:estre|\.)?$/, 6],
  [/^quadr(?:imestre|\.)?$/, 4],
  [/^trim(?:estre|\.)?$/, 3],
  [/^bim(?:estre|\.)?$/, 2],
]

/** First and last month of each season; a winter belongs to two years. */
const SEASONS: Readonly<Record<string, readonly [string, string]>> = {
  primavera: ['03', '06'],
  estate: ['06', '09'],
  autunno: ['09', '12'],
}

const partOfYear = (which: string, part: string, year: string): Span | undefined => {
  const months = PARTS.find(([name]) => name.test(part))?.[1]
  const count = part.startsWith('sem') && which === 'ultimo' ? 2 : ordinal(which)
  if (months === undefined || count < 1 || count * months > 12) return undefined
  const first = two(String((count - 1) * months + 1))
  return { first: `${year}-${first}`, last: `${year}-${two(String(count * months))}` }
}

const YEAR = /^(?:(?:del|dell'anno|di|dell') ?)?(\d{4})$/

/** "primo semestre 2020", "II trim. 2019", "3° quadrimestre del 2018": exact months. */
const named = (text: string): Span | undefined => {
  const form = /^([a-z]+|[1-4](?:°|o|\^)?) ([a-z]+\.?) (.+)$/.exec(text)
  const year = YEAR.exec(form?.[3] ?? '')?.[1]
  const short =
    /^([1-4])([st])(?:em|rim)?\.? ?[-/ ]?(\d{4})$/.exec(text) ??
    /^([q])([1-4])[ /-](\d{4})$/.exec(text)
  if (form && year) return partOfYear(form[1] ?? '', form[2] ?? '', year)
  if (!short) return undefined
  const [, a = '', b = '', y = ''] = short
  return a === 'q'
    ? partOfYear(b, 'trimestre', y)
    : partOfYear(a, b === 's' ? 'semestre' : 'trimestre', y)
}

/** "estate 2019", "inverno 2019/2020": the months that it can mean. */
const season = (text: string): Span | undefined => {
  const winter = /^inverno ?(\d{4}) ?[-/] ?(\d{4}|\d{2})$/.exec(text)
  if (winter) {
    const [, from = '', to = ''] = winter
    const next = String(Number(from) + 1)
    return next.endsWith(to)
      ? { first: `${from}-12`, last: `${next}-03`, inexact: true }
      : undefined
  }
  const [, word = '', rest = ''] = /^([a-z]+) (.+)$/.exec(text) ?? []
  const months = SEASONS[word]
  const year = YEAR.exec(rest)?.[1]
  return months && year
    ? { first: `${year}-${months[0]}`, last: `${year}-${months[1]}`, inexact: true }
    : undefined
}

/** A semester, a term of three or four months, a season. The text is folded. */
export const readPartOfYear = (text: string): Span | undefined => named(text) ?? season(text)
