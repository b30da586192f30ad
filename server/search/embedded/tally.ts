import type { FacetValueIndex } from './facet-values.ts'
import type { NumberLists } from './number-lists.ts'
import type { Segment } from './segment.ts'

/** Counts the values of one list `times`. */
export const countList = (
  { columns }: NumberLists,
  list: number,
  counts: Uint32Array,
  times: number,
): void => {
  const { starts, values } = columns
  const end = starts[list + 1]!
  for (let at = starts[list]!; at < end; at++) counts[values[at]!]! += times
}

/** How often each list occurs among some records: the loop that most searches spend most of their time in. */
const countLists = (
  column: Uint32Array,
  docs: Uint16Array,
  length: number,
  often: Uint32Array,
): void => {
  for (let i = 0; i < length; i++) often[column[docs[i]!]!]!++
}

/** The values of all lists, each as often as it occurs; what is read is set back to 0. */
const spread = (lists: NumberLists, often: Uint32Array, counts: Uint32Array): void => {
  const size = lists.size()
  for (let list = 0; list < size; list++) {
    if (often[list] === 0) continue
    countList(lists, list, counts, often[list]!)
    often[list] = 0
  }
}

/** Values of some records, one after the other. */
const countValues = (
  { columns: { starts, values } }: NumberLists,
  column: Uint32Array,
  docs: Uint16Array,
  length: number,
  counts: Uint32Array,
): void => {
  for (let i = 0; i < length; i++) {
    const list = column[docs[i]!]!
    const end = starts[list + 1]!
    for (let at = starts[list]!; at < end; at++) counts[values[at]!]!++
  }
}

/** A facet is counted list by list where at least so many of the records share one on average. */
const SHARED = 2

/**
 * Counts the facet values of many records, facet by facet. Records mostly have their values in common with others: so it
 * is first counted how often each list of values occurs, one addition a record whatever the list holds, and then what that
 * comes to for each value. Only a facet in which nearly every record has a list of its own is counted value by value.
 */
export const createTally = ({ lists, values }: FacetValueIndex) => {
  const often = lists.map(() => new Uint32Array(256))
  let shared: boolean[] = []
  let counts = new Uint32Array(0)

  return {
    /** Begins to count; about so many records are to come. */
    start: (records: number): void => {
      counts = new Uint32Array(values.length)
      shared = lists.map((one) => one.size() * SHARED <= records)
      for (const [facet, one] of lists.entries()) {
        if (often[facet]!.length < one.size()) often[facet] = new Uint32Array(one.size() * 2)
      }
    },
    add: ({ facetLists }: Segment, docs: Uint16Array, length: number): void => {
      for (let facet = 0; facet < lists.length; facet++) {
        const column = facetLists[facet]!
        if (shared[facet]) countLists(column, docs, length, often[facet]!)
        else countValues(lists[facet]!, column, docs, length, counts)
      }
    },
    /** How many of the records have each value, by ordinal. */
    counts: (): Uint32Array => {
      for (const [facet, one] of lists.entries()) {
        if (shared[facet]) spread(one, often[facet]!, counts)
      }
      return counts
    },
  }
}

export type Tally = ReturnType<typeof createTally>
