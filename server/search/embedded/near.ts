import { PART } from '../display/parts.ts'
import type { Collection } from './collection.ts'
import type { Marker } from './marker.ts'
import type { Segment } from './segment.ts'
import { readVarints } from './varint.ts'

/** How much a record gains at most when all that was asked stands side by side, and when its title is nothing else. */
const NEARNESS = 0.4
const TITLE = 0.4

/**
 * How much closer to the question a record is than its words alone tell, as a factor of its score from 1 to 1.8: by how
 * near to each other its answers stand in the best of its parts, and by how much of its title they make up.
 */
export const createNearness = (
  { dictionary }: Collection,
  isStopWord: (word: number) => boolean,
  marker: Marker,
) => {
  const last = new Int32Array(marker.slots)
  const { wordOf } = dictionary.columns
  const title: number[] = []

  /** Shortest stretch that holds the most different answers: its answers squared over slots and words. */
  const closeness = (segment: Segment, part: number): number => {
    last.fill(-1)
    let answers = 0
    let best = 0
    marker.scan(segment, part, (from, to, mark) => {
      if (last[mark.slot] === -1) answers++
      last[mark.slot] = Math.max(from, last[mark.slot]!)
      let start = from
      for (const place of last) if (place >= 0 && place < start) start = place
      if (answers > 1) best = Math.max(best, (answers * answers) / (marker.slots * (to - start)))
    })
    return Math.min(1, best)
  }

  /** Share of the title's own words that answer something. */
  const titleShare = (segment: Segment, part: number): number => {
    const marked = new Set<number>()
    marker.scan(segment, part, (from, to) => {
      for (let at = from; at < to; at++) marked.add(at)
    })
    if (marked.size === 0) return 0
    readVarints(segment.tokens, segment.partTokens[part]!, segment.partTokens[part + 1]!, title)
    let own = 0
    for (const [at, spelling] of title.entries()) {
      if (marked.has(at) || !isStopWord(wordOf[spelling]!)) own++
    }
    return marked.size / own
  }

  return (segment: Segment, doc: number): number => {
    let near = 0
    let share = 0
    for (let part = segment.partRows[doc]!; part < segment.partRows[doc + 1]!; part++) {
      const kind = segment.partKinds[part]!
      if (kind === PART.spans) continue
      if (kind === PART.title) share = titleShare(segment, part)
      // A single thing is near to itself: of such a question only the title tells more.
      else if (marker.slots === 1) break
      if (marker.slots > 1) near = Math.max(near, closeness(segment, part))
    }
    return 1 + NEARNESS * near + TITLE * share
  }
}
