import type { Bitmap } from '../bitmaps/bitmaps.ts'
import type { Collection } from '../index/collection.ts'
import type { PostingList } from '../postings/posting-list.ts'
import { createUnions } from '../postings/unions.ts'
import { type AnswerList, createAnswerLists } from './answer-lists.ts'

/** From plans to lists, and from these to sets of records. */
export const createListSets = ({ bits, segments, segmentBitmaps }: Collection) => {
  const unionOf = createUnions(0)

  /** The postings of a list in a segment, good until others are asked for. */
  const postingsOf = (number: number, { terms }: AnswerList): PostingList | null => {
    const segment = segments[number]!
    return terms.length === 1 ? segment.postings.find(terms[0]!) : unionOf(segment, terms, null)
  }

  return {
    lists: createAnswerLists(),
    postingsOf,
    /** Writes the live records of a segment that any list has into a set; `visit` is called with each list on the way. */
    write: (
      number: number,
      lists: readonly AnswerList[],
      into: Bitmap,
      visit: (list: AnswerList, postings: PostingList | null) => void = () => {},
    ): void => {
      const { size } = segments[number]!
      bits.clear(into, size)
      for (const list of lists) {
        const postings = postingsOf(number, list)
        visit(list, postings)
        if (postings !== null) bits.addAll(into, postings.docs, postings.from, postings.to)
      }
      bits.keepBoth(into, segmentBitmaps[number]!.live, size)
    },
  }
}

export type ListSets = ReturnType<typeof createListSets>
