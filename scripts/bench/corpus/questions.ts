import { FACET_KEYS, type FacetKey } from '#domain/facets.ts'
import { EMPTY_QUERY, type FacetSelection, type SearchQuery } from '#domain/query/types.ts'
import { hasFilters } from '#domain/query/write.ts'
import type { SearchDocument } from '../../../server/search/engine.ts'
import { ELIDED, FUNCTION_WORDS } from './italian.ts'
import { createRandom, type Random } from './random.ts'

export const QUERY_CLASSES = ['rare', 'common', 'prefix', 'typo', 'several', 'filters'] as const
export type QueryClass = (typeof QUERY_CLASSES)[number]

export const CLASS_MEANINGS: Record<QueryClass, string> = {
  rare: 'one word, in at most 0.1 % of the records (or in three)',
  common: 'one of the 150 most used words',
  prefix: 'the first two or three letters of a word',
  typo: 'one word of six letters or more with one slip, which no record contains',
  several: 'two to four words of one record',
  filters: 'one to three filters, no words',
}

export type Questions = Record<QueryClass, SearchQuery[]>

const GRAMMAR = new Set([...FUNCTION_WORDS, ...ELIDED.map((word) => word.slice(0, -1))])
const SAMPLE = 2_000
const COMMON = 150
const WORD = /\p{L}{4,}/gu

const ask = (q: string): SearchQuery => ({ ...EMPTY_QUERY, q })
/** Words that carry a subject, as the record writes them. */
const wordsOf = (document: SearchDocument): string[] => {
  const text = [document.title, ...document.body.map((section) => section.text)].join(' ')
  return (text.toLowerCase().match(WORD) ?? []).filter((word) => !GRAMMAR.has(word))
}

/** One pass over the collection: in how many records each word stands, and some records spread over it all. */
const survey = (documents: Iterable<SearchDocument>, count: number) => {
  const frequency = new Map<string, number>()
  const sample: SearchDocument[] = []
  const step = Math.max(1, Math.floor(count / SAMPLE))
  let position = 0
  for (const document of documents) {
    if (position++ % step === 0) sample.push(document)
    for (const word of new Set(wordsOf(document))) {
      frequency.set(word, (frequency.get(word) ?? 0) + 1)
    }
  }
  return { frequency, sample }
}

const LETTERS = 'abcdefghilmnopqrstuvz'

/** One slip of the keyboard after the first letter: letters swapped, one missing, doubled or wrong. */
const slip = (random: Random, word: string): string => {
  const at = random.between(1, word.length - 2)
  const [before, letter, after] = [word.slice(0, at), word[at]!, word.slice(at + 1)]
  const kinds = [
    before + after[0] + letter + after.slice(1),
    before + after,
    before + letter + letter + after,
    before + random.pick([...LETTERS]) + after,
  ]
  return random.pick(kinds)
}

const any = (values: readonly string[]): FacetSelection => ({ values, all: false, not: [] })

/** What to ask of one facet so that the document is found; null where the document has a gap. */
const filterFor = (random: Random, document: SearchDocument, key: FacetKey) => {
  if (key !== 'anno') {
    const values = document.facets[key]
    return values.length === 0 ? null : any([random.pick(values)])
  }
  const year = document.facets.anno
  return year === null ? null : any([`${year - random.between(1, 3)}-${year}`])
}

const filters = (random: Random, document: SearchDocument): SearchQuery | null => {
  const facets = { ...EMPTY_QUERY.facets }
  for (const key of random.some(FACET_KEYS, random.between(1, 3))) {
    const selection = filterFor(random, document, key)
    if (selection) facets[key] = selection
  }
  return hasFilters({ ...EMPTY_QUERY, facets }) ? { ...EMPTY_QUERY, facets } : null
}

/**
 * `perClass` questions of each class about a collection of `count` documents, drawn from its own records. Repeated
 * ones occur only where the class has fewer.
 */
export const createQuestions = (
  documents: Iterable<SearchDocument>,
  { count, perClass, seed }: { count: number; perClass: number; seed: number },
): Questions => {
  const { frequency, sample } = survey(documents, count)
  const random = createRandom(seed)
  const byUse = [...frequency].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const common = byUse.slice(0, COMMON).map(([word]) => word)
  const rareUpTo = Math.max(3, count / 1_000)
  const uses = (word: string) => frequency.get(word) ?? 0
  const anyWord = () => random.pick(wordsOf(random.pick(sample)))

  const draw: Record<QueryClass, () => SearchQuery | null> = {
    rare: () => {
      const word = anyWord()
      return uses(word) <= rareUpTo ? ask(word) : null
    },
    common: () => ask(random.pick(common)),
    prefix: () => ask(anyWord().slice(0, random.between(2, 3))),
    typo: () => {
      const word = anyWord()
      if (word.length < 6) return null
      const typed = slip(random, word)
      return uses(typed) === 0 ? ask(typed) : null
    },
    several: () => {
      const words = [...new Set(wordsOf(random.pick(sample)))]
      return ask(random.some(words, random.between(2, 4)).join(' '))
    },
    filters: () => filters(random, random.pick(sample)),
  }

  const fill = (make: () => SearchQuery | null): SearchQuery[] => {
    const asked = new Map<string, SearchQuery>()
    for (let tries = 0; asked.size < perClass && tries < perClass * 50; tries++) {
      const query = make()
      if (query) asked.set(JSON.stringify(query), query)
    }
    const distinct = [...asked.values()]
    return Array.from({ length: perClass }, (_, i) => distinct[i % distinct.length]!)
  }
  return Object.fromEntries(QUERY_CLASSES.map((name) => [name, fill(draw[name])])) as Questions
}
