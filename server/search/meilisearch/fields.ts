import { FACET_KEYS, type FacetKey } from '#domain/facets.ts'
import type { SearchField } from '#domain/schemas/search.ts'

/** Names of what the server keeps of a project, in one place for settings, documents and questions. */
export const FIELD = {
  id: 'id',
  /** Every folded word once, and every term (stem, phrase, reference) once. */
  words: 'words',
  terms: 'terms',
  /** One word that every project has: a question never ends up without any. */
  every: 'every',
  /** The store's change counter at which it was pushed, and the settings and analysis that it was made with. */
  seq: 'seq',
  build: 'build',
  day: 'day',
  titleKey: 'titleKey',
  funding: 'funding',
  completeness: 'completeness',
  /** First and last active day; 0 when unknown. */
  activeFrom: 'activeFrom',
  activeTo: 'activeTo',
} as const

/** The word of `FIELD.every`. */
export const EVERY = 'ogni0scheda'

/** The analysed text of a searched field. */
export const stemsOf = (field: SearchField): string => `stems_${field}`

/** The values of a facet. */
export const facetField = (facet: FacetKey): string => `facet_${facet}`

export const FACET_FIELDS = FACET_KEYS.map(facetField)

/** One token for the server, whatever a term is made of: "lingu segn" -> "lingu_segn", "68/99" -> "68_99". */
export const tokenOf = (term: string): string => term.replace(/[^\p{L}\p{N}]+/gu, '_')
