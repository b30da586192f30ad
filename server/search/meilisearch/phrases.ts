import type { Atom, Plan } from '../language/plan-types.ts'
import type { Connection } from './connection.ts'
import { FIELD, tokenOf } from './fields.ts'

/** Projects with one phrase that are looked at; a longer list is cut, and told in `docs/meilisearch.md`. */
const MOST = 20_000

type Sequence = Extract<Atom, { kind: 'sequence' }>

const keyOf = (words: readonly string[]): string => words.map(tokenOf).join(' ')

/** Projects that have each phrase of a plan, by its words. */
export type Phrases = (words: readonly string[]) => readonly number[]

const sequencesOf = ({ required, optional, without }: Plan): Sequence[] =>
  [...required, ...optional, ...without].flatMap((slot) =>
    slot.atoms.filter((atom) => atom.kind === 'sequence'),
  )

/**
 * Finds the projects of every phrase before the question itself is asked: as a list of ids, a phrase can be refused,
 * joined by OR, or be one of several things of which most are needed, none of which the server's own quotes can do.
 * The server takes three words or more for a phrase when each two of them stand side by side somewhere; whether all
 * do in one place is checked here.
 */
export const findPhrases = async (
  connection: Connection,
  index: string,
  plan: Plan,
  signal?: AbortSignal,
): Promise<Phrases> => {
  const keys = [...new Set(sequencesOf(plan).map(({ words }) => keyOf(words)))]
  if (keys.length === 0) return () => []
  const answers = await connection.searchAll(
    keys.map((key) => ({
      indexUid: index,
      q: `"${key}"`,
      attributesToSearchOn: [FIELD.text],
      attributesToRetrieve: key.split(' ').length > 2 ? [FIELD.id, FIELD.text] : [FIELD.id],
      limit: MOST,
    })),
    signal,
  )
  const found = new Map(
    keys.map((key, i) => {
      const hits = answers[i]!.hits.filter(
        (hit) => hit.text === undefined || ` ${hit.text} `.includes(` ${key} `),
      )
      return [key, hits.map((hit) => hit.id as number)]
    }),
  )
  return (words) => found.get(keyOf(words)) ?? []
}
