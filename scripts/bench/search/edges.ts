import { EMPTY_QUERY, type SearchQuery, SORT_KEYS } from '#domain/query/types.ts'
import type { Questions } from '../corpus/questions.ts'
import { createRandom, type Random } from '../corpus/random.ts'

/** Questions at the edges of what a reader can ask: each kind is likely to be the slowest in its own way. */
export const EDGE_KINDS = [
  'suggest',
  'ways out',
  'phrase',
  'alternatives',
  'without',
  'long',
  'far page',
] as const
export type EdgeKind = (typeof EDGE_KINDS)[number]

export const EDGE_MEANINGS: Record<EdgeKind, string> = {
  suggest: 'completions of one to five letters, or of a word and the beginning of another',
  'ways out': 'four words and three filters without a record: the total without each of them',
  phrase: 'two or three much used words between quotation marks',
  alternatives: 'ten much used words joined by OR',
  without: 'a much used word without three others',
  long: 'sixty words; or ten thousand letters without a space',
  'far page': 'page 100, in each of the orders',
}

/** `suggest` completes the text; `waysOut` and `search` ask the query. */
export type EdgeQuestion =
  | { ask: 'suggest'; text: string }
  | { ask: 'search' | 'waysOut'; query: SearchQuery }

export type EdgeQuestions = Record<EdgeKind, EdgeQuestion[]>

const PER_KIND = 60
const FAR = 100

const search = (query: Partial<SearchQuery>): EdgeQuestion => ({
  ask: 'search',
  query: { ...EMPTY_QUERY, ...query },
})

/** Sixty of each kind, from the words and filters of the ordinary questions. */
export const createEdgeQuestions = (questions: Questions, seed: number): EdgeQuestions => {
  const random: Random = createRandom(seed)
  const wordsOf = (kind: keyof Questions) => questions[kind].flatMap(({ q }) => q.split(' '))
  const common = [...new Set(wordsOf('common'))]
  const any = wordsOf('several')
  const many = (words: readonly string[], count: number) =>
    Array.from({ length: count }, () => random.pick(words))
  const beginning = () => random.pick(any).slice(0, random.between(1, 5))
  const filtered = () => random.pick(questions.filters).facets

  const draw: Record<EdgeKind, (i: number) => EdgeQuestion> = {
    suggest: (i) => ({
      ask: 'suggest',
      text: i % 2 === 0 ? beginning() : `${random.pick(common)} ${beginning()}`,
    }),
    'ways out': () => ({
      ask: 'waysOut',
      query: {
        ...EMPTY_QUERY,
        q: many(any, 4).join(' '),
        facets: { ...filtered(), ...filtered(), ...filtered() },
      },
    }),
    phrase: () => search({ q: `"${random.some(common, random.between(2, 3)).join(' ')}"` }),
    alternatives: () => search({ q: random.some(common, 10).join(' OR ') }),
    without: () => {
      const [first, ...others] = random.some(common, 4)
      return search({ q: [first, ...others.map((word) => `-${word}`)].join(' ') })
    },
    long: (i) => search({ q: i % 6 === 5 ? many(any, 1_000).join('') : many(any, 60).join(' ') }),
    'far page': (i) =>
      search({ q: random.pick(common), page: FAR, sort: SORT_KEYS[i % SORT_KEYS.length]! }),
  }
  return Object.fromEntries(
    EDGE_KINDS.map((kind) => [kind, Array.from({ length: PER_KIND }, (_, i) => draw[kind](i))]),
  ) as EdgeQuestions
}
