import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Segment } from '../index/segment.ts'
import { createGrowingPostings } from './growing-postings.ts'
import { sealedPostings } from './posting-list.ts'
import { createUnions } from './unions.ts'

const RECORDS = 60
const TERMS = 8

/** For each term, its records with their impacts. */
type Lists = readonly (readonly (readonly [doc: number, impact: number])[])[]

const posting = fc.tuple(fc.nat(RECORDS - 1), fc.integer({ min: 1, max: 255 }))
const lists: fc.Arbitrary<Lists> = fc.array(
  fc.uniqueArray(posting, { selector: ([doc]) => doc, maxLength: RECORDS }),
  { minLength: TERMS, maxLength: TERMS },
)

const makeSegment = (all: Lists, sealed: boolean): Segment => {
  const growing = createGrowingPostings()
  for (let doc = 0; doc < RECORDS; doc++) {
    for (const [term, own] of all.entries()) {
      const found = own.find(([one]) => one === doc)
      if (found) growing.add(term, doc, found[1])
    }
  }
  return {
    size: RECORDS,
    postings: sealed ? sealedPostings(growing.sealed()) : growing,
  } as unknown as Segment
}

/** What the union must be, by reading every list for every record. */
const expected = (all: Lists, terms: readonly number[]) =>
  Array.from({ length: RECORDS }, (_, doc) => {
    const own = terms.flatMap((term) => all[term]!.filter(([one]) => one === doc))
    return [doc, Math.max(0, ...own.map(([, impact]) => impact))] as const
  }).filter(([, impact]) => impact > 0)

const question = fc.record({
  segment: fc.nat(2),
  name: fc.constantFrom('co', 'pe', null),
  terms: fc.uniqueArray(fc.nat(TERMS - 1), { minLength: 1, maxLength: TERMS }),
})

describe('many lists as one', () => {
  it.each([0, 100, 1_000_000])(
    'are what they hold, with %i bytes to keep some of them in',
    (limit) => {
      fc.assert(
        fc.property(
          fc.array(lists, { minLength: 3, maxLength: 3 }),
          fc.array(question, { maxLength: 30 }),
          (contents, questions) => {
            const segments = contents.map((all, i) => makeSegment(all, i > 0))
            const unionOf = createUnions(limit)
            for (const { segment, name, terms } of questions) {
              const { docs, impacts, from, to } = unionOf(segments[segment]!, terms, name)
              const found = [...docs.subarray(from, to)].map((doc, i) => [doc, impacts[from + i]!])
              expect(found).toEqual(expected(contents[segment]!, terms))
            }
          },
        ),
        { numRuns: 60 },
      )
    },
  )

  it('are kept only of segments that are full, and only where they save work', () => {
    const all = Array.from({ length: TERMS }, () => [[3, 9] as const, [5, 1] as const])
    const [growing, full] = [makeSegment(all, false), makeSegment(all, true)]
    const terms = [...all.keys()]
    const unionOf = createUnions()
    const isKept = (segment: Segment, some: readonly number[], name: string) => {
      const [, second, third] = [0, 1, 2].map(() => unionOf(segment, some, name))
      return second === third
    }
    expect(isKept(full, terms, 'co')).toBe(true)
    expect(isKept(growing, terms, 'co')).toBe(false)
    expect(isKept(full, terms.slice(0, 2), 'pe')).toBe(false)
  })
})
