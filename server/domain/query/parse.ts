import { FACET_KEYS, FACETS, type FacetKey, UNSPECIFIED } from '../facets.ts'
import { type Contradiction, type IsWithin, settleContradictions } from './contradictions.ts'
import { canonicalRange, FIELD_FACETS, type FieldFacet, fieldRange } from './ranges.ts'
import { isTracking } from './tracking.ts'
import { EMPTY_QUERY, type FacetSelection, LIMITS, type SearchQuery, SORT_KEYS } from './types.ts'

/** What could not be taken as written: the API refuses the request, a page shows it and goes on. */
export type QueryProblem = {
  parameter: string
  value: string
  reason:
    | 'unknown-parameter'
    | 'unknown-value'
    | 'not-a-number'
    | Contradiction
    /** Another value of what can only have one: the last is taken. */
    | 'repeated'
    | 'too-many'
    | 'too-many-in-all'
    | 'too-many-parameters'
}

/** Answers whether a facet has a value at all (in its vocabulary, or among the known organisations). */
export type KnowsValue = (facet: FacetKey, value: string) => boolean | string

export type ParsedQuery = {
  query: SearchQuery
  /** The first `LIMITS.problems`. */
  problems: QueryProblem[]
  /** How many more there were. */
  unnamed: number
  /** The text was longer than `LIMITS.queryLength` and only its beginning is searched. */
  cut: boolean
}

type Parameters = Iterable<readonly [string, string]>

/** What a parameter of a facet says: values that are wanted, whether all of them, values that are not. */
type Target = { facet: FacetKey; part: 'values' | 'all' | 'not' }

const facetOf = (parameter: string): Target | null => {
  for (const facet of FACET_KEYS) {
    if (parameter === facet) return { facet, part: 'values' }
    if (parameter === `${facet}_tutti` && FACETS[facet].multiple) return { facet, part: 'all' }
    if (parameter === `${facet}_escludi`) return { facet, part: 'not' }
  }
  return null
}

/** What a search has one of. */
const SINGLE = new Set([
  ...FIELD_FACETS.flatMap((key) => [`${key}_da`, `${key}_a`]),
  ...['q', 'ordina', 'pagina', 'per_pagina'],
])

/** The field of a range that a parameter is. */
const fieldOf = (parameter: string): { facet: FieldFacet; end: 'da' | 'a' } | null => {
  for (const facet of FIELD_FACETS) {
    if (parameter === `${facet}_da`) return { facet, end: 'da' }
    if (parameter === `${facet}_a`) return { facet, end: 'a' }
  }
  return null
}

const positive = (text: string, most: number): number | null => {
  if (!/^\d{1,9}$/.test(text)) return null
  const value = Number(text)
  return value >= 1 && value <= most ? value : null
}

/** A facet's value in its one canonical spelling, or null when there is no such value. */
const canonical = (facet: FacetKey, value: string, knows: KnowsValue): string | null => {
  if (value === UNSPECIFIED) return value
  if (FACETS[facet].range !== null) return canonicalRange(facet, value)
  const known = knows(facet, value)
  return typeof known === 'string' ? known : known ? value : null
}

/** Control characters become spaces, so that what is shown back is what was searched. */
const clean = (text: string) => text.replace(/\p{Cc}+/gu, ' ').trim()

/** A query as far as it has been read. */
type Reading = ParsedQuery & {
  facets: Record<FacetKey, FacetSelection>
  fields: Map<FieldFacet, { da?: string; a?: string }>
  /** Values of what a search has one of, by parameter. */
  singles: Map<string, string>
  /** How many values are chosen in all. */
  chosen: number
}

const beginReading = (): Reading => {
  const facets: Record<FacetKey, FacetSelection> = { ...EMPTY_QUERY.facets }
  return {
    query: { ...EMPTY_QUERY, facets },
    facets,
    problems: [],
    unnamed: 0,
    cut: false,
    fields: new Map(),
    singles: new Map(),
    chosen: 0,
  }
}

const refuse = (
  reading: Reading,
  parameter: string,
  value: string,
  reason: QueryProblem['reason'],
): void => {
  const { problems } = reading
  if (problems.length >= LIMITS.problems) reading.unnamed++
  else problems.push({ parameter: parameter.slice(0, 100), value: value.slice(0, 100), reason })
}

/** Names what was said before of something that a search has one of. */
const readSingle = (
  reading: Reading,
  parameter: string,
  value: string,
  target: Target | null,
): void => {
  if (target && target.part !== 'all') return
  const before = reading.singles.get(parameter)
  if ((target || SINGLE.has(parameter)) && before !== undefined && before !== value) {
    refuse(reading, parameter, before, 'repeated')
  }
  reading.singles.set(parameter, value)
}

const readFacet = (
  reading: Reading,
  parameter: string,
  value: string,
  { facet, part }: Target,
  knows: KnowsValue,
): void => {
  const { facets } = reading
  const selection = facets[facet]
  if (part === 'all') {
    if (value === '1' || value === '0') facets[facet] = { ...selection, all: value === '1' }
    else refuse(reading, parameter, value, 'unknown-value')
    return
  }
  const known = canonical(facet, value, knows)
  if (known === null) refuse(reading, parameter, value, 'unknown-value')
  else if (selection[part].includes(known)) return
  else if (selection[part].length >= LIMITS.valuesPerFacet)
    refuse(reading, parameter, value, 'too-many')
  else if (reading.chosen >= LIMITS.values) refuse(reading, parameter, value, 'too-many-in-all')
  else {
    facets[facet] = { ...selection, [part]: [...selection[part], known] }
    reading.chosen++
  }
}

/** One end of a range, from a form's field. */
const readField = (
  reading: Reading,
  parameter: string,
  value: string,
  { facet, end }: { facet: FieldFacet; end: 'da' | 'a' },
): void => {
  const { fields } = reading
  const isOne = fieldRange(facet, value, '') !== null && !/^-|-$|\/|\.\./.test(value)
  if (isOne && (facet === 'attivo' || !value.includes('-'))) {
    fields.set(facet, { ...fields.get(facet), [end]: value })
  } else refuse(reading, parameter, value, 'unknown-value')
}

/** What is no filter: the text, the order, the page. */
const readOther = (reading: Reading, parameter: string, value: string): void => {
  const { query } = reading
  if (parameter === 'q') {
    reading.cut = value.length > LIMITS.queryLength
    query.q = clean(value.slice(0, LIMITS.queryLength).replace(/[\ud800-\udbff]$/, ''))
  } else if (parameter === 'ordina') {
    const sort = SORT_KEYS.find((key) => key === value)
    if (sort) query.sort = sort
    else refuse(reading, parameter, value, 'unknown-value')
  } else if (parameter === 'pagina' || parameter === 'per_pagina') {
    const most = parameter === 'pagina' ? LIMITS.window : LIMITS.perPage
    const number = positive(value, most)
    if (number === null) refuse(reading, parameter, value, 'not-a-number')
    else if (parameter === 'pagina') query.page = number
    else query.perPage = number
  } else if (parameter === 'parole') {
    if (value === 'esatte') query.exact = true
    else refuse(reading, parameter, value, 'unknown-value')
  } else if (!isTracking(parameter)) {
    refuse(reading, parameter, value, 'unknown-parameter')
  }
}

/**
 * Reads the query grammar. Total: any input gives a query that can be run, with its problems named. Neither the work nor
 * what is returned grows with an address beyond `LIMITS`.
 * `isWithin` tells which names of a facet are narrower than others: what is wanted within what is excluded cannot hold.
 * What only tells whence a reader comes (`tracking.ts`) is passed over in silence.
 * Empty values (as an empty form field sends) are nothing at all.
 */
export const parseQuery = (
  parameters: Parameters,
  knows: KnowsValue,
  isWithin: IsWithin = () => false,
): ParsedQuery => {
  const reading = beginReading()
  let read = 0
  for (const [parameter, raw] of parameters) {
    if (++read > LIMITS.parameters) {
      refuse(reading, parameter, raw, 'too-many-parameters')
      break
    }
    const value = clean(raw)
    if (value === '') continue
    const target = facetOf(parameter)
    const field = fieldOf(parameter)
    readSingle(reading, parameter, value, target)
    if (target) readFacet(reading, parameter, value, target, knows)
    else if (field) readField(reading, parameter, value, field)
    else readOther(reading, parameter, value)
  }
  const { facets, fields, query } = reading
  settleContradictions(facets, fields, isWithin, (...problem) => refuse(reading, ...problem))
  const { problems, unnamed, cut } = reading
  return { query, problems, unnamed, cut }
}
