import { formatNumber } from '../text/number.ts'

/** Whole euro from `from` to `to`, both included. */
export type AmountRange = { from: number; to: number }

/** Above all that anybody funds. */
const MOST = 999_999_999_999
/** The highest amount of each band but the last. */
const EDGES = [25_000, 50_000, 100_000, 250_000, 500_000, 1_000_000]

const amount = (text: string): number | null => {
  if (!/^\d{1,12}$/.test(text)) return null
  return Number(text)
}

/** "120000", "50000-130000" (also reversed), "-130000" or "100000-"; null for anything else. */
export const parseAmounts = (text: string): AmountRange | null => {
  const dash = text.indexOf('-')
  if (dash < 0) {
    const only = amount(text)
    return only === null ? null : { from: only, to: only }
  }
  const from = dash === 0 ? 0 : amount(text.slice(0, dash))
  const to = dash === text.length - 1 ? MOST : amount(text.slice(dash + 1))
  if (from === null || to === null || text === '-') return null
  return from <= to ? { from, to } : { from: to, to: from }
}

/** The shortest text that `parseAmounts` reads back as the same range. */
export const formatAmounts = ({ from, to }: AmountRange): string => {
  if (from === to) return String(from)
  return `${from === 0 ? '' : from}-${to === MOST ? '' : to}`
}

/** An amount as it is compared: in whole euro, rounded up, so that each is in one band and in every range around it. */
export const wholeEuro = (euro: number): number => Math.min(MOST, Math.max(0, Math.ceil(euro)))

/** The bands in which amounts are counted, lowest first. */
export const AMOUNT_BANDS: readonly string[] = [...EDGES, MOST].map((to, i) =>
  formatAmounts({ from: i === 0 ? 0 : EDGES[i - 1]! + 1, to }),
)

/** The band of an amount. */
export const bandOf = (euro: number): string => {
  const place = EDGES.findIndex((edge) => wholeEuro(euro) <= edge)
  return AMOUNT_BANDS.at(place)!
}

/** 100001 -> "oltre 100.000 €", 100000 -> "da 100.000 €". */
const least = (from: number) =>
  from % 100 === 1 ? `oltre ${formatNumber(from - 1)}` : `da ${formatNumber(from)}`

/** 129999 -> "meno di 130.000 €", 130000 -> "fino a 130.000 €". */
const most = (to: number) =>
  to % 100 === 99 ? `meno di ${formatNumber(to + 1)}` : `fino a ${formatNumber(to)}`

/** "50000-130000" -> "da 50.000 fino a 130.000 €", for chips and announcements. */
export const describeAmounts = ({ from, to }: AmountRange): string => {
  if (from === to) return `${formatNumber(from)} €`
  if (from === 0) return `${most(to)} €`
  return to === MOST ? `${least(from)} €` : `${least(from)} ${most(to)} €`
}
