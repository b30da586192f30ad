/**
 * A date as precise as its source: "2017", "2017-03" or "2017-03-14". Precision is kept, never invented;
 * two of them compare as text within the same precision.
 */
export type PartialDate = string

/** How a language tells dates: the names of its months, and what it says before the one end of a period that is known. */
type DateWords = { months: readonly string[]; from: string; until: string }

/** Both ways of telling dates in one language, which differs by its words alone. */
export const dateFormats = ({ months, from, until }: DateWords) => {
  const formatPartialDate = (date: PartialDate): string => {
    const [year, month, day] = date.split('-')
    if (month === undefined) return date
    const name = months[Number(month) - 1] ?? month
    return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`
  }
  const formatPeriod = (start: PartialDate | null, end: PartialDate | null): string | null => {
    if (start && end) {
      return start === end
        ? formatPartialDate(start)
        : `${formatPartialDate(start)} – ${formatPartialDate(end)}`
    }
    if (start) return `${from} ${formatPartialDate(start)}`
    return end ? `${until} ${formatPartialDate(end)}` : null
  }
  return { formatPartialDate, formatPeriod }
}
