import type { ResultsPage } from '#domain/pages.ts'
import { resultsTitle } from '../head/results-title.ts'
import { activeFilters } from '../lib/search/active-filters.ts'
import { valueLang } from '../lib/text/value-lang.ts'
import { EndingIn } from '../ui/ending-in.tsx'

/** What the results are about; it ends in the name of the filter, where there is one alone. */
export const ResultsHeading = (about: Pick<ResultsPage, 'query' | 'answer'>) => {
  const title = resultsTitle(about)
  const [only] = activeFilters(about.query, about.answer.facets)
  return (
    <h1 tabIndex={-1}>
      {only === undefined ? (
        title
      ) : (
        <EndingIn text={title} name={only.label} lang={valueLang(only.facet, only.value)} />
      )}
    </h1>
  )
}
