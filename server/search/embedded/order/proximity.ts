import { lengthAt, valueAt } from '../../structures/varint.ts'
import type { Collection } from '../index/collection.ts'
import { tokensFrom } from '../index/part-places.ts'
import { type Segment, titlePart } from '../index/segment.ts'
import type { OccurrenceScanner } from '../match/occurrences.ts'

/** How much a record gains at most when all that was asked stands side by side, and when its title is nothing else. */
const NEARNESS = 0.4
const TITLE = 0.4
/** And when all that was asked is its title, each word once: whoever types a title wants that project. */
const WHOLE_TITLE = 0.6

/**
 * How much closer to the question a record is than its words alone tell, as a factor of its score from 1 to 2.4: by how
 * near to each other its answers stand in the best of its parts, and by how much of its title they make up.
 */
export const createProximity = (
  { dictionary }: Collection,
  isStopWord: (word: number) => boolean,
  scanner: OccurrenceScanner,
) => {
  const last = new Int32Array(scanner.slots)
  const { wordOf } = dictionary.columns

  /**
   * Of the best part: the shortest stretch that holds the most different answers, as its answers squared over slots and
   * words.
   */
  const closeness = (segment: Segment, first: number, end: number): number => {
    let within = -1
    let answers = 0
    let best = 0
    scanner.scan(segment, first, end, (part, from, to, answer) => {
      if (part !== within) {
        last.fill(-1)
        answers = 0
        within = part
      }
      if (last[answer.slot] === -1) answers++
      last[answer.slot] = Math.max(from, last[answer.slot]!)
      let start = from
      for (const place of last) if (place >= 0 && place < start) start = place
      if (answers > 1) best = Math.max(best, (answers * answers) / (scanner.slots * (to - start)))
    })
    return Math.min(1, best)
  }

  /** Words of a part that say something: all but stop words. */
  const ownWords = (segment: Segment, part: number): number => {
    const { tokens } = segment
    const end = tokensFrom(segment, part + 1)
    let own = 0
    for (let at = tokensFrom(segment, part); at < end; at += lengthAt(tokens, at)) {
      if (!isStopWord(wordOf[valueAt(tokens, at)]!)) own++
    }
    return own
  }

  /** What a title adds: by the share of its own words that answer something, and more where it is nothing else. */
  const titleGain = (segment: Segment, title: number): number => {
    let marked = 0
    let counted = 0
    scanner.scan(segment, title, title + 1, (_, from, to) => {
      marked += Math.max(0, to - Math.max(from, counted))
      counted = Math.max(counted, to)
    })
    if (marked === 0) return 0
    const own = ownWords(segment, title)
    const share = Math.min(1, marked / own)
    return TITLE * share + (share === 1 && own <= scanner.slots ? WHOLE_TITLE : 0)
  }

  return (segment: Segment, doc: number): number => {
    const title = titlePart(segment, doc)
    // A single thing is near to itself: of such a question only the title tells more.
    const near = scanner.slots > 1 ? closeness(segment, title, segment.partRows[doc + 1]!) : 0
    return 1 + NEARNESS * near + titleGain(segment, title)
  }
}
