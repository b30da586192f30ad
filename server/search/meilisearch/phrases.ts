import type { Atom, Plan } from '../language/plan-types.ts'
import type { AtHand } from './at-hand.ts'
import { all, has } from './condition.ts'
import type { Connection } from './connection.ts'
import { FIELD, tokenOf } from './fields.ts'
import { toFilter } from './filter.ts'

/** Projects that the server is asked for to find one phrase among them; a longer list is cut. */
const MOST = 20_000

type Sequence = Extract<Atom, { kind: 'sequence' }>

const keyOf = (words: readonly string[]): string => words.map(tokenOf).join(' ')

/** Projects that have each phrase of a plan, by its words. */
export type Phrases = (words: readonly string[]) => readonly number[]

const sequencesOf = ({ required, optional, without }: Plan): Sequence[] =>
  [...required, ...optional, ...without].flatMap((slot) =>
    slot.atoms.filter((atom) => atom.kind === 'sequence'),
  )

export type PhrasesDeps = { connection: Connection; index: string; atHand?: AtHand }

/**
 * Finds the projects of every phrase before the question itself is asked: as a list of ids, a phrase can be refused,
 * joined by OR, or be one of several things of which most are needed, none of which the server's own quotes can do.
 * Where the texts are not at hand, the server gives those of the projects that have all the words.
 */
export const createPhrases = ({ connection, index, atHand }: PhrasesDeps) => {
  const fromServer = async (
    list: readonly (readonly string[])[],
    signal?: AbortSignal,
  ): Promise<number[][]> => {
    const answers = await connection.searchAll(
      list.map((words) => ({
        indexUid: index,
        q: '',
        filter: toFilter(all(...words.map((word) => has(FIELD.words, word)))),
        attributesToRetrieve: words.length > 1 ? [FIELD.id, FIELD.text] : [FIELD.id],
        limit: MOST,
      })),
      signal,
    )
    return list.map((words, i) =>
      answers[i]!.hits.flatMap(({ id, text }) =>
        words.length === 1 || ` ${text} `.includes(` ${keyOf(words)} `) ? [id as number] : [],
      ),
    )
  }

  return async (plan: Plan, signal?: AbortSignal): Promise<Phrases> => {
    const asked = new Map(sequencesOf(plan).map(({ words }) => [keyOf(words), words]))
    if (asked.size === 0) return () => []
    const list = [...asked.values()]
    const found = atHand
      ? await Promise.all(list.map((words) => atHand.holding(words, signal)))
      : await fromServer(list, signal)
    const byKey = new Map([...asked.keys()].map((key, i) => [key, found[i]!]))
    return (words) => byKey.get(keyOf(words)) ?? []
  }
}

export type FindPhrases = ReturnType<typeof createPhrases>
