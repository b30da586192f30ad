import { labelKey } from '#domain/text/fold.ts'
import type { Analysis } from '../analysis/analyser.ts'
import type { Atom, Plan } from '../language/plan-types.ts'
import { type Known, rarestFirst } from './known.ts'

/** Words `from` to `to` (the latter excluded) of a text that answer a slot. */
export type Mark = {
  from: number
  to: number
  /** Place of the slot among the required, then the optional ones. */
  slot: number
  atom: Atom
  rarity: number
  /** Folded words of the reader, to tell the very word from another form of it. */
  typed: readonly string[]
}

type Wanted = Omit<Mark, 'from' | 'to'>
type Written = { words: readonly string[]; wanted: Wanted }

/** Finds in texts taken apart the words that answer a plan; of two slots that want one word, the rarer has it. */
export const createMarks = (plan: Plan, known: Known) => {
  const terms = new Map<string, Wanted>()
  const sequences: Written[] = []
  const want = (term: string, wanted: Wanted) => {
    if (!terms.has(term)) terms.set(term, wanted)
  }
  const byRarity = rarestFirst(plan.required, known)
  for (const [slot, asked] of [...byRarity, ...plan.optional].entries()) {
    const rarity = known.rarityOf(asked)
    const typed = labelKey(asked.typed).split(' ')
    for (const atom of asked.atoms) {
      const wanted: Wanted = { slot, atom, rarity, typed }
      if (atom.kind === 'term') want(atom.term, wanted)
      else if (atom.kind === 'all') for (const term of atom.terms) want(term, wanted)
      else if (atom.kind === 'sequence') sequences.push({ words: atom.words, wanted })
      else for (const term of known.words.termsOfPrefix(atom.prefix)) want(term, wanted)
    }
  }

  const of = ({ words, terms: own, spans }: Analysis): Mark[] => {
    const marks: Mark[] = []
    for (const [at, term] of own.entries()) {
      const wanted = terms.get(term)
      if (wanted) marks.push({ ...wanted, from: at, to: at + 1 })
      for (const { words: written, wanted: one } of sequences) {
        if (written.every((word, i) => words[at + i] === word)) {
          marks.push({ ...one, from: at, to: at + written.length })
        }
      }
    }
    for (const { term, from, to } of spans) {
      const wanted = terms.get(term)
      if (wanted) marks.push({ ...wanted, from, to })
    }
    return marks.sort((a, b) => a.from - b.from || b.to - a.to)
  }
  /** `asked`: there is anything to be marked at all. */
  return { asked: terms.size > 0 || sequences.length > 0, of }
}

export type Marks = ReturnType<typeof createMarks>
