import { labelKey } from '#domain/text/fold.ts'
import { room } from './arrays.ts'
import type { Collection } from './collection.ts'
import type { ResolvedAtom, ResolvedPlan } from './resolve.ts'
import type { Segment } from './segment.ts'
import { readVarints } from './varint.ts'

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

export type Marker = {
  /** Required and optional slots. */
  slots: number
  /** Whether there is anything to be marked at all. */
  empty: boolean
  /** Spellings of the part that was scanned last. */
  spellings: readonly number[]
  scan: (segment: Segment, part: number, visit: Visit) => void
}

/**
 * Finds in stored records the words that answer a plan. Works on numbers alone: a word answers when its term is wanted,
 * several when they are written as one of the ways known for a wanted term. A marker is good until the next is made.
 */
export const createMarkers = ({ dictionary, sequences }: Collection) => {
  /** For each term, one more than the place of its mark; for each word, whether something written may begin with it. */
  let wanted = new Uint16Array(1024)
  let begins = new Uint8Array(1024)
  const wantedTerms: number[] = []
  const written = new Map<number, Written[]>()
  const marks: Mark[] = []
  const spellings: number[] = []

  const forget = () => {
    for (const term of wantedTerms) wanted[term] = 0
    for (const word of written.keys()) begins[word] = 0
    wantedTerms.length = 0
    written.clear()
    marks.length = 0
    wanted = room(wanted, dictionary.terms.size())
    begins = room(begins, dictionary.words.size())
  }
  const expect = (words: readonly number[], mark: Mark) => {
    const first = words[0]!
    const list = written.get(first)
    if (list) list.push({ words, mark })
    else written.set(first, [{ words, mark }])
    begins[first] = 1
  }
  const want = (term: number, mark: Mark) => {
    if (wanted[term] === 0) {
      wanted[term] = marks.length
      wantedTerms.push(term)
    }
    for (const words of sequences.of(term)) expect(words, mark)
  }
  const take = (slot: number, rarity: number, typed: readonly string[], resolved: ResolvedAtom) => {
    const mark = { slot, atom: resolved.atom, rarity, typed }
    marks.push(mark)
    if (resolved.kind === 'sequence') expect(resolved.words, mark)
    else for (const term of resolved.terms) want(term, mark)
  }

  const standsAt = (at: number, words: readonly number[]) => {
    if (at + words.length > spellings.length) return false
    const { wordOf } = dictionary.columns
    for (let i = 1; i < words.length; i++) {
      if (wordOf[spellings[at + i]!] !== words[i]) return false
    }
    return true
  }

  const scan: Marker['scan'] = (segment, part, visit) => {
    const { wordOf, termOf } = dictionary.columns
    readVarints(segment.tokens, segment.partTokens[part]!, segment.partTokens[part + 1]!, spellings)
    for (let at = 0; at < spellings.length; at++) {
      const word = wordOf[spellings[at]!]!
      const place = wanted[termOf[word]!]!
      if (place !== 0) visit(at, at + 1, marks[place - 1]!)
      if (begins[word] === 0) continue
      let before: Mark | null = null
      for (const { words, mark } of written.get(word)!) {
        // The longest comes first: "legge 68/99" is not also told as "legge 68".
        if (mark === before || !standsAt(at, words)) continue
        visit(at, at + words.length, mark)
        before = mark
      }
    }
  }

  return ({ required, optional }: ResolvedPlan): Marker => {
    forget()
    const slots = [...required, ...optional]
    for (const [slot, { atoms, rarity, slot: asked }] of slots.entries()) {
      const typed = labelKey(asked.typed).split(' ')
      for (const atom of atoms) take(slot, rarity, typed, atom)
    }
    for (const list of written.values()) list.sort((a, b) => b.words.length - a.words.length)
    return { slots: slots.length, empty: marks.length === 0, spellings, scan }
  }
}
