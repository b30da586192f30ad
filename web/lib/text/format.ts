export { formatNumber, plural } from '#domain/text/number.ts'

const euro = new Intl.NumberFormat('it-IT', {
  style: 'currency',
  currency: 'EUR',
  useGrouping: 'always',
  trailingZeroDisplay: 'stripIfInteger',
})
const day = new Intl.DateTimeFormat('it-IT', { dateStyle: 'long', timeZone: 'Europe/Rome' })

/** 120000 -> "120.000 €"; cents only where there are some. */
export const formatEuro = (value: number): string => euro.format(value)

/** An ISO instant -> "5 gennaio 2024", the day it was in Italy: the same on the server and in any browser. */
export const formatDay = (instant: string): string => day.format(new Date(instant))

/** «text». Marks that the text brings along are not said twice: «text» stays as it is, inner ones become “these”. */
export const quoted = (text: string): string => {
  const bare = /^«([^«»]*)»$/u.exec(text.trim())?.[1] ?? text
  return `«${bare.replaceAll('«', '“').replaceAll('»', '”')}»`
}

const list = new Intl.ListFormat('it-IT', { type: 'conjunction' })

/** "a, b e c". */
export const listed = (items: readonly string[]): string => list.format(items)
