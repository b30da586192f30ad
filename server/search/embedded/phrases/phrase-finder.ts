import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Collection } from '../index/collection.ts'
import type { Segment } from '../index/segment.ts'
import type { ResolvedAtom, ResolvedPlan } from '../match/resolver.ts'
import { withAll } from '../postings/intersection.ts'
import { copyRange, type PostingRange } from '../postings/posting-list.ts'
import { createSequenceTest } from './phrase-test.ts'

/** Records read between two pauses: some milliseconds. */
const SLICE = 10_000

type SequenceAtom = Extract<ResolvedAtom, { kind: 'sequence' }>

/**
 * Finds the records that hold the quoted phrases of a plan, before it is matched. It is the one thing that reads
 * records, and of words that nearly all of them have it takes tens of milliseconds: so it makes pauses, in which the
 * process answers others. A record that is written meanwhile is not found; one that is removed falls out later.
 */
export const createLocator = ({ dictionary, segments }: Collection) => {
  let readSincePause = 0

  const locate = async (
    segment: Segment,
    { words, terms }: SequenceAtom,
    signal: AbortSignal | undefined,
  ): Promise<PostingRange | null> => {
    const all = withAll(segment, terms)
    if (all === null) return null
    // The pauses may outlast the range.
    const range = segment.postings.columns ? all : copyRange(all)
    const holds = createSequenceTest(segment, words, dictionary)
    const docs = new Uint16Array(range.to - range.from)
    const impacts = new Uint8Array(range.to - range.from)
    let count = 0
    for (let i = range.from; i < range.to; i++) {
      if (readSincePause++ === SLICE) {
        readSincePause = 0
        await nextTurn()
        signal?.throwIfAborted()
      }
      const doc = range.docs[i]!
      if (!holds(doc)) continue
      docs[count] = doc
      impacts[count++] = range.impacts[i]!
    }
    return { docs, impacts, from: 0, to: count }
  }

  return async (plan: ResolvedPlan, signal?: AbortSignal): Promise<void> => {
    const slots = [...plan.required, ...plan.optional, ...plan.without]
    for (const atom of slots.flatMap((slot) => slot.atoms)) {
      if (atom.kind !== 'sequence') continue
      for (const [number, segment] of [...segments].entries()) {
        atom.found[number] = await locate(segment, atom, signal)
      }
    }
  }
}

export type Locator = ReturnType<typeof createLocator>
