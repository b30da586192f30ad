import { editDistance } from './text/distance.ts'
import { labelKey } from './text/fold.ts'

export const VOCABULARY_KEYS = [
  'disabilita',
  'tema',
  'destinatari',
  'territorio',
  'piano',
  'programma',
  'tipo-ente',
  'conclusione',
] as const

export type VocabularyKey = (typeof VOCABULARY_KEYS)[number]

/**
 * One entry of a controlled list. `id` never changes and is what URLs, exports and the API carry.
 * `alternative` are other names for the same thing (also search synonyms); `former` are labels once in use;
 * `searchOnly` are outdated or improper words: they find the term, and are never shown.
 */
export type Term = {
  id: string
  label: string
  labelEn: string
  alternative: string[]
  former: string[]
  searchOnly: string[]
  broader: string | null
  note: string | null
  /** No longer offered; the records that have it keep it. */
  retired?: boolean
}

export type Vocabulary = {
  key: VocabularyKey
  label: string
  labelEn: string
  terms: Term[]
  /** Ids of terms that have become part of another, with that one's. */
  merged?: Record<string, string>
}

/** A vocabulary ready for look-ups. Every function is pure and total. */
export type VocabularyIndex = Vocabulary & {
  /** The id of a term, of the one that it has become part of, or undefined. */
  presentId: (id: string) => string | undefined
  /** The term with this id. */
  get: (id: string) => Term | undefined
  /** The label of an id, or the id itself when it is unknown. */
  labelOf: (id: string) => string
  /** The id meant by a typed text: an id, a label or any of its variants; case and accents ignored. */
  resolve: (text: string) => string | undefined
  /**
   * The terms nearest to a text that resolved to nothing, best first: those that share a whole word with it, and those
   * of which fewer than a share `most` of the letters differ.
   */
  nearest: (text: string, count?: number, most?: number) => Term[]
  /** Whether somebody has said of a text that it is no term, and its place stays empty; absent where nobody has. */
  leavesOut?: (text: string) => boolean
  /** The id itself and everything broader than it, nearest first. */
  withAncestors: (id: string) => string[]
}

/** All names by which a term is known, its id among them. */
export const namesOfTerm = (term: Term): string[] => [
  term.id,
  term.label,
  term.labelEn,
  ...term.alternative,
  ...term.former,
  ...term.searchOnly,
]

/** A text is near a name when fewer than this share of its letters must change, unless a caller asks for less. */
const NEAR = 0.6
/** How far a name counts at the most that shares a whole word with the text. */
const SHARED_WORD = 0.4

/** A name ready to be compared with what people type. */
type Key = { text: string; words: ReadonlySet<string> }

const keyOf = (name: string): Key => {
  const text = labelKey(name)
  return { text, words: new Set(text.split(' ').filter((word) => word.length > 3)) }
}

/**
 * How far a typed text is from a name: edits over the longer one's length, less when they share a word; 1 for one that is
 * not near.
 */
const remoteness = (typed: Key, name: Key, most: number): number => {
  const longest = Math.max(typed.text.length, name.text.length, 1)
  const limit = Math.floor(longest * most)
  const edits = editDistance(typed.text, name.text, limit) / longest
  const shares = [...typed.words].some((word) => name.words.has(word))
  if (shares) return Math.min(edits, SHARED_WORD)
  return edits < most ? edits : 1
}

export const indexVocabulary = (vocabulary: Vocabulary): VocabularyIndex => {
  const { merged = {} } = vocabulary
  const byId = new Map(vocabulary.terms.map((term) => [term.id, term]))
  const byName = new Map<string, string>()
  // Ids and labels win over another term's variants, so they are entered first.
  for (const term of vocabulary.terms) byName.set(labelKey(term.id), term.id)
  for (const term of vocabulary.terms) {
    const key = labelKey(term.label)
    if (!byName.has(key)) byName.set(key, term.id)
  }
  for (const term of vocabulary.terms) {
    for (const name of namesOfTerm(term)) {
      const key = labelKey(name)
      if (key && !byName.has(key)) byName.set(key, term.id)
    }
  }
  for (const [id, into] of Object.entries(merged)) {
    if (!byName.has(labelKey(id))) byName.set(labelKey(id), into)
  }
  const presentId = (id: string): string | undefined =>
    byId.has(id) ? id : Object.hasOwn(merged, id) ? merged[id] : undefined
  const withAncestors = (id: string): string[] => {
    const path: string[] = []
    for (
      let at: string | null | undefined = id;
      at && !path.includes(at);
      // What is broader may have become part of another.
      at = presentId(byId.get(at)?.broader ?? '')
    ) {
      path.push(at)
    }
    return path
  }
  const labels = new Map(vocabulary.terms.map(({ id, label }) => [id, label]))
  for (const [id, into] of Object.entries(merged)) {
    const label = byId.get(into)?.label
    if (!byId.has(id) && label !== undefined) labels.set(id, label)
  }
  let keys: { term: Term; keys: Key[] }[] | undefined
  return {
    ...vocabulary,
    presentId,
    get: (id) => byId.get(id),
    labelOf: (id) => labels.get(id) ?? id,
    resolve: (text) => byName.get(labelKey(text)),
    nearest: (text, count = 3, most = NEAR) => {
      const typed = keyOf(text)
      keys ??= vocabulary.terms
        .filter(({ retired }) => !retired)
        .map((term) => ({ term, keys: namesOfTerm(term).map(keyOf) }))
      return keys
        .map(({ term, keys: own }) => ({
          term,
          far: Math.min(...own.map((key) => remoteness(typed, key, most))),
        }))
        .filter(({ far }) => far < 1)
        .sort((a, b) => a.far - b.far || a.term.id.localeCompare(b.term.id))
        .slice(0, count)
        .map(({ term }) => term)
    },
    withAncestors,
  }
}

export type Vocabularies = Record<VocabularyKey, VocabularyIndex>

/** All vocabularies by key. Throws when one is missing: the program cannot run without its lists. */
export const indexVocabularies = (vocabularies: readonly Vocabulary[]): Vocabularies => {
  const entries = VOCABULARY_KEYS.map((key) => {
    const found = vocabularies.find((vocabulary) => vocabulary.key === key)
    if (!found) throw new Error(`vocabulary "${key}" is missing`)
    return [key, indexVocabulary(found)] as const
  })
  return Object.fromEntries(entries) as Vocabularies
}
