import type { SearchField } from '#domain/schemas/search.ts'

/**
 * How much a term counts in a record, decided when the record is indexed: BM25F with its frequency part only (Robertson
 * and Zaragoza, "The Probabilistic Relevance Framework", 2009, section 3.6). Each occurrence adds the weight of its
 * field, less in a field that is long for its kind; the sum is saturated, so that the tenth occurrence adds little.
 * Lengths are compared with fixed ones, not with the collection's averages: a record's impacts then depend on the
 * record alone, and an index grown one by one equals one built at once.
 */

/** Words that a field of its kind usually has. */
const USUAL_LENGTH: Record<SearchField, number> = {
  title: 7,
  lead: 5,
  terms: 30,
  summary: 60,
  partners: 15,
  body: 120,
}

/** How much length counts: 0 not at all, 1 in full proportion. */
const LENGTH_SHARE = 0.5

/** The sum at which half of the full impact is reached. */
const HALF = 6

/** What one occurrence adds, in a field of `length` words. */
export const occurrence = (field: SearchField, weight: number, length: number): number =>
  weight / (1 - LENGTH_SHARE + LENGTH_SHARE * (length / USUAL_LENGTH[field]))

/** The sum of a term's occurrences as one byte, 1 to 255. */
export const impactOf = (sum: number): number => Math.max(1, Math.round((255 * sum) / (HALF + sum)))
