import type { ResultsPage as Content } from '#domain/pages.ts'
import { hasFilters } from '#domain/query/write.ts'
import { RESULTS_HEADING } from '../lib/navigation/settle.ts'
import { activeFilters } from '../lib/search/active-filters.ts'
import { keptFields } from '../lib/search/kept-fields.ts'
import { searchTexts } from '../messages/search.ts'
import { siteTexts } from '../messages/site.ts'
import { figuresPath, paths, searchPath } from '../paths.ts'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { SearchBox } from '../ui/search-box.tsx'
import { Chips } from './chips.tsx'
import { Downloads } from './downloads.tsx'
import { Empty } from './empty.tsx'
import { Filters } from './filters.tsx'
import { Hits, isFound } from './hits.tsx'
import { Pagination } from './pagination.tsx'
import { PastEnd } from './past-end.tsx'
import { Problems } from './problems.tsx'
import { ResultsHeading } from './results-heading.tsx'
import { Toolbar } from './toolbar.tsx'
import { AnsweredBy, UnderstandingNotes } from './understanding-notes.tsx'

const Nothing = ({ query, answer }: Pick<Content, 'query' | 'answer'>) =>
  answer.total > 0 ? (
    <PastEnd query={query} pages={answer.pages} />
  ) : (
    <Empty query={query} waysOut={answer.waysOut} />
  )

export const ResultsPage = ({ query, answer, problems, unnamed }: Content) => {
  const { q } = query
  const filters = activeFilters(query, answer.facets)
  const trail = q || hasFilters(query) ? [{ label: siteTexts.projects, href: paths.projects }] : []
  return (
    <div class="container">
      <Breadcrumb
        trail={trail}
        here={trail.length > 0 ? searchTexts.results : siteTexts.projects}
      />
      <div class="results-head">
        <ResultsHeading query={query} answer={answer} />
        <SearchBox q={q} hidden={keptFields(query, answer.facets)} live />
        <p class="results-head__help">
          <a href={paths.howToSearch}>{searchTexts.howToSearch}</a>
        </p>
      </div>
      <Problems problems={problems} unnamed={unnamed} />
      <div class="results">
        <Filters
          query={query}
          facets={answer.facets}
          active={filters.length}
          total={answer.total}
        />
        <section class="results__list" aria-labelledby={RESULTS_HEADING}>
          <Toolbar query={query} answer={answer} />
          <Chips query={query} filters={filters} understanding={answer.understanding} />
          <UnderstandingNotes query={query} answer={answer} />
          {isFound(answer) ? (
            <Hits query={query} answer={answer} />
          ) : (
            <Nothing query={query} answer={answer} />
          )}
          <Pagination
            to={(page) => searchPath({ ...query, page })}
            pages={answer.pages}
            page={answer.page}
          />
          {answer.total > 0 && (
            <p class="results__figures">
              <a href={figuresPath(query)}>{searchTexts.figures}</a>
            </p>
          )}
          {answer.total > 0 && <Downloads query={query} />}
          <AnsweredBy engine={answer.engine} />
        </section>
      </div>
    </div>
  )
}
