import { stem } from '../analysis/stem.ts'
import { verbRoots, withoutClitic } from './verb-endings.ts'

/** Adjectives that are a verb's participle as well. */
const PARTICIPLE = /[aiu]t[oaie]$/

/**
 * Tells words that Italian has from those that it has not: the former are never taken for a typing error. Reads the
 * text of `data/italian-words.txt`: one word a line, a verb as its root with a dash behind ("parl-"), remarks after "#".
 * Words are compared by their stems, so that plurals and genders need no line; regular verbs by root and ending,
 * adverbs by their adjective.
 */
export const createItalian = (text: string) => {
  const stems = new Set<string>()
  const roots = new Set<string>()
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue
    if (line.endsWith('-')) roots.add(line.slice(0, -1))
    else stems.add(stem(line))
  }

  /** Roots of the verbs of which a word may be a form: of "formano" it is "form". */
  const rootsOf = (word: string): string[] =>
    [...verbRoots(withoutClitic(word))].filter((root) => roots.has(root))
  const isVerb = (word: string) => rootsOf(word).length > 0
  const isListed = (word: string) => stems.has(stem(word))
  const isSuperlative = (word: string) => isListed(word.replace(/issim[oaie]$/, 'o'))
  const isAdverb = (word: string) => {
    if (!word.endsWith('mente')) return false
    const adjective = word.slice(0, -'mente'.length)
    return isListed(adjective) || isListed(`${adjective}e`) || isVerb(adjective)
  }

  return {
    /** Whether a folded word is Italian, in any of its forms. */
    has: (word: string): boolean =>
      isListed(word) ||
      isVerb(word) ||
      isListed(withoutClitic(word)) ||
      isAdverb(word) ||
      isSuperlative(word),
    /** The roots of a verb's form; none of a word that is a noun or an adjective of its own ("operai", "gradino"). */
    verbRootsOf: (word: string): string[] =>
      isListed(word) && !PARTICIPLE.test(word) ? [] : rootsOf(word),
  }
}

export type Italian = ReturnType<typeof createItalian>
