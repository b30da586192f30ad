import { FACET_KEYS, type FacetKey } from '#domain/facets.ts'
import type { EngineTally, FacetCount, TalliedValues } from '../engine.ts'
import type { Collection } from './index/collection.ts'
import { createPauses } from './pauses.ts'
import { SEGMENT_SIZE } from './postings/segment-size.ts'

/** Records counted before the clock is looked at. */
const AT_ONCE = 4_096

const facetAt = (key: FacetKey): number => FACET_KEYS.indexOf(key)

/** A record as one number: its segment and its place there. */
export const placeNumber = (segment: number, doc: number): number => segment * SEGMENT_SIZE + doc

/**
 * Counts some records, given as numbers of their places, by what the columns of the index say of them: one pass for each count,
 * letting others in meanwhile. A record that is changed in between is counted as it was, for its columns stay.
 */
export const createTally =
  ({ facets, segments }: Collection) =>
  (places: ArrayLike<number>, seq: number): EngineTally => {
    /** Calls `each` with the number of every record's list of values in each of some facets. */
    const walk = async (
      keys: readonly FacetKey[],
      each: (lists: readonly number[]) => void,
      signal?: AbortSignal,
    ): Promise<void> => {
      const pause = createPauses()
      const columns = keys.map(facetAt)
      const lists = columns.map(() => 0)
      for (let at = 0; at < places.length; at++) {
        if (at % AT_ONCE === 0) await pause(signal)
        const segment = segments[Math.floor(places[at]! / SEGMENT_SIZE)]!
        const doc = places[at]! % SEGMENT_SIZE
        for (let i = 0; i < columns.length; i++) {
          lists[i] = segment.facetLists[columns[i]!]![doc]!
        }
        each(lists)
      }
    }

    const counts = async (key: FacetKey, signal?: AbortSignal): Promise<FacetCount[]> => {
      const { columns } = facets.lists[facetAt(key)]!
      const byOrdinal = new Map<number, number>()
      const add = ([list]: readonly number[]): void => {
        for (let at = columns.starts[list!]!; at < columns.starts[list! + 1]!; at++) {
          const ordinal = columns.values[at]!
          byOrdinal.set(ordinal, (byOrdinal.get(ordinal) ?? 0) + 1)
        }
      }
      await walk([key], add, signal)
      return [...byOrdinal].map(([ordinal, count]) => ({ value: facets.values[ordinal]!, count }))
    }

    /** Which row or column each ordinal is; ordinals that are none are not there. */
    const numbered = ({ facet, values }: TalliedValues): ReadonlyMap<number, number> =>
      new Map(
        values.flatMap((value, i) => {
          const ordinal = facets.find(facet, value)
          return ordinal === undefined ? [] : [[ordinal, i] as const]
        }),
      )

    const cross = async (
      rows: TalliedValues,
      columns: TalliedValues,
      signal?: AbortSignal,
    ): Promise<Uint32Array> => {
      const cells = new Uint32Array(rows.values.length * columns.values.length)
      const [rowOf, columnOf] = [numbered(rows), numbered(columns)]
      const ofRows = facets.lists[facetAt(rows.facet)]!.columns
      const ofColumns = facets.lists[facetAt(columns.facet)]!.columns
      const add = ([own, other]: readonly number[]): void => {
        for (let a = ofRows.starts[own!]!; a < ofRows.starts[own! + 1]!; a++) {
          const row = rowOf.get(ofRows.values[a]!)
          if (row === undefined) continue
          for (let b = ofColumns.starts[other!]!; b < ofColumns.starts[other! + 1]!; b++) {
            const column = columnOf.get(ofColumns.values[b]!)
            if (column !== undefined) cells[row * columns.values.length + column]!++
          }
        }
      }
      await walk([rows.facet, columns.facet], add, signal)
      return cells
    }

    return { total: places.length, seq, counts, cross }
  }
