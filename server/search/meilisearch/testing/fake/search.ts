import type { MultiSearchQuery, Settings } from 'meilisearch'
import { ServerError } from './errors.ts'
import { type Row, readFilter } from './filter.ts'

/** One index as the fake server keeps it. */
export type Held = {
  createdAt: string
  primaryKey: string | null
  settings: Settings
  documents: Map<string, Row>
}

const tokensOf = (text: unknown): string[] =>
  String(text)
    .toLowerCase()
    .match(/[\p{L}\p{N}_&]+/gu) ?? []

/** The words of a document's fields, read once for each: a document that changes is another object. */
const createWordsOf = () => {
  const known = new WeakMap<Row, Map<string, readonly string[]>>()
  return (row: Row, field: string): readonly string[] => {
    const ofRow = known.get(row) ?? new Map<string, readonly string[]>()
    known.set(row, ofRow)
    const words = ofRow.get(field) ?? tokensOf(row[field] ?? '')
    ofRow.set(field, words)
    return words
  }
}
const wordsOf = createWordsOf()

/** Fields of an index by which a filter may ask, whether written as names or as patterns. */
const filterableOf = ({ filterableAttributes = [] }: Settings): Set<string> =>
  new Set(
    (filterableAttributes ?? []).flatMap((one) =>
      typeof one === 'string' ? [one] : one.attributePatterns,
    ),
  )

/**
 * How many of the first words of a question a document has, one after the other: as `matchingStrategy: last`, which drops
 * words from the end. The ranking of the server is not imitated any further.
 */
const wordsHeld = (
  row: Row,
  words: readonly string[],
  { searchableAttributes, synonyms }: Settings,
) => {
  if (words.length === 0) return 0
  const own = new Set((searchableAttributes ?? []).flatMap((field) => wordsOf(row, field)))
  const has = (word: string) => [word, ...(synonyms?.[word] ?? [])].some((one) => own.has(one))
  const missing = words.findIndex((word) => !has(word))
  return missing < 0 ? words.length : missing
}

const compare = (one: unknown, other: unknown): number =>
  typeof one === 'number' && typeof other === 'number'
    ? one - other
    : String(one) < String(other)
      ? -1
      : Number(String(one) > String(other))

const sorter = (sort: readonly string[], sortable: ReadonlySet<string>) => {
  const rules = sort.map((rule) => {
    const [field = '', direction] = rule.split(':')
    if (!sortable.has(field)) {
      throw new ServerError(400, 'invalid_search_sort', `Attribute \`${field}\` is not sortable.`)
    }
    return { field, sign: direction === 'desc' ? -1 : 1 }
  })
  return (one: Row, other: Row): number => {
    for (const { field, sign } of rules) {
      const order = sign * compare(one[field], other[field])
      if (order !== 0) return order
    }
    return 0
  }
}

const countValues = (rows: readonly Row[], field: string, most: number) => {
  const counts = new Map<string, number>()
  for (const row of rows) {
    const given = row[field] ?? []
    for (const value of Array.isArray(given) ? new Set(given.map(String)) : [String(given)]) {
      counts.set(value, (counts.get(value) ?? 0) + 1)
    }
  }
  return Object.fromEntries([...counts].sort((a, b) => b[1] - a[1]).slice(0, most))
}

const pick = (row: Row, fields: readonly string[] = ['*']): Row =>
  fields.includes('*')
    ? row
    : Object.fromEntries(fields.flatMap((field) => (field in row ? [[field, row[field]]] : [])))

/** The answer to one search: exact in filters, totals, counts, pages and sorting; of the ranking only the number of words. */
export const answerOf = (
  { documents, settings }: Held,
  query: Omit<MultiSearchQuery, 'indexUid'>,
) => {
  const filterable = filterableOf(settings)
  const meets = typeof query.filter === 'string' ? readFilter(query.filter, filterable) : () => true
  const bySort = sorter(query.sort ?? [], new Set(settings.sortableAttributes ?? []))
  for (const facet of query.facets ?? []) {
    if (filterable.has(facet)) continue
    throw new ServerError(400, 'invalid_search_facets', `Attribute \`${facet}\` is no facet.`)
  }
  const words = tokensOf(query.q ?? '')
  const found = [...documents.values()]
    .filter(meets)
    .map((row) => ({ row, held: wordsHeld(row, words, settings) }))
    .filter(({ held }) => words.length === 0 || held > 0)
    .sort((a, b) => b.held - a.held || bySort(a.row, b.row))
    .map(({ row }) => row)
  const { page = 1, hitsPerPage, limit = 20, offset = 0 } = query
  const most = settings.faceting?.maxValuesPerFacet ?? 100
  const counted = query.facets && {
    facetDistribution: Object.fromEntries(
      query.facets.map((facet) => [facet, countValues(found, facet, most)]),
    ),
  }
  const [from, size] =
    hitsPerPage === undefined ? [offset, limit] : [(page - 1) * hitsPerPage, hitsPerPage]
  const hits = found.slice(from, from + size).map((row) => pick(row, query.attributesToRetrieve))
  const total = found.length
  const extent =
    hitsPerPage === undefined
      ? { limit, offset, estimatedTotalHits: total }
      : { page, hitsPerPage, totalPages: Math.ceil(total / (hitsPerPage || 1)), totalHits: total }
  return { hits, query: query.q ?? '', processingTimeMs: 0, ...extent, ...counted }
}
