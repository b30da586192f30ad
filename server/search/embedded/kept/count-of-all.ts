import type { Collection } from '../index/collection.ts'
import type { ResolvedPlan } from '../match/resolver.ts'
import { type AnswerList, setName } from './answer-lists.ts'
import type { ListSets } from './list-sets.ts'
import { createRecentSets } from './recent-sets.ts'

/** A slot with so many times fewer records than another is sooner looked up in the other's lists than made a set of. */
const MUCH_FEWER = 16

type Asked = { lists: AnswerList[]; most: number }

/**
 * Counts the records that answer everything asked, without scores: each slot is a set, and that of the most records is kept for a
 * while, since whoever types is offered one text after the other that begins with the same words.
 */
export const createCountOfAll = (
  { bits, segments, segmentBitmaps }: Collection,
  sets: ListSets,
) => {
  const recent = createRecentSets(bits, segmentBitmaps)
  const both = bits.allocate()
  const own = bits.allocate()

  /** How many of the records of a segment answer all of some slots, the one of the most records first. */
  const countIn = (number: number, name: string, [first, ...others]: readonly Asked[]): number => {
    const { size } = segments[number]!
    const [second, ...more] = others
    if (second === undefined) {
      sets.write(number, first!.lists, own)
      return bits.count(own, size)
    }
    const fill = (into: number) => sets.write(number, first!.lists, into)
    const largest = recent.of(name, number, fill)
    if (more.length === 0 && second.lists.length === 1) {
      const range = sets.postingsOf(number, second.lists[0]!)
      return range === null ? 0 : bits.countOf(largest, range.docs, range.from, range.to)
    }
    bits.copy(both, largest, size)
    for (const { lists } of others) {
      sets.write(number, lists, own)
      bits.keepBoth(both, own, size)
    }
    return bits.count(both, size)
  }

  /** null where something is left out, or found by comparing lists, or where walking is as quick. */
  return ({ required, without }: ResolvedPlan): number | null => {
    if (required.length === 0 || without.length > 0) return null
    const asked: Asked[] = []
    for (const slot of required) {
      const lists = sets.lists.ofSlot(slot)
      if (lists === null) return null
      asked.push({ lists, most: slot.most })
    }
    asked.sort((a, b) => b.most - a.most)
    const [first, last] = [asked[0]!, asked.at(-1)!]
    const name = setName(first.lists)
    if (last.most * MUCH_FEWER < first.most && !recent.has(name)) return null
    let total = 0
    for (let number = 0; number < segments.length; number++) {
      if (segments[number]!.size > 0) total += countIn(number, name, asked)
    }
    return total
  }
}
