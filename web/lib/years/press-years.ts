import { UNSPECIFIED } from '#domain/facets.ts'
import type { SearchQuery } from '#domain/query/types.ts'
import { removeValue, setValues } from '#domain/query/write.ts'
import { formatYears, parseYears, type YearRange } from '#domain/query/years.ts'
import { chosenYears, type YearKey } from './years.ts'

/** What pressing a bar of the histogram asks for: these years, or no years any more. */
export type Press = { range: YearRange | null; query: SearchQuery }

const same = (a: YearRange, b: YearRange) => a.from === b.from && a.to === b.to

const inside = (inner: YearRange, outer: YearRange) =>
  outer.from <= inner.from && inner.to <= outer.to

/** The years that are chosen, when they are one range. */
export const chosenRange = (query: SearchQuery, key: YearKey): YearRange | null => {
  const [only, ...more] = chosenYears(query, key)
  return only === undefined || more.length > 0 ? null : parseYears(only)
}

/** As in a calendar: the first press chooses a bar, one on another bar the range up to it, a third begins anew. */
const rangeAfter = (
  pressed: YearRange,
  chosen: YearRange | null,
  bars: readonly YearRange[],
): YearRange | null => {
  if (chosen === null) return pressed
  if (same(chosen, pressed)) return null
  const isStart = bars.some((bar) => same(bar, chosen))
  return isStart
    ? { from: Math.min(chosen.from, pressed.from), to: Math.max(chosen.to, pressed.to) }
    : pressed
}

/** The search after `pressed`, one of `bars`. The unknown year stays chosen; what is pressed is excluded no more. */
export const pressYears = (
  query: SearchQuery,
  pressed: YearRange,
  bars: readonly YearRange[],
  key: YearKey,
): Press => {
  const range = rangeAfter(pressed, chosenRange(query, key), bars)
  const unspecified = query.facets[key].values.filter((value) => value === UNSPECIFIED)
  const readmitted = query.facets[key].not.filter((value) => {
    const years = parseYears(value)
    return years !== null && inside(years, pressed)
  })
  const free = readmitted.reduce((rest, value) => removeValue(rest, key, value), query)
  const values = range === null ? unspecified : [formatYears(range), ...unspecified]
  return { range, query: setValues(free, key, values) }
}
