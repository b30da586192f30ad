import { expect, it } from 'vitest'
import { createBitmaps } from '../bitmaps/bitmaps.ts'
import { emptySegment } from '../index/make-segment.ts'
import { createSegmentBitmaps } from '../index/segment-bitmaps.ts'
import { createGrowingPostings } from '../postings/growing-postings.ts'
import { SEGMENT_SIZE } from '../postings/segment-size.ts'
import { createCountsOfSets } from './counts-of-set.ts'

/** A segment of which every record has the value 0, all but the last the value 1, and every tenth the value 2. */
const filled = (size: number) => {
  const values = createGrowingPostings()
  for (let doc = 0; doc < size; doc++) {
    values.add(0, doc, 1)
    if (doc < size - 1) values.add(1, doc, 1)
    if (doc % 10 === 0) values.add(2, doc, 1)
  }
  return { ...emptySegment(createGrowingPostings(), values), size }
}

it.each([100, SEGMENT_SIZE - 1, SEGMENT_SIZE])(
  'counts the values of %i records, also when asked again',
  (size) => {
    const bits = createBitmaps()
    const kept = createSegmentBitmaps(bits)
    for (let doc = 0; doc < size; doc++) kept.show(doc)
    const counts = createCountsOfSets(bits)
    const records = { segment: filled(size), kept, set: () => kept.live }
    const own = counts.of(size)
    for (const ordinals of [[1], [0, 1], [2, 1, 0]]) {
      const into = new Uint32Array(3)
      counts.add(own, ordinals, records, into)
      const right = [size, size - 1, Math.ceil(size / 10)]
      expect(ordinals.map((ordinal) => into[ordinal])).toEqual(ordinals.map((one) => right[one]))
    }
  },
)

it('asks for the set only where a count is not known', () => {
  const bits = createBitmaps()
  const kept = createSegmentBitmaps(bits)
  for (let doc = 0; doc < 500; doc++) kept.show(doc)
  const counts = createCountsOfSets(bits)
  const own = counts.of(500)
  let asked = 0
  const set = () => {
    asked++
    return kept.live
  }
  const records = { segment: filled(500), kept, set }
  counts.add(own, [0, 2], records, new Uint32Array(3))
  expect(asked).toBe(2)
  counts.add(own, [2, 0], records, new Uint32Array(3))
  expect(asked).toBe(2)
  counts.add(own, [1, 2], records, new Uint32Array(3))
  expect(asked).toBe(3)
})
