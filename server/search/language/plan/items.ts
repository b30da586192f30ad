import type { Analyser } from '../../analysis/analyser.ts'
import type { Concept } from './concepts.ts'
import type { Atom, Plan, Slot } from './plan-types.ts'

type Expansion = Plan['understanding']['expansions'][number]

/** A thing asked, and what decides whether it must be answered. */
export type Item = Slot & {
  common: Concept['common']
  /** A record without it is no answer, even when no record has it: a disability, a place. */
  condition: boolean
  quoted: boolean
  /** What was added to it, by the reader's words. */
  expansions: readonly Expansion[]
  /** A typing error in it was corrected, and that is told already. */
  corrected: boolean
  /** It only tells what somebody does or did: "quali progetti risultano". */
  verb: boolean
  /** Equal for two items that ask for the same. */
  key: string
}

type TextPart = { text: string; from: number }

const placeOf = ({ text, from }: TextPart) => ({ typed: text, from, to: from + text.length })

/** These very words, one after the other; null for quotes around nothing. */
export const phraseItem = (part: TextPart, analyser: Analyser): Item | null => {
  const { words } = analyser.analyse(part.text)
  if (words.length === 0) return null
  const atom: Atom = { kind: 'sequence', words, weight: 1, because: 'word', typed: part.text }
  const key = `"${words.join(' ')}"`
  const asked = {
    common: null,
    condition: true,
    quoted: true,
    expansions: [],
    corrected: false,
    verb: false,
  }
  return { ...placeOf(part), atoms: [atom], ...asked, key }
}

/** Two things of which either will do. */
export const eitherOf = (q: string, one: Item, other: Item): Item => ({
  typed: q.slice(one.from, other.to),
  from: one.from,
  to: other.to,
  atoms: [...one.atoms, ...other.atoms],
  common: null,
  condition: one.condition || other.condition,
  quoted: one.quoted || other.quoted,
  expansions: [...one.expansions, ...other.expansions],
  corrected: one.corrected || other.corrected,
  verb: one.verb && other.verb,
  key: `${one.key}|${other.key}`,
})
