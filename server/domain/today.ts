const HOUR = 3_600_000

/** Swedes write a day as ISO does. */
const inItaly = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome', dateStyle: 'short' })

/** The day that an instant is in Italy, "2026-11-28": at half past midnight there it is still yesterday in UTC. */
export const italianDay = (at: Date): string => inItaly.format(at)

/** The day in Italy by a clock, which is asked with every search and every answer. There a day begins on a whole hour of UTC. */
export const createItalianToday = (now: () => number = Date.now): (() => string) => {
  let hour = Number.NaN
  let day = ''
  return () => {
    const at = now()
    if (Math.floor(at / HOUR) !== hour) {
      hour = Math.floor(at / HOUR)
      day = italianDay(new Date(at))
    }
    return day
  }
}
