import type { ResultsPage } from '#domain/pages.ts'
import { activeFilters } from '../lib/active-filters.ts'
import { resultsTitle } from '../lib/results-title.ts'
import { valueLang } from '../lib/value-lang.ts'

/** What the results are about. It ends in the name of the one filter that there is, which may be of another language. */
export const ResultsHeading = (about: Pick<ResultsPage, 'query' | 'answer'>) => {
  const title = resultsTitle(about)
  const [only] = activeFilters(about.query, about.answer.facets)
  const lang = only && title.endsWith(only.label) ? valueLang(only.facet, only.value) : undefined
  return (
    <h1 tabIndex={-1}>
      {only === undefined || lang === undefined ? (
        title
      ) : (
        <>
          {title.slice(0, -only.label.length)}
          <span lang={lang}>{only.label}</span>
        </>
      )}
    </h1>
  )
}
