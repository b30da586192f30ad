import { FACETS as ENGLISH_FACETS } from '#domain/en/facets.ts'
import { FACETS, type FacetKey, type FacetKind, HAS, UNSPECIFIED } from '#domain/facets.ts'
import type { InLanguages, Language } from '#domain/languages.ts'
import { describeRange } from '#domain/query/describe-range.ts'
import { describeRange as describeInEnglish } from '#domain/query/en/describe-range.ts'
import type { KnowsValue } from '#domain/query/parse.ts'
import type { Vocabularies } from '#domain/vocabulary.ts'

/** What gives values their names, at one state of the base. */
export type FacetNames = {
  language: Language
  /** Their labels in this language. */
  vocabularies: Vocabularies
  /** Names of organisations and titles of calls, by their ids: in their own language. */
  organisations: ReadonlyMap<string, string>
  calls: ReadonlyMap<string, string>
}

const NAMES: InLanguages<typeof FACETS> = { it: FACETS, en: ENGLISH_FACETS }
const RANGES: InLanguages<typeof describeRange> = { it: describeRange, en: describeInEnglish }
const YES: InLanguages<string> = { it: 'Sì', en: 'Yes' }

type Asked = { facet: FacetKey; value: string; names: FacetNames }

type Kind = {
  /** Whether the base has heard of it, or the id that it stands for today. */
  knows: (asked: Asked) => ReturnType<KnowsValue>
  /** What readers see of it. */
  label: (asked: Asked) => string
  /** All that may be asked for, in their order; null where they cannot be told one by one. */
  all: (facet: FacetKey, names: FacetNames) => readonly string[] | null
}

const termsOf = (facet: FacetKey, { vocabularies }: FacetNames) =>
  vocabularies[FACETS[facet].vocabulary!]

const namedIn = (list: 'organisations' | 'calls'): Kind => ({
  knows: ({ value, names }) => names[list].has(value),
  label: ({ value, names }) => names[list].get(value) ?? value,
  all: (_facet, names) => [...names[list].keys()],
})

/** How values of each kind are known, called and listed; a kind that is missing does not compile. */
const KINDS: Record<FacetKind, Kind> = {
  term: {
    knows: ({ facet, value, names }) => termsOf(facet, names).presentId(value) ?? false,
    label: ({ facet, value, names }) => termsOf(facet, names).labelOf(value),
    all: (facet, names) => termsOf(facet, names).terms.map(({ id }) => id),
  },
  range: {
    // The query grammar reads ranges by itself.
    knows: () => false,
    label: ({ facet, value, names }) => RANGES[names.language](facet, value) ?? value,
    all: () => null,
  },
  organisation: namedIn('organisations'),
  call: namedIn('calls'),
  mark: {
    knows: ({ value }) => value === HAS,
    label: ({ names }) => YES[names.language],
    all: () => [HAS],
  },
}

/** What a filter is, and what it is called in this language. */
export const facetIn = (facet: FacetKey, language: Language) => NAMES[language][facet]

/** What a filter is called. */
export const facetLabel = (facet: FacetKey, language: Language): string =>
  facetIn(facet, language).label

/** A range in words, or that a record says nothing; null where a value is neither. */
export const rangeLabel = (facet: FacetKey, value: string, language: Language): string | null =>
  value === UNSPECIFIED ? facetIn(facet, language).unspecifiedLabel : RANGES[language](facet, value)

/** What readers see of a facet's value. */
export const valueLabel = (facet: FacetKey, value: string, names: FacetNames): string =>
  value === UNSPECIFIED
    ? facetIn(facet, names.language).unspecifiedLabel
    : KINDS[FACETS[facet].kind].label({ facet, value, names })

/** Whether a value is one of this base, for the query grammar. */
export const knowsIn =
  (names: FacetNames): KnowsValue =>
  (facet, value) =>
    KINDS[FACETS[facet].kind].knows({ facet, value, names })

/** All values that may be asked for, in their order; null for ranges. */
export const allValues = (facet: FacetKey, names: FacetNames): readonly string[] | null =>
  KINDS[FACETS[facet].kind].all(facet, names)
