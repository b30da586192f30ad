import type { FacetValueIndex } from './facet-values.ts'
import type { NumberLists } from './number-lists.ts'
import type { PostingRange } from './postings.ts'
import type { Segment } from './segment.ts'
import { SEGMENT_SIZE } from './segment-size.ts'

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

const mark = (members: Uint8Array, docs: Uint16Array, length: number, as: 0 | 1): void => {
  for (let i = 0; i < length; i++) members[docs[i]!] = as
}

/** How many of the members have a value, by the list of all records that have it. */
const countMembers = ({ docs, from, to }: PostingRange, members: Uint8Array): number => {
  let count = 0
  for (let i = from; i < to; i++) count += members[docs[i]!]!
  return count
}

/** Ordinals of the values whose counts will be read, facet by facet; or every value's. */
export type CountedValues = readonly (readonly number[])[] | 'all'

/** Adding up so many records that have a value takes as long as counting the values of one record. */
const WORTH = 6

/**
 * Counts the facet values of many records, facet by facet. Records mostly have their values in common with others: so it
 * is first counted how often each list of values occurs, one addition a record whatever the list holds, and then what that
 * comes to for each value. A facet in which nearly every record has a list of its own is counted value by value; or, where
 * only a few of its values will be read, by the lists of the records that have these.
 */
export const createTally = ({ lists, values }: FacetValueIndex) => {
  const often = lists.map(() => new Uint32Array(256))
  /** The records being counted, while they are: 1 for each. */
  const members = new Uint8Array(SEGMENT_SIZE)
  let shared: boolean[] = []
  let counted: CountedValues = 'all'
  let counts = new Uint32Array(0)

  /** Counts some values of many records by all that have them, where that is less to read than the records. */
  const countNamed = (
    { facetPostings }: Segment,
    named: readonly number[],
    docs: Uint16Array,
    length: number,
  ): boolean => {
    const having = named.reduce((sum, ordinal) => sum + facetPostings.count(ordinal), 0)
    if (having > length * WORTH) return false
    mark(members, docs, length, 1)
    for (const ordinal of named) {
      const range = facetPostings.find(ordinal)
      if (range !== null) counts[ordinal]! += countMembers(range, members)
    }
    mark(members, docs, length, 0)
    return true
  }

  /** Counts one facet, given as its place in FACET_KEYS, of some records of a segment. */
  const addFacet = (segment: Segment, facet: number, docs: Uint16Array, length: number): void => {
    const column = segment.facetLists[facet]!
    if (shared[facet]) countLists(column, docs, length, often[facet]!)
    else if (counted === 'all' || !countNamed(segment, counted[facet]!, docs, length)) {
      countValues(lists[facet]!, column, docs, length, counts)
    }
  }

  return {
    /** Begins to count; about so many records are to come. */
    start: (records: number, which: CountedValues): void => {
      counts = new Uint32Array(values.length)
      counted = which
      // To look whether a list occurs at all is next to nothing, so they need not be much fewer than the records.
      shared = lists.map((one) => one.size() <= records)
      for (const [facet, one] of lists.entries()) {
        if (often[facet]!.length < one.size()) often[facet] = new Uint32Array(one.size() * 2)
      }
    },
    /** Tells that about so many records are to come for one facet, of which none has been counted yet. */
    expect: (facet: number, records: number): void => {
      shared[facet] = lists[facet]!.size() <= records
    },
    addFacet,
    add: (segment: Segment, docs: Uint16Array, length: number): void => {
      for (let facet = 0; facet < lists.length; facet++) addFacet(segment, facet, docs, length)
    },
    /** How many of the records have each value, by ordinal; a count that nobody asked for may be wrong. */
    counts: (): Uint32Array => {
      for (const [facet, one] of lists.entries()) {
        if (shared[facet]) spread(one, often[facet]!, counts)
      }
      return counts
    },
  }
}

export type Tally = ReturnType<typeof createTally>
