import { stem } from '../analysis/stem.ts'
import { verbRoots, withoutClitic } from './verb-endings.ts'

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

  const isVerb = (word: string): boolean => {
    for (const root of verbRoots(withoutClitic(word))) if (roots.has(root)) return true
    return false
  }
  const isListed = (word: string) => stems.has(stem(word))
  const isSuperlative = (word: string) => isListed(word.replace(/issim[oaie]$/, 'o'))
  const isAdverb = (word: string) => {
    if (!word.endsWith('mente')) return false
    const adjective = word.slice(0, -'mente'.length)
    return isListed(adjective) || isListed(`${adjective}e`) || isVerb(adjective)
  }

  /** Whether a folded word is Italian, in any of its forms. */
  return (word: string): boolean =>
    isListed(word) ||
    isVerb(word) ||
    isListed(withoutClitic(word)) ||
    isAdverb(word) ||
    isSuperlative(word)
}
