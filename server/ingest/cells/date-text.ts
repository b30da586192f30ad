import type { PartialDate } from '#domain/partial-date.ts'
import { fold } from '#domain/text/fold.ts'
import { at, monthNumber, readPartOfYear, type Span, two } from './calendar.ts'
import { cleanLine } from './text.ts'

const WEEKDAY =
  /^(?:lun|mar|mer|gio|ven|sab|dom)(?:t?edi|coledi|vedi|erdi|ato|enica)?\.?,? (?=\d{1,2}\D)/
const TIME =
  /,? (?:ore|h\.?) ?\d{1,2}$|,?[ t](?:alle )?(?:ore |h\.? ?)?\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?(?: ?[ap]\.?m\.?)?(?: ?z| ?[+-]\d{2}:?\d{2})?$/
const DONE = /^(?:conclus|terminat|chius|finit|completat|ultimat|avviat|iniziat)[oaie],? /
const INTRODUCTION =
  /^(?:nel corso del(?:l'anno)?|(?:nel |del |il )?mese di|nel(?:l'anno)?|in data|il giorno|anno:?|a partire dal?|fino al?|sino al?|entro(?: il)?|dal?|al?|ad|il|in|inizio:|fine:) |^(?:inizio|fine) (?=\d{1,2}[-/.])|^dall'/

/** Characters beyond which a text is no date and is not looked at. */
export const LONGEST_DATE = 200

/** A date as people write it, without what does not change it: weekday, time of day, "nel mese di", a closing full stop. */
export const dateText = (words: string): string =>
  fold(cleanLine(words))
    .replace(/(?<=\d) ?([-/.]) ?(?=\d)/g, '$1')
    .replace(/[.,;]+$/, '')
    .replace(DONE, '')
    .replace(INTRODUCTION, '')
    .replace(WEEKDAY, '')
    .replace(TIME, '')
    .trim()

/** A day in figures: the three as they stand, the year known by its length. The same mark stands between them. */
export type Figures = { first: number; second: number; year: string }

export const figuresOf = (text: string): Figures | undefined => {
  const form = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4})$/.exec(text)
  return form ? { first: Number(form[1]), second: Number(form[3]), year: form[4] ?? '' } : undefined
}

const withMonth = (year = '', word = '', day?: string): string => {
  const month = monthNumber(word)
  return month === undefined ? '' : [year, month, ...(day ? [two(day)] : [])].join('-')
}

const FORMS: readonly [RegExp, (parts: RegExpExecArray) => string][] = [
  // A program that has gaps in a column of years writes 2017.0
  [/^(\d{4})(?:[.,]0+)?$/, ([, y = '']) => y],
  [/^(\d{4})[-/.](0?[1-9]|1[0-2])$/, ([, y = '', m = '']) => `${y}-${two(m)}`],
  [
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/,
    ([, y = '', , m = '', d = '']) => `${y}-${two(m)}-${two(d)}`,
  ],
  [/^((?:19|20)\d{2})(\d{2})(\d{2})$/, ([, y, m, d]) => `${y}-${m}-${d}`],
  [/^(\d{1,2})[-/. ](\d{4})$/, ([, m = '', y = '']) => `${y}-${two(m)}`],
  [
    /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4})$/,
    ([, d = '', , m = '', y = '']) => `${y}-${two(m)}-${two(d)}`,
  ],
  [/^([a-z]+)\.?[ /-]*(?:(?:del|dell'anno) )?(\d{4})$/, ([, word, y]) => withMonth(y, word)],
  [
    /^(\d{1,2})(?:°|o|\^)?[ /-]?([a-z]+)\.?[ /-]?(?:(?:del|dell'anno) )?(\d{4})$/,
    ([, d, word, y]) => withMonth(y, word, d),
  ],
  [
    /^(?:primo|1mo|1°|1o|1\^) ?([a-z]+)\.? (?:(?:del|dell'anno) )?(\d{4})$/,
    ([, word, y]) => withMonth(y, word, '1'),
  ],
  [/^([a-z]+) (\d{1,2}),? (\d{4})$/, ([, word, d, y]) => withMonth(y, word, d)],
]

const VAGUE =
  /^(?:(?:circa|verso|(?:a |alla |all'|in )?(?:(?:l')?inizi[o]?|(?:la )?fine|(?:la )?meta|primi mesi|ultimi mesi))(?: del(?:l'anno)?| di)? (?:(?:il|la|l') ?)?)(.+)$|^(.+?),? \(?circa\)?$/

const exact = (text: string): PartialDate | undefined => {
  for (const [form, write] of FORMS) {
    const parts = form.exec(text)
    const date = parts ? write(parts) : ''
    if (date !== '') return date
  }
  return undefined
}

/** What a folded text names: a date, a part of a year, or one of these told roughly; undefined when it is none. */
export const readSpan = (text: string): Span | undefined => {
  const date = exact(text)
  if (date !== undefined) return at(date)
  const part = readPartOfYear(text)
  if (part) return part
  const vague = VAGUE.exec(text)
  const meant = vague?.[1] ?? vague?.[2]
  const roughly = meant === undefined || VAGUE.test(meant) ? undefined : readSpan(meant)
  return roughly && { ...roughly, inexact: true }
}
