/** Years from `from` to `to`, both included. */
export type YearRange = { from: number; to: number }

const FIRST = 1900
const LAST = 2199

const year = (text: string): number | null => {
  if (!/^\d{4}$/.test(text)) return null
  const value = Number(text)
  return value >= FIRST && value <= LAST ? value : null
}

/** "2017" or "2016-2020" (also reversed, also open: "2016-" and "-2020"); null for anything else. */
export const parseYears = (text: string): YearRange | null => {
  const dash = text.indexOf('-')
  if (dash < 0) {
    const only = year(text)
    return only === null ? null : { from: only, to: only }
  }
  const from = dash === 0 ? FIRST : year(text.slice(0, dash))
  const to = dash === text.length - 1 ? LAST : year(text.slice(dash + 1))
  if (from === null || to === null || text === '-') return null
  return from <= to ? { from, to } : { from: to, to: from }
}

/** The shortest text that `parseYears` reads back as the same range. */
export const formatYears = ({ from, to }: YearRange): string => {
  if (from === to) return String(from)
  return `${from === FIRST ? '' : from}-${to === LAST ? '' : to}`
}

/** "2016-2020" -> "dal 2016 al 2020", for chips and announcements. */
export const describeYears = ({ from, to }: YearRange): string => {
  if (from === to) return String(from)
  if (from === FIRST) return `fino al ${to}`
  if (to === LAST) return `dal ${from}`
  return `dal ${from} al ${to}`
}
