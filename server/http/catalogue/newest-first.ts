import { EMPTY_QUERY } from '#domain/query/types.ts'
import type { SearchEngine } from '../../search/engine.ts'

/** All records of a moment in the order of every list, the newest first. */
export type NewestFirst = {
  /** Their ids. */
  ids: readonly number[]
  /** The place of a record in that order; -1 for one that came later. */
  placeOf: (id: number) => number
}

/** Some records in that order; those that came later are left out. */
export const inOrderOf = ({ ids, placeOf }: NewestFirst, some: readonly number[]): number[] => {
  const isOne = new Uint8Array(ids.length)
  for (const id of some) {
    const place = placeOf(id)
    if (place >= 0) isOne[place] = 1
  }
  return ids.filter((_, place) => isOne[place] === 1)
}

export const newestFirst = async (engine: Pick<SearchEngine, 'ids'>): Promise<NewestFirst> => {
  const { ids } = await engine.ids({ ...EMPTY_QUERY, sort: 'recenti' })
  let highest = 0
  for (const id of ids) highest = Math.max(highest, id)
  // A base numbers its records one after the other, so a list by number has few gaps.
  const places = new Int32Array(highest + 1).fill(-1)
  for (const [place, id] of ids.entries()) places[id] = place
  return { ids, placeOf: (id) => places[id] ?? -1 }
}
