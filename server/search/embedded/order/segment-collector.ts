import type { SortKey } from '#domain/query/types.ts'
import type { Segment } from '../index/segment.ts'
import type { Matches } from '../match/matches.ts'
import type { Place } from './place.ts'
import type { TopCollector } from './top-k.ts'

type IsIn = (doc: number) => boolean

/** What each impact comes to in the list that is offered, rounded as scores are. */
const scoreOf = new Float32Array(256)

/**
 * Offers records to a page. Of hundreds of thousands nearly all come behind the last that the page keeps, often with the
 * same key, and are turned away here, before anything is made of them.
 */
export const createSegmentCollector = (
  page: TopCollector,
  segments: readonly Segment[],
  sort: SortKey,
) => {
  /** Titles have keys of their own between the first one and the date. */
  const thenByDate = sort !== 'titolo'
  let last: Place | null = null
  let least = Number.NEGATIVE_INFINITY
  /** Date and id of the last record that the page keeps, once they are asked for. */
  let newest = Number.NaN
  let id = Number.NaN

  const noteLast = (): void => {
    if (page.last === last) return
    last = page.last
    least = last?.key ?? least
    newest = Number.NaN
  }

  const lookUp = ({ segment, doc }: Place): void => {
    const { recenti, ids } = segments[segment]!
    newest = recenti[doc]!
    id = ids[doc]!
  }

  /** Whether a record comes behind the last that the page keeps, although it has the same key. */
  const losesTie = ({ recenti, ids }: Segment, doc: number): boolean => {
    if (!thenByDate || last === null) return false
    if (Number.isNaN(newest)) lookUp(last)
    const date = recenti[doc]!
    return date < newest || (date === newest && ids[doc]! > id)
  }

  /** A record that does not come behind by its key. */
  const consider = (number: number, doc: number, key: number, isIn: IsIn | null): void => {
    if (key === least && losesTie(segments[number]!, doc)) return
    if (isIn !== null && !isIn(doc)) return
    page.offer(number, doc, key)
    noteLast()
  }

  /** Some records of a segment, by its own keys or by `scores`; `isIn` where not all count. */
  const records = (
    number: number,
    docs: Uint16Array,
    length: number,
    scores: Float32Array | null,
    isIn: IsIn | null,
  ): void => {
    const keys = sort === 'rilevanza' ? scores : segments[number]![sort]
    for (let i = 0; i < length; i++) {
      const doc = docs[i]!
      const key = keys === null ? 0 : keys[doc]!
      if (key >= least) consider(number, doc, key, isIn)
    }
  }

  /** The same for the hits of one list, whose scores are told by their impacts: there are no more than 255. */
  const listed = (
    number: number,
    { hits, impacts, count }: Matches,
    worth: number,
    isIn: IsIn | null,
  ): void => {
    for (let impact = 0; impact < scoreOf.length; impact++) scoreOf[impact] = worth * impact
    for (let i = 0; i < count; i++) {
      const key = scoreOf[impacts[i]!]!
      if (key >= least) consider(number, hits[i]!, key, isIn)
    }
  }

  return {
    records,
    hits: (number: number, matches: Matches, isIn: IsIn | null): void => {
      const { hits, count, scores, worth } = matches
      if (worth === null || sort !== 'rilevanza') records(number, hits, count, scores, isIn)
      else listed(number, matches, worth, isIn)
    },
  }
}
