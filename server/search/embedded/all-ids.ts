import { effectiveSort, type SearchQuery } from '#domain/query/types.ts'
import type { EngineIds, IdsOptions } from '../engine.ts'
import type { Collection } from './index/collection.ts'
import type { Place } from './order/place.ts'
import { sortGradually } from './order/sort-gradually.ts'
import { comparePlaces, tieBreakers } from './order/tie-breakers.ts'
import { createPauses } from './pauses.ts'
import { SEGMENT_SIZE } from './postings/segment-size.ts'
import type { Search } from './search.ts'

/**
 * Every hit, in order unless any will do. What is a hit is decided at one moment; putting them in order lets others in, writes too, which do
 * no harm: a record that is changed meanwhile keeps its old place in the index, with all by which it is ordered.
 */
export const createAllIds =
  ({ segments }: Collection, search: Search) =>
  async (query: SearchQuery, { signal, anyOrder }: IdsOptions = {}): Promise<EngineIds> => {
    signal?.throwIfAborted()
    if (anyOrder) {
      const { seq, numbers } = await search.everyPlace(query, signal)
      const idAt = (place: number) =>
        segments[Math.floor(place / SEGMENT_SIZE)]!.ids[place % SEGMENT_SIZE]!
      return { ids: Array.from(numbers, idAt), seq }
    }
    const { seq, head, rest } = await search.everyHit(query, signal)
    const pause = createPauses()
    const further = tieBreakers(segments, effectiveSort(query))
    const compare = (a: Place, b: Place) => comparePlaces(a, b, further)
    const sorted = await sortGradually(rest, compare, () => pause(signal))
    const idOf = ({ segment, doc }: Place) => segments[segment]!.ids[doc]!
    return { ids: [...head, ...sorted].map(idOf), seq }
  }
