import type { Atom, Plan, Slot } from '../../language/plan/plan-types.ts'
import { FIELD } from '../fields.ts'
import { atLeast } from './at-least.ts'
import { all, any, begins, type Condition, has, ids, not } from './condition.ts'
import type { Known } from './known.ts'
import type { Phrases } from './phrases.ts'

/** A beginning that fits more terms than this is left to the server to look up. */
const MOST_TERMS = 2_000

const atomCondition = (atom: Atom, known: Known, phrases: Phrases): Condition => {
  switch (atom.kind) {
    case 'term':
      return has(FIELD.terms, atom.term)
    case 'all':
      return all(...atom.terms.map((term) => has(FIELD.terms, term)))
    case 'sequence':
      return ids(phrases(atom.words))
    case 'prefix': {
      const terms = known.words.termsOfPrefix(atom.prefix)
      return terms.length > MOST_TERMS
        ? begins(FIELD.words, atom.prefix)
        : has(FIELD.terms, ...terms)
    }
  }
}

/** What a plan asks of a project's words, as conditions: `answering(k)` has at least `k` of the things required. */
export const planConditions = (plan: Plan, known: Known, phrases: Phrases) => {
  const ofSlot = ({ atoms }: Slot): Condition =>
    any(...atoms.map((atom) => atomCondition(atom, known, phrases)))
  const required = plan.required.map(ofSlot)
  const refused = plan.without.map((slot) => not(ofSlot(slot)))
  return {
    answering: (count: number): Condition => all(atLeast(count, required), ...refused),
  }
}

export type PlanConditions = ReturnType<typeof planConditions>
