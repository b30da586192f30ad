import { FACET_KEYS, FACETS, type FacetKey } from './facets.ts'
import type { PageContent, PageData, ShownHit } from './pages.ts'
import { stateOf } from './query/state-of.ts'
import { EMPTY_QUERY, type FacetSelection, type SearchQuery } from './query/types.ts'
import type { FacetAnswer, FacetValue } from './schemas/search.ts'
import { type SiteDetails, USUAL_SITE } from './site.ts'
import { slugify } from './text/fold.ts'

/**
 * What a page's HTML carries of its data, for the script that brings it to life: not what can be read off the page (the hits), nor
 * what the program knows (names of facets), nor what is as usual.
 */

/**
 * A value of a facet; the label where it is another text, the broader value where there is one. No value where it is the label
 * written as addresses are, which nearly all organisations and places have; of a broader value its place among the values, where it is one.
 */
type Row = [value: string | 0, count: number, label?: string, parent?: string | number]
/** With its label where a page names it in another language. */
type CarriedFacet = { key: FacetKey; label?: string; distinct: number; values: Row[] }

type CarriedQuery = Omit<SearchQuery, 'facets'> & {
  facets: Partial<Record<FacetKey, FacetSelection>>
}

type Of<K extends PageContent['kind']> = Extract<PageContent, { kind: K }>
type Results = Of<'results'>

type CarriedContent =
  | (Omit<Results, 'query' | 'answer'> & {
      query: CarriedQuery
      answer: Omit<Results['answer'], 'hits' | 'facets'> & { facets: CarriedFacet[] }
    })
  | (Omit<Of<'facet'>, 'query' | 'answer'> & { query: CarriedQuery; answer: CarriedFacet })
  | Exclude<PageContent, { kind: 'results' | 'facet' }>

export type CarriedPage = Omit<PageData, 'site' | 'content'> & {
  site: Partial<SiteDetails>
  content: CarriedContent
}

const carriedRow = (
  { value, count, label, parent }: FacetValue,
  values: readonly FacetValue[],
): Row => {
  if (label === value && parent === null) return [value, count]
  const own = slugify(label) === value ? 0 : value
  if (parent === null) return [own, count, label]
  const place = values.findIndex((one) => one.value === parent)
  return [own, count, label, place < 0 ? parent : place]
}

const carriedFacet = ({ key, label, distinct, values }: FacetAnswer): CarriedFacet => ({
  key,
  ...(label === FACETS[key].label ? {} : { label }),
  distinct,
  values: values.map((one) => carriedRow(one, values)),
})

const isAsked = ({ values, not, all }: FacetSelection): boolean =>
  values.length > 0 || not.length > 0 || all

const carriedQuery = (query: SearchQuery): CarriedQuery => {
  const asked = FACET_KEYS.filter((key) => isAsked(query.facets[key]))
  return { ...query, facets: Object.fromEntries(asked.map((key) => [key, query.facets[key]])) }
}

const carriedContent = (content: PageContent): CarriedContent => {
  if (content.kind === 'facet')
    return {
      ...content,
      query: carriedQuery(content.query),
      answer: carriedFacet(content.answer),
    }
  if (content.kind !== 'results') return content
  const { hits: _, ...answer } = content.answer
  return {
    ...content,
    query: carriedQuery(content.query),
    answer: { ...answer, facets: answer.facets.map(carriedFacet) },
  }
}

const unusual = (site: SiteDetails): Partial<SiteDetails> =>
  Object.fromEntries(
    Object.entries(site).filter(([key, value]) => value !== USUAL_SITE[key as keyof SiteDetails]),
  )

export const carry = (page: PageData): CarriedPage => ({
  ...page,
  site: unusual(page.site),
  content: carriedContent(page.content),
})

/** Its value, which may be carried as its label. */
const valueIn = ([own, , label = '']: Row): string => (own === 0 ? slugify(label) : own)

const facetFrom = (
  { key, label, distinct, values }: CarriedFacet,
  { facets }: SearchQuery,
): FacetAnswer => ({
  key,
  label: label ?? FACETS[key].label,
  multiple: FACETS[key].multiple,
  all: facets[key].all,
  distinct,
  values: values.map((row) => {
    const value = valueIn(row)
    const [, count, label = value, broader = null] = row
    const parent = typeof broader === 'number' ? valueIn(values[broader]!) : broader
    const state = stateOf(facets[key], value)
    return { value, label, count, state, parent }
  }),
})

const queryFrom = (query: CarriedQuery): SearchQuery => ({
  ...query,
  facets: { ...EMPTY_QUERY.facets, ...query.facets },
})

const contentFrom = (content: CarriedContent, hits: string | null): PageContent => {
  if (content.kind !== 'results' && content.kind !== 'facet') return content
  const query = queryFrom(content.query)
  if (content.kind === 'facet')
    return { ...content, query, answer: facetFrom(content.answer, query) }
  const facets = content.answer.facets.map((one) => facetFrom(one, query))
  const found: ShownHit[] | { drawn: string } = hits === null ? [] : { drawn: hits }
  return { ...content, query, answer: { ...content.answer, facets, hits: found } }
}

/** The page again; `hits` is the HTML inside the list of results, as it stands in the page, null where there is none. */
export const pageFrom = (page: CarriedPage, hits: string | null): PageData => ({
  ...page,
  site: { ...USUAL_SITE, ...page.site },
  content: contentFrom(page.content, hits),
})
