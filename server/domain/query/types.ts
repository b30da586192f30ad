import { FACET_KEYS, type FacetKey } from '../facets.ts'

export const SORT_KEYS = ['rilevanza', 'recenti', 'titolo', 'importo', 'completezza'] as const
export type SortKey = (typeof SORT_KEYS)[number]

export const SORT_LABELS: Record<SortKey, string> = {
  rilevanza: 'Rilevanza',
  recenti: 'Più recenti',
  titolo: 'Titolo (A-Z)',
  importo: 'Importo più alto',
  completezza: 'Scheda più completa',
}

/**
 * What is asked of one facet. `values` are joined by "any" unless `all`; `not` are excluded.
 * Values are vocabulary ids, organisation slugs, `UNSPECIFIED`, or ranges (see `ranges.ts`): "2017" and "2016-2020" of `anno`,
 * "2024-10/.." of `attivo`, "-130000" of `importo`.
 */
export type FacetSelection = {
  values: readonly string[]
  all: boolean
  not: readonly string[]
}

/** One search, whole: the page, the API and the exports speak of nothing else. */
export type SearchQuery = {
  q: string
  facets: Record<FacetKey, FacetSelection>
  /** null: by relevance when words are given, else newest first. */
  sort: SortKey | null
  /** 1-based. */
  page: number
  perPage: number
  /** "Solo le mie parole": no correction, no synonym, no prefix. */
  exact: boolean
}

export const LIMITS = {
  /** Characters of `q` that are read; the rest is cut and said. */
  queryLength: 1_000,
  /** Characters of a text that suggestions complete; nobody is helped with a longer one. */
  suggestLength: 200,
  valuesPerFacet: 50,
  /** Values wanted and excluded, of all facets together: every link of a page repeats them. */
  values: 60,
  /** Parameters of one address that are read. */
  parameters: 1_000,
  /** What is wrong with an address is named up to here, and counted beyond. */
  problems: 20,
  perPage: 100,
  defaultPerPage: 20,
  /** The last record that paging reaches. */
  window: 1_000_000,
} as const

const NOTHING: FacetSelection = { values: [], all: false, not: [] }

export const EMPTY_QUERY: SearchQuery = {
  q: '',
  facets: Object.fromEntries(FACET_KEYS.map((key) => [key, NOTHING])) as Record<
    FacetKey,
    FacetSelection
  >,
  sort: null,
  page: 1,
  perPage: LIMITS.defaultPerPage,
  exact: false,
}

/** The order in which hits really come. */
export const effectiveSort = (query: SearchQuery): SortKey =>
  query.sort === null || (query.sort === 'rilevanza' && query.q.trim() === '')
    ? query.q.trim() === ''
      ? 'recenti'
      : 'rilevanza'
    : query.sort
