import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createGrowingPostings } from './growing-postings.ts'
import { type Postings, sealedPostings } from './posting-list.ts'

/** Which records have a term, each with an impact: ascending, as they are written. */
const lists = fc.array(
  fc
    .uniqueArray(fc.integer({ min: 0, max: 2_000 }), { maxLength: 700 })
    .map((docs) =>
      docs.sort((a, b) => a - b).map((doc): [number, number] => [doc, 1 + (doc % 255)]),
    ),
  { maxLength: 12 },
)

/** Writes lists record by record, as an index does: the lists of all terms grow in turn. */
const grown = (all: readonly [number, number][][]) => {
  const postings = createGrowingPostings()
  const entries = all.flatMap((list, term) => list.map(([doc, impact]) => ({ term, doc, impact })))
  for (const { term, doc, impact } of entries.sort((a, b) => a.doc - b.doc)) {
    postings.add(term, doc, impact)
  }
  return postings
}

const read = (postings: Postings, term: number): [number, number][] => {
  const range = postings.find(term)
  if (range === null) return []
  return Array.from({ length: range.to - range.from }, (_, i) => [
    range.docs[range.from + i]!,
    range.impacts[range.from + i]!,
  ])
}

describe('postings', () => {
  it('give back every list as it was written, while growing and when sealed', () => {
    fc.assert(
      fc.property(lists, (all) => {
        const growing = grown(all)
        const sealed = sealedPostings(growing.sealed())
        for (const [term, list] of all.entries()) {
          expect(read(growing, term)).toEqual(list)
          expect(read(sealed, term)).toEqual(list)
          expect([growing.count(term), sealed.count(term)]).toEqual([list.length, list.length])
        }
      }),
    )
  })

  it('have nothing of a term that never came', () => {
    const growing = grown([[[3, 7]]])
    for (const postings of [growing, sealedPostings(growing.sealed())]) {
      for (const term of [1, 5_000]) {
        expect([postings.find(term), postings.count(term)]).toEqual([null, 0])
      }
    }
  })
})
