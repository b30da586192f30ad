import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rounds } from '../../../testing/rounds.ts'
import type { Segment } from '../index/segment.ts'
import { createGrowingPostings } from '../postings/growing-postings.ts'
import { sealedPostings } from '../postings/posting-list.ts'
import { createMatcher } from './matcher.ts'
import type { Matches } from './matches.ts'
import type { ResolvedAtom, ResolvedPlan, ResolvedSlot } from './resolver.ts'

const RECORDS = 400
const NOTHING_NEEDED = { needed: 0, least: 0 }
const RECORD_NUMBERS = Array.from({ length: RECORDS }, (_, doc) => doc)
const TERMS = 24

/** Which records have a term: a few, some or nearly all, so that short lists meet long ones. */
const having = fc
  .tuple(
    fc.constantFrom(0.003, 0.01, 0.1, 0.5, 0.95),
    fc.infiniteStream(fc.double({ min: 0, max: 1 })),
  )
  .map(([share, stream]) =>
    [...stream.take(RECORDS)].flatMap((one, doc) =>
      Number.isFinite(one) && one < share ? [doc] : [],
    ),
  )

const impactOf = (term: number, doc: number) => 1 + ((term * 31 + doc * 7) % 255)

const atom = fc
  .record({
    weight: fc.constantFrom(1, 0.5),
    terms: fc.uniqueArray(fc.nat(TERMS - 1), { minLength: 1, maxLength: 12 }),
    kind: fc.constantFrom('any', 'all'),
  })
  .map(({ weight, terms, kind }) => ({ kind, terms, atom: { weight } }) as unknown as ResolvedAtom)

const slots = (least: number, most: number) =>
  fc.array(fc.array(atom, { minLength: 1, maxLength: 3 }), { minLength: least, maxLength: most })

/** The records of each term. */
type Lists = readonly (readonly number[])[]
type Atoms = readonly ResolvedAtom[]

const hasAtom = (lists: Lists, { kind, terms }: ResolvedAtom, doc: number) =>
  kind === 'all'
    ? terms.every((term) => lists[term]!.includes(doc))
    : terms.some((term) => lists[term]!.includes(doc))

const answers = (lists: Lists, atoms: Atoms, doc: number) =>
  atoms.some((one) => hasAtom(lists, one, doc))

/** The score of a record that answers a slot: its best impact, by the weight of the atom. */
const scoreOf = (lists: Lists, atoms: Atoms, doc: number): number =>
  Math.max(
    0,
    ...atoms.flatMap(({ kind, terms, atom: { weight } }) => {
      const own = terms.filter((term) => lists[term]!.includes(doc))
      if (kind === 'all') {
        const all = own.length === terms.length
        return all ? [Math.min(...own.map((term) => impactOf(term, doc))) * weight] : []
      }
      return own.map((term) => impactOf(term, doc) * weight)
    }),
  )

/** The share of a record's score that scaling leaves, where not all slots need be answered. */
const scaleOf = (lists: Lists, required: readonly Atoms[], doc: number): number => {
  const weights = required.flatMap((atoms) => {
    const own = atoms.filter((one) => hasAtom(lists, one, doc)).map((one) => one.atom.weight)
    return own.length > 0 ? [Math.max(...own)] : []
  })
  return weights.reduce((sum, weight) => sum + 1 + weight, 0) / (2 * required.length)
}

const makeSegment = (lists: Lists, dead: readonly number[], sealed: boolean): Segment => {
  const growing = createGrowingPostings()
  for (let doc = 0; doc < RECORDS; doc++) {
    for (const [term, docs] of lists.entries()) {
      if (docs.includes(doc)) growing.add(term, doc, impactOf(term, doc))
    }
  }
  const removed = new Uint8Array(RECORDS)
  for (const doc of dead) removed[doc] = 1
  return {
    size: RECORDS,
    dead: removed,
    removed: dead.length,
    postings: sealed ? sealedPostings(growing.sealed()) : growing,
  } as unknown as Segment
}

/** Slots as the resolver leaves them: the rarest first, the heaviest atom of each first. */
const resolve = (lists: Lists, slots: readonly Atoms[]): ResolvedSlot[] =>
  slots
    .map((atoms) => ({
      slot: {} as ResolvedSlot['slot'],
      atoms: atoms.toSorted((a, b) => b.atom.weight - a.atom.weight),
      most: RECORD_NUMBERS.filter((doc) => answers(lists, atoms, doc)).length,
      rarity: 255,
    }))
    .toSorted((a, b) => a.most - b.most)

type Asked = Record<'required' | 'optional' | 'without', readonly Atoms[]>

/** How many of the required slots a record answers; 0 for one that is excluded or removed. */
const answeredBy = (
  lists: Lists,
  dead: readonly number[],
  { required, without }: Asked,
  doc: number,
) =>
  dead.includes(doc) || without.some((atoms) => answers(lists, atoms, doc))
    ? 0
    : required.filter((atoms) => answers(lists, atoms, doc)).length

const expectedScore = (
  lists: Lists,
  { required, optional }: Asked,
  scaled: boolean,
  doc: number,
) => {
  const sum = (all: readonly Atoms[]) =>
    all.reduce((total, atoms) => total + scoreOf(lists, atoms, doc), 0)
  return sum(required) * (scaled ? scaleOf(lists, required, doc) : 1) + sum(optional)
}

/** The score that was found for a hit. */
const noted = ({ hits, worth, impacts, scores }: Matches, doc: number): number =>
  worth === null ? scores[doc]! : worth * impacts[hits.indexOf(doc)]!

describe('matching', () => {
  it('finds and scores what reading every list for every record does', () => {
    const given = fc.record({
      first: fc.array(having, { minLength: TERMS, maxLength: TERMS }),
      required: slots(1, 5),
      optional: slots(0, 1),
      without: slots(0, 1),
      dead: fc.uniqueArray(fc.nat(RECORDS - 1), { maxLength: 5 }),
      sealed: fc.boolean(),
      needed: fc.integer({ min: 1, max: 5 }),
      least: fc.integer({ min: 1, max: 5 }),
    })
    const match = createMatcher()
    fc.assert(
      fc.property(given, ({ first, dead, sealed, needed, least, ...asked }) => {
        const { required, optional, without } = asked
        const contents = [
          { lists: first, dead, sealed },
          { lists: first.toReversed(), dead: [], sealed: true },
        ]
        const segments = contents.map((one) => makeSegment(one.lists, one.dead, one.sealed))
        const plan: ResolvedPlan = {
          required: resolve(first, required),
          optional: resolve(first, optional),
          without: resolve(first, without),
        }
        const counts = contents.map((one) =>
          RECORD_NUMBERS.map((doc) => answeredBy(one.lists, one.dead, asked, doc)),
        )
        const wanted = Math.min(needed, required.length)
        const most = Math.min(wanted, Math.max(...counts.flat()))
        const found = most > 0 && most >= Math.min(least, wanted)

        const { matches, answered } = match(segments, plan, { needed, least })!

        expect(answered).toBe(found ? most : 0)
        for (const [s, { lists }] of contents.entries()) {
          const { hits, count } = matches[s]!
          const expected = RECORD_NUMBERS.filter((doc) => found && counts[s]![doc]! >= most)
          expect([...hits.subarray(0, count)].toSorted((a, b) => a - b)).toEqual(expected)
          for (const doc of expected) {
            const score = expectedScore(lists, asked, most < required.length, doc)
            expect(noted(matches[s]!, doc)).toBeCloseTo(score, 1)
          }
        }
      }),
      { numRuns: rounds(150) },
    )
  })

  it('leaves out what is excluded where nothing is asked for', () => {
    const plan = {
      required: [],
      optional: [],
      without: resolve([[1, 2]], [[{ kind: 'any', terms: [0], atom: { weight: 1 } } as never]]),
    }
    const { matches } = createMatcher()([makeSegment([[1, 2]], [3], true)], plan, NOTHING_NEEDED)!
    const { hits, count } = matches[0]!
    expect([...hits.subarray(0, count)]).toEqual(
      RECORD_NUMBERS.filter((doc) => ![1, 2, 3].includes(doc)),
    )
  })
})
