import { createHash } from 'node:crypto'
import type { Settings } from 'meilisearch'
import { SEARCH_FIELDS } from '#domain/schemas/search.ts'
import type { Language } from '../../language/language.ts'
import type { SearchSettings } from '../../settings.ts'
import { EVERY, FACET_FIELDS, FIELD, stemsOf } from '../fields.ts'

/** Raised by hand whenever documents get another shape: an older index is then rebuilt. */
const DOCUMENT_VERSION = 4

/** Beyond any facet's length: a facet is cut by us, after what was selected has been kept. */
const ALL_VALUES = 1_000_000
/** The most hits that the server gives of one search. */
export const ALL_HITS = 1_000_000

/** Words by which we filter. */
const WORD_FIELDS = [FIELD.words, FIELD.terms]

const exact = (attribute: string, comparison: boolean) => ({
  attributePatterns: [attribute],
  features: { facetSearch: false, filter: { equality: true, comparison } },
})

/**
 * The index's settings, from `meilisearch.yml`. Stop words, typing errors and beginnings of words are switched off: the
 * shared language layer has dealt with them before the server is asked, so that both engines find the same projects.
 */
export const indexSettings = (settings: SearchSettings): Settings => ({
  searchableAttributes: [
    ...[...SEARCH_FIELDS].sort((a, b) => settings.fields[b] - settings.fields[a]).map(stemsOf),
    FIELD.every,
  ],
  filterableAttributes: [
    ...[...FACET_FIELDS, ...WORD_FIELDS].map((name) => exact(name, name === 'facet_anno')),
    exact(FIELD.id, true),
    exact(FIELD.seq, true),
    exact(FIELD.build, false),
    exact(FIELD.activeFrom, true),
    exact(FIELD.activeTo, true),
    exact(FIELD.funding, true),
  ],
  sortableAttributes: [
    FIELD.day,
    FIELD.titleKey,
    FIELD.funding,
    FIELD.completeness,
    FIELD.id,
    FIELD.seq,
  ],
  displayedAttributes: ['*'],
  // Nearness and exactness changed no place on the golden questions, and cost a tenth of a search.
  rankingRules: ['words', 'attribute', 'sort'],
  stopWords: [],
  nonSeparatorTokens: ['_', '&'],
  separatorTokens: [],
  dictionary: [],
  typoTolerance: { enabled: false },
  prefixSearch: 'disabled',
  facetSearch: false,
  // Pairs of words would take two thirds of the building, and phrases are not found by them.
  proximityPrecision: 'byAttribute',
  // Put in order by us. The server counts by the highest first two to three times as fast as by the alphabet.
  faceting: { maxValuesPerFacet: ALL_VALUES, sortFacetValuesBy: { '*': 'count' } },
  pagination: { maxTotalHits: ALL_HITS },
  localizedAttributes: [{ attributePatterns: ['*'], locales: ['ita'] }],
})

/** Changes with anything by which the same project would be kept in another way; each document carries it. */
export const buildOf = (settings: Settings, language: Language): string =>
  createHash('sha256')
    .update(JSON.stringify([DOCUMENT_VERSION, EVERY, settings, language.hash]))
    .digest('hex')
    .slice(0, 16)
