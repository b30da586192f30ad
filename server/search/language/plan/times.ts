import { describeRange } from '#domain/query/describe-range.ts'
import { isOpenPeriod } from '#domain/query/periods.ts'
import { rangeOf } from '#domain/query/ranges.ts'
import type { Limit } from '../limits/limit.ts'
import type { BareYear, FoundLimit } from '../limits/limits.ts'
import { readConcepts } from './concepts.ts'
import type { Item } from './items.ts'
import { namedItem } from './named.ts'
import { nothingSaid, type Question } from './question.ts'
import { lighter } from './requirements.ts'

/** What a limit says that asks for records without a value. */
const NOT_SAID = 'non indicato'

/** Says what a time or an amount was read as, with the ways to have it otherwise. */
export const tellLimit = (limit: FoundLimit, { said, q }: Question): Limit => {
  const { facet, value, not, typed, from, to, core } = limit
  const own = q.slice(core, to)
  // A year or a sum alone is text already; anything else would be read again.
  const text = /^[\d.]+$|euro|€/u.test(own) ? own : `"${own}"`
  const [before, behind] = [q.slice(0, from), q.slice(to)]
  said.filters.push({
    typed,
    facet,
    value,
    not,
    label: describeRange(facet, value) ?? NOT_SAID,
    asText: `${before}${text}${behind}`.trim(),
    without: `${before.trimEnd()} ${behind.trimStart()}`.trim(),
  })
  return { facet, value, or: [], not, typed, from, to }
}

/** The words of a closed time: welcome in a record that says them of itself ("luglio 2022" of its end). */
export const wordsOfTime = (limit: FoundLimit, question: Question): Item[] => {
  const { facet, value, not, core, to } = limit
  const range = rangeOf(facet, value)
  if (facet !== 'attivo' || not || range === null || isOpenPeriod(range)) return []
  const unsaid = { ...question, said: nothingSaid(question.said.exact) }
  return readConcepts(question.q.slice(core, to), core, question.concepts)
    .filter((word) => word.common !== 'stop')
    .map((word) => lighter(namedItem(word, unsaid)))
}

/** Offers the years that stand in a text by themselves, as what they may have meant; `textFrom` is where the text begins. */
export const offerYears = (
  years: readonly BareYear[],
  textFrom: number,
  { said, q }: Question,
): void => {
  for (const { year, from, to } of years) {
    const rest = `${q.slice(0, textFrom + from).trimEnd()} ${q.slice(textFrom + to).trimStart()}`
    said.years.push({ typed: year, q: `${rest.trim()} nel ${year}`.trim() })
  }
}
