import type { Segment } from '../index/segment.ts'
import { intersection } from '../postings/intersection.ts'
import type { PostingList } from '../postings/posting-list.ts'
import type { ResolvedAtom } from './resolver.ts'

/**
 * Calls `visit` with the postings of a segment that have an atom: one list for each of its alternatives. `number` is
 * the segment's place, by which the records of a sequence were noted.
 */
export const eachPostingList = (
  segment: Segment,
  number: number,
  atom: ResolvedAtom,
  visit: (range: PostingList) => void,
): void => {
  if (atom.kind === 'any') {
    for (const term of atom.terms) {
      const range = segment.postings.find(term)
      if (range !== null) visit(range)
    }
    return
  }
  const range =
    atom.kind === 'sequence' ? atom.found[number] : intersection(segment.postings, atom.terms)
  if (range) visit(range)
}
