import { room } from './arrays.ts'

/** Records of one segment that have a term, ascending, each with how much it counts there (1 to 255). */
export type PostingRange = { docs: Uint16Array; impacts: Uint8Array; from: number; to: number }

export type Postings = {
  /** Postings of a term, or null when the segment has none. The range is only good until the next write. */
  find: (term: number) => PostingRange | null
}

/** The postings of a full segment, end to end: those of term `t` stand from `start[t]` to `start[t + 1]`. */
export type PostingColumns = { start: Uint32Array; docs: Uint16Array; impacts: Uint8Array }

export const sealedPostings = ({ start, docs, impacts }: PostingColumns): Postings => ({
  find: (term) => {
    if (term + 1 >= start.length) return null
    const [from, to] = [start[term]!, start[term + 1]!]
    return from < to ? { docs, impacts, from, to } : null
  },
})

type List = { docs: Uint16Array; impacts: Uint8Array; length: number }

/** The postings of the segment that still takes new records: one growing list for each term. */
export const createGrowingPostings = () => {
  const lists: (List | undefined)[] = []
  let count = 0
  const find = (term: number): PostingRange | null => {
    const list = lists[term]
    return list ? { docs: list.docs, impacts: list.impacts, from: 0, to: list.length } : null
  }
  return {
    find,
    /** Records must come in ascending order. */
    add: (term: number, doc: number, impact: number): void => {
      let list = lists[term]
      if (list === undefined) {
        list = { docs: new Uint16Array(2), impacts: new Uint8Array(2), length: 0 }
        lists[term] = list
      }
      if (list.length === list.docs.length) {
        list.docs = room(list.docs, list.length + 1)
        list.impacts = room(list.impacts, list.length + 1)
      }
      list.docs[list.length] = doc
      list.impacts[list.length++] = impact
      count++
    },
    /** A copy laid out end to end. */
    columns: (): PostingColumns => {
      const columns: PostingColumns = {
        start: new Uint32Array(lists.length + 1),
        docs: new Uint16Array(count),
        impacts: new Uint8Array(count),
      }
      let at = 0
      for (let term = 0; term < lists.length; term++) {
        const list = lists[term]
        columns.start[term] = at
        if (list === undefined) continue
        columns.docs.set(list.docs.subarray(0, list.length), at)
        columns.impacts.set(list.impacts.subarray(0, list.length), at)
        at += list.length
      }
      columns.start[lists.length] = at
      return columns
    },
  }
}

export type GrowingPostings = ReturnType<typeof createGrowingPostings>
