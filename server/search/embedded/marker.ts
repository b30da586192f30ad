import { labelKey } from '#domain/text/fold.ts'
import type { Collection } from './collection.ts'
import type { ResolvedAtom, ResolvedPlan } from './resolve.ts'
import type { Segment } from './segment.ts'

/** What a marked word answers. */
export type Mark = {
  /** Place of the slot among the required, then the optional ones. */
  slot: number
  atom: ResolvedAtom['atom']
  rarity: number
  /** Folded words of the reader, to tell the very word from another form of it. */
  typed: readonly string[]
}

/** Receives words `from` to `to` (the latter excluded, counted from the part's first) that answer something. */
export type Visit = (from: number, to: number, mark: Mark) => void

type Written = { words: readonly number[]; mark: Mark }

/**
 * Finds in stored records the words that answer a plan. Works on numbers alone: a word answers when its term is wanted,
 * several when they are written as one of the ways known for a wanted term.
 */
export const createMarker = ({ dictionary, sequences }: Collection, plan: ResolvedPlan) => {
  const marks: Mark[] = []
  /** For each term, one more than the place of its mark. */
  const wanted = new Map<number, Mark>()
  const written = new Map<number, Written[]>()

  const want = (term: number, mark: Mark) => {
    if (!wanted.has(term)) wanted.set(term, mark)
    for (const words of sequences.of(term)) expect(words, mark)
  }
  const expect = (words: readonly number[], mark: Mark) => {
    const first = words[0]!
    const list = written.get(first)
    if (list) list.push({ words, mark })
    else written.set(first, [{ words, mark }])
  }
  for (const [slot, { atoms, rarity, slot: asked }] of [
    ...plan.required,
    ...plan.optional,
  ].entries()) {
    const typed = labelKey(asked.typed).split(' ')
    for (const resolved of atoms) {
      const mark: Mark = { slot, atom: resolved.atom, rarity, typed }
      marks.push(mark)
      if (resolved.kind === 'term') want(resolved.term, mark)
      else if (resolved.kind === 'all') for (const term of resolved.terms) want(term, mark)
      else expect(resolved.words, mark)
    }
  }
  for (const list of written.values()) list.sort((a, b) => b.words.length - a.words.length)

  const standsAt = (segment: Segment, at: number, end: number, words: readonly number[]) => {
    if (at + words.length > end) return false
    for (let i = 1; i < words.length; i++) if (segment.tokens[at + i] !== words[i]) return false
    return true
  }

  return {
    slots: plan.required.length + plan.optional.length,
    /** Whether there is anything to be marked at all. */
    empty: marks.length === 0,
    scan: (segment: Segment, part: number, visit: Visit): void => {
      const { tokens, partTokens } = segment
      const { termOf } = dictionary.counts
      const [start, end] = [partTokens[part]!, partTokens[part + 1]!]
      for (let at = start; at < end; at++) {
        const word = tokens[at]!
        const single = wanted.get(termOf[word]!)
        if (single !== undefined) visit(at - start, at - start + 1, single)
        if (written.size === 0) continue
        const list = written.get(word)
        if (list === undefined) continue
        for (const { words, mark } of list) {
          if (standsAt(segment, at, end, words)) visit(at - start, at - start + words.length, mark)
        }
      }
    },
  }
}

export type Marker = ReturnType<typeof createMarker>
