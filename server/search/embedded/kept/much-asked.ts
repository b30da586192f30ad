import type { Collection } from '../index/collection.ts'
import { createPauses } from '../pauses.ts'

/** Letters that people have typed when they first see an answer. */
const BEGINNINGS = [2, 3]

/** What one record of so many has, at least, is worth finding out before it is asked. */
const SHARE = 64

/** So many words and beginnings at most. */
const MOST = 3_000

const AT_ONCE = 4_096

/** The words that most records have, and their beginnings; those of the most records first. */
export const muchAsked = async (
  { dictionary: { words, columns }, state }: Pick<Collection, 'dictionary' | 'state'>,
  signal?: AbortSignal,
): Promise<string[]> => {
  const pause = createPauses()
  const having = new Map<string, number>()
  const least = state.live / SHARE
  for (let id = 0; id < words.size(); id++) {
    if (id % AT_ONCE === 0) await pause(signal)
    const count = columns.withWord[id]!
    if (count === 0) continue
    const text = words.text(id)
    if (count >= least) having.set(text, Math.max(having.get(text) ?? 0, count))
    for (const letters of BEGINNINGS) {
      if (text.length <= letters) continue
      const beginning = text.slice(0, letters)
      having.set(beginning, (having.get(beginning) ?? 0) + count)
    }
  }
  return [...having]
    .filter(([, count]) => count >= least)
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST)
    .map(([text]) => text)
}
