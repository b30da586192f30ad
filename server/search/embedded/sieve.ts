import { room } from './arrays.ts'
import type { FacetValueIndex } from './facet-values.ts'
import { EXCLUDED, type Filter, REQUIRED, WANTED } from './filter.ts'
import type { NumberLists } from './number-lists.ts'
import type { Segment } from './segment.ts'
import { SEGMENT_SIZE } from './segment-size.ts'

/** Some records of a segment, or all of them where `docs` is null. */
export type Candidates = { docs: Uint16Array | null; length: number }

/** Verdicts: passed, out, or one more than the one facet whose "any" selection alone a record fails. */
const PASSED = 0
const OUT = 255

/** A condition on the lists of values of one facet, and the verdict on a record that fails nothing else. */
type Test = {
  facet: number
  passes: (list: number) => boolean
  verdict: number
  /** For each list whether it passes; null where it is found out record by record. */
  table: Uint8Array | null
}

/** How many values of a list have a mark. */
const marked = ({ columns }: NumberLists, list: number, marks: Uint8Array, bit: number): number => {
  const { starts, values } = columns
  const end = starts[list + 1]!
  let count = 0
  for (let at = starts[list]!; at < end; at++) if ((marks[values[at]!]! & bit) !== 0) count++
  return count
}

const after = (before: number, verdict: number): number => (before === PASSED ? verdict : OUT)

const siftByTable = (
  column: Uint32Array,
  docs: Uint16Array,
  length: number,
  table: Uint8Array,
  verdict: number,
  verdicts: Uint8Array,
): void => {
  for (let i = 0; i < length; i++) {
    if (table[column[docs[i]!]!] === 0) verdicts[i] = after(verdicts[i]!, verdict)
  }
}

const siftOneByOne = (
  column: Uint32Array,
  docs: Uint16Array,
  length: number,
  { passes, verdict }: Test,
  verdicts: Uint8Array,
): void => {
  for (let i = 0; i < length; i++) {
    if (verdicts[i] === OUT) continue
    if (!passes(column[docs[i]!]!)) verdicts[i] = after(verdicts[i]!, verdict)
  }
}

/**
 * Filters the records of one segment after the other, condition by condition. A record that fails no selection passes;
 * one that fails only the "any" selection of one facet still counts for that facet; any other counts for nothing.
 */
export const createSieve = ({ lists }: FacetValueIndex) => {
  const docs = new Uint16Array(SEGMENT_SIZE)
  const verdicts = new Uint8Array(SEGMENT_SIZE)
  const tables: Uint8Array<ArrayBuffer>[] = []
  let tests: Test[] = []
  let length = 0

  const tableOf = (place: number, size: number, passes: Test['passes']): Uint8Array => {
    const table = room(tables[place] ?? new Uint8Array(64), size)
    tables[place] = table
    for (let list = 0; list < size; list++) table[list] = passes(list) ? 1 : 0
    return table
  }

  const select = (verdict: number, into: Uint16Array): number => {
    let count = 0
    for (let i = 0; i < length; i++) if (verdicts[i] === verdict) into[count++] = docs[i]!
    return count
  }

  return {
    /** Makes a filter ready; about so many records are to come. */
    start: ({ marks, any, all, not }: Filter, records: number): void => {
      const having = (facet: number, list: number, bit: number) =>
        marked(lists[facet]!, list, marks, bit)
      const conditions: Omit<Test, 'table'>[] = [
        ...any.map(({ facet }) => ({
          facet,
          verdict: facet + 1,
          passes: (list: number) => having(facet, list, WANTED) > 0,
        })),
        ...not.map(({ facet }) => ({
          facet,
          verdict: OUT,
          passes: (list: number) => having(facet, list, EXCLUDED) === 0,
        })),
        ...all.map(({ facet, count }) => ({
          facet,
          verdict: OUT,
          passes: (list: number) => having(facet, list, REQUIRED) >= count,
        })),
      ]
      tests = conditions.map((test, place) => {
        const size = lists[test.facet]!.size()
        // What is true of a list is found out beforehand, unless there are more lists than records to look at.
        return { ...test, table: size <= records ? tableOf(place, size, test.passes) : null }
      })
    },
    /** Looks at the candidates of a segment; the answers are good until the next. */
    sift: ({ facetLists, dead }: Segment, candidates: Candidates): void => {
      length = 0
      for (let i = 0; i < candidates.length; i++) {
        const doc = candidates.docs === null ? i : candidates.docs[i]!
        if (dead[doc] === 0) docs[length++] = doc
      }
      verdicts.fill(PASSED, 0, length)
      for (const test of tests) {
        const column = facetLists[test.facet]!
        if (test.table === null) siftOneByOne(column, docs, length, test, verdicts)
        else siftByTable(column, docs, length, test.table, test.verdict, verdicts)
      }
    },
    /** Writes down the records that pass, in the order of the candidates; returns their number. */
    passed: (into: Uint16Array): number => select(PASSED, into),
    /** Those that fail the "any" selection of one facet, given as its place in FACET_KEYS, and nothing else. */
    failingOnly: (facet: number, into: Uint16Array): number => select(facet + 1, into),
  }
}

export type Sieve = ReturnType<typeof createSieve>
