import type { SearchDocument } from '../../../server/search/engine.ts'
import { stems } from './words.ts'

const WORDS_AROUND = 12
const known = new Map<string, string>()

const stemOf = (word: string): string => {
  const cached = known.get(word)
  if (cached !== undefined) return cached
  const stem = stems(word).join(' ')
  if (known.size < 200_000) known.set(word, stem)
  return stem
}

/** The texts that a passage is taken from, in reading order. */
export const textsOf = ({ summary, body }: SearchDocument): string[] => [
  summary,
  ...body.map((section) => section.text),
]

/**
 * The passage around the first word that was asked for (the last one as a prefix), marked; null where there is none. A
 * cheap stand-in for candidates that keep stems only; stems of words are remembered, so that it costs them little.
 */
export const passage = (texts: readonly string[], asked: readonly string[]): string | null => {
  const last = asked.at(-1)
  if (last === undefined) return null
  const isHit = (word: string) => {
    const stem = stemOf(word)
    return stem.startsWith(last) || asked.includes(stem)
  }
  for (const text of texts) {
    const words = text.split(' ')
    const found = words.findIndex(isHit)
    if (found < 0) continue
    const around = words.slice(Math.max(0, found - WORDS_AROUND), found + WORDS_AROUND)
    return around.map((word) => (isHit(word) ? `<mark>${word}</mark>` : word)).join(' ')
  }
  return null
}
