import { withAll } from './intersect.ts'
import type { PostingRange } from './postings.ts'
import type { ResolvedAtom } from './resolve.ts'
import type { Segment } from './segment.ts'

/**
 * Calls `visit` with the postings of a segment that have an atom: one list for each of its alternatives. `number` is
 * the segment's place, by which the records of a sequence were noted.
 */
export const gather = (
  segment: Segment,
  number: number,
  atom: ResolvedAtom,
  visit: (range: PostingRange) => void,
): void => {
  if (atom.kind === 'any') {
    for (const term of atom.terms) {
      const range = segment.postings.find(term)
      if (range !== null) visit(range)
    }
    return
  }
  const range = atom.kind === 'sequence' ? atom.found[number] : withAll(segment, atom.terms)
  if (range) visit(range)
}
