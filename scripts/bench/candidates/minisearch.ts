import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import MiniSearch, { type Options, type SearchOptions } from 'minisearch'
import type { SearchDocument } from '../../../server/search/engine.ts'
import type { Candidate, Session } from './candidate.ts'
import { createFacetTable } from './facet-table.ts'
import { createNewestFirst } from './newest.ts'
import { passage, textsOf } from './snippet.ts'
import { queryStems, stems } from './words.ts'

const OPTIONS: Options<SearchDocument> = {
  fields: ['title', 'lead', 'summary', 'terms', 'partners', 'body'],
  extractField: (document, field) => {
    if (field === 'body') return document.body.map((one) => one.text).join('\n')
    return document[field as 'id' | 'title']
  },
  tokenize: stems,
  processTerm: (term) => term,
  searchOptions: {
    tokenize: queryStems,
    boost: { title: 8, lead: 4, summary: 3, terms: 3, partners: 2, body: 1 },
    combineWith: 'AND',
    prefix: (_, position, terms) => position === terms.length - 1,
  },
}

/** One edit from four letters, two from eight. */
const FORGIVING: SearchOptions = {
  fuzzy: (term) => (term.length >= 8 ? 2 : term.length >= 4 ? 1 : false),
}

/** Finds as MiniSearch does by itself: any word will do, those that answer more and better come first. */
const ANY_WORD: SearchOptions = { ...FORGIVING, combineWith: 'OR' }

type Match = (index: MiniSearch<SearchDocument>, q: string) => { id: number }[]

/** Every word must match; corrects only when the words as typed find nothing. */
const matchAll: Match = (index, q) => {
  const found = index.search(q)
  return (found.length > 0 ? found : index.search(q, FORGIVING)) as unknown as { id: number }[]
}

const matchAny: Match = (index, q) => index.search(q, ANY_WORD) as unknown as { id: number }[]

const createSession = (
  index: MiniSearch<SearchDocument>,
  documents: SearchDocument[],
  folder: string,
  find: Match,
): Session => {
  const facets = createFacetTable()
  const newest = createNewestFirst()
  const positions = new Map<number, number>()
  const remember = (document: SearchDocument, position: number) => {
    positions.set(document.id, position)
    facets.add(document.facets)
    newest.add(document.date)
  }
  documents.forEach(remember)

  const match = (q: string): readonly number[] => {
    if (q.trim() === '') return newest.positions()
    return find(index, q).map(({ id }) => positions.get(id)!)
  }

  return {
    add: async (added) => {
      index.addAll(added)
      for (const document of added) {
        remember(document, documents.push(document) - 1)
      }
    },
    search: async (query) => {
      const { passed, facetValues } = facets.filter(match(query.q), query)
      const hits = passed.slice(0, query.perPage).map((position) => documents[position]!)
      const asked = queryStems(query.q)
      const snippets = hits
        .map((hit) => passage(textsOf(hit), asked))
        .filter((text) => text !== null)
      const slugs = hits.map((hit) => hit.slug)
      return { total: passed.length, slugs, snippets: snippets.length, facetValues }
    },
    save: async () => {
      await writeFile(join(folder, 'index.json'), JSON.stringify(index))
      const lines = documents.map((document) => JSON.stringify(document))
      await writeFile(join(folder, 'documents.jsonl'), lines.join('\n'))
    },
    close: async () => {},
  }
}

const candidate = (name: string, limits: string[], find: Match): Candidate => ({
  name,
  limits: [
    'filters and counts are ours (a walk over typed rows in memory); it has none',
    'no synonyms, phrases or excluded words, no account of what was corrected',
    ...limits,
  ],
  unavailable: async () => null,
  open: async (folder) => createSession(new MiniSearch(OPTIONS), [], folder, find),
  restore: async (folder) => {
    const lines = (await readFile(join(folder, 'documents.jsonl'), 'utf8')).split('\n')
    const documents = lines.map((line) => JSON.parse(line) as SearchDocument)
    const json = await readFile(join(folder, 'index.json'), 'utf8')
    return createSession(MiniSearch.loadJSON(json, OPTIONS), documents, folder, find)
  },
})

/** For speed: the least work. */
export const minisearch = candidate(
  'MiniSearch',
  [
    'every word must match',
    'corrects only when the words as typed find nothing, because it is several times slower otherwise',
  ],
  matchAll,
)

/** For relevance: what it finds best with. */
export const minisearchAny = candidate(
  'MiniSearch, any word',
  ['any word will do, and typing errors in each are forgiven'],
  matchAny,
)
