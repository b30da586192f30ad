import type { ResultsPage } from '#domain/pages.ts'
import { activeFilters } from '../lib/search/active-filters.ts'
import { searchTexts } from '../messages/search.ts'

/** What a page of results is about, in a few words: the text searched, else the filter, if there is one alone. */
export const resultsTitle = ({ query, answer }: Pick<ResultsPage, 'query' | 'answer'>): string => {
  if (query.q !== '') return searchTexts.titleForText(query.q)
  const [only, ...more] = activeFilters(query, answer.facets)
  if (only === undefined) return searchTexts.titleForAll
  return more.length > 0 ? searchTexts.titleForFilters : searchTexts.titleForFilter(only)
}
