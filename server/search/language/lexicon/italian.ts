import {
  type Conjugation,
  isVerbForm,
  rootsOfVerb,
  verbsOf,
  withoutClitic,
} from './verb-endings.ts'

const VERB = /^([a-z]+)-(are|ere|ire)$/

/**
 * What may have been a word before its last vowel told number and gender: of "tirocini" "tirocini" (tirocinio) and
 * "tirocin", of "amiche" "amic", of "spiagge" "spiaggi".
 */
const basesOf = (word: string): string[] => {
  const last = word.at(-1)!
  const base = word.slice(0, -1)
  if (!'aeio'.includes(last)) return []
  if (/[cg]h$/.test(base) && 'ei'.includes(last)) return [base, base.slice(0, -1)]
  if (last === 'e') return /[cg]$/.test(base) ? [`${base}i`] : [base, `${base}i`]
  return last === 'i' ? [base, word] : [base]
}

/**
 * Tells words that Italian has from those that it has not: the former are never taken for a typing error. Reads the
 * text of `data/italian-words.txt`: one word a line, a regular verb cut before its ending ("parl-are"), remarks after
 * "#". Plurals and genders need no line, nor do adverbs beside their adjective.
 */
export const createItalian = (text: string) => {
  const words = new Set<string>()
  const bases = new Set<string>()
  const verbs = new Map<string, Conjugation[]>()

  const addVerb = (root: string, conjugation: Conjugation) => {
    for (const one of rootsOfVerb(root, conjugation)) {
      verbs.set(one, [...(verbs.get(one) ?? []), conjugation])
    }
  }
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue
    const verb = VERB.exec(line)
    if (verb) addVerb(verb[1]!, verb[2] as Conjugation)
    else {
      words.add(line)
      if (/[aeio]$/.test(line)) bases.add(line.slice(0, -1))
    }
  }

  const isVerb = (word: string) => isVerbForm(withoutClitic(word), (root) => verbs.get(root))
  const isListed = (word: string) =>
    words.has(word) || basesOf(word).some((base) => bases.has(base))
  const isAdverb = (word: string) => {
    if (!word.endsWith('mente')) return false
    const adjective = word.slice(0, -'mente'.length)
    return isListed(adjective) || isListed(`${adjective}e`) || isVerb(adjective)
  }
  const isSuperlative = (word: string) => isListed(word.replace(/issim[oaie]$/, 'o'))

  return {
    /** Whether a folded word is the form of a verb and nothing else that is listed: "lavorano", not "lavoro". */
    isVerb: (word: string): boolean => isVerb(word) && !isListed(word),
    /** Whether a word is listed, apart from the forms of verbs. */
    isListed,
    hasVerb: (root: string, conjugation: Conjugation): boolean =>
      verbs.get(root)?.includes(conjugation) ?? false,
    /** The verbs that a word may be a form of. */
    verbsOf: (word: string) => verbsOf(withoutClitic(word), (root) => verbs.get(root)),
    /** Whether a folded word is Italian, in any of its forms. */
    has: (word: string): boolean =>
      isListed(word) ||
      isVerb(word) ||
      isListed(withoutClitic(word)) ||
      isAdverb(word) ||
      isSuperlative(word),
  }
}

export type Italian = ReturnType<typeof createItalian>
