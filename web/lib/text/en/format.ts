import type * as italian from '../format.ts'

export { formatNumber, plural } from '#domain/text/en/number.ts'

const euro = new Intl.NumberFormat('en-GB', {
  style: 'currency',
  currency: 'EUR',
  trailingZeroDisplay: 'stripIfInteger',
})
const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/Rome' })

/** 120000 -> "€120,000"; cents only where there are some. */
export const formatEuro: typeof italian.formatEuro = (value) => euro.format(value)

/** An ISO instant -> "5 January 2024", the day it was in Italy. */
export const formatDay: typeof italian.formatDay = (instant) => day.format(new Date(instant))

/** “text”. Marks that the text brings along are not said twice; inner ones become ‘these’. */
export const quoted: typeof italian.quoted = (text) => {
  const bare = /^[«“]([^«»“”]*)[»”]$/u.exec(text.trim())?.[1] ?? text
  return `“${bare.replace(/[«“]/gu, '‘').replace(/[»”]/gu, '’')}”`
}

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** "a, b and c". */
export const listed: typeof italian.listed = (items) => list.format(items)
