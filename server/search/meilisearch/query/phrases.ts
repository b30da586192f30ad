import type { Atom, Plan } from '../../language/plan/plan-types.ts'
import { tokenOf } from '../fields.ts'
import type { AtHand } from './at-hand.ts'

type Sequence = Extract<Atom, { kind: 'sequence' }>

const keyOf = (words: readonly string[]): string => words.map(tokenOf).join(' ')

/** Projects that have each phrase of a plan, by its words. */
export type Phrases = (words: readonly string[]) => readonly number[]

const sequencesOf = ({ required, optional, without }: Plan): Sequence[] =>
  [...required, ...optional, ...without].flatMap((slot) =>
    slot.atoms.filter((atom) => atom.kind === 'sequence'),
  )

/**
 * The projects of every phrase of a plan: as a list of ids, a phrase can be refused, joined by OR, or be one of several
 * things of which most are needed, none of which the server's own quotes can do.
 */
export const findPhrases = async (
  plan: Plan,
  { holding }: Pick<AtHand, 'holding'>,
  signal?: AbortSignal,
): Promise<Phrases> => {
  const asked = new Map(sequencesOf(plan).map(({ words }) => [keyOf(words), words]))
  const found = new Map<string, readonly number[]>()
  for (const [key, words] of asked) found.set(key, await holding(words, signal))
  return (words) => found.get(keyOf(words)) ?? []
}
