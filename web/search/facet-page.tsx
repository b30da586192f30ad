import type { FacetPage as Content } from '#domain/pages.ts'
import { toggleExcluded } from '#domain/query/write.ts'
import { isExcluding } from '../lib/search/facet-values.ts'
import { fieldsBeside } from '../lib/search/kept-fields.ts'
import { searchTexts } from '../messages/search.ts'
import { siteTexts } from '../messages/site.ts'
import { facetPath, mapPath, paths, searchPath } from '../paths.ts'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { AllSwitch } from './all-switch.tsx'
import { ExcludeMode } from './exclude-mode.tsx'
import { FacetValues } from './facet-values.tsx'
import { Pagination } from './pagination.tsx'

const FORM = 'voci'

/** All values of one facet, to choose from in peace: the choice is sent with the button, not at each tick. */
export const FacetPage = ({ facet, query, answer, total, page, pages }: Content) => {
  const title = searchTexts.facetTitle(answer.label)
  return (
    <div class="container">
      <Breadcrumb trail={[{ label: siteTexts.projects, href: paths.projects }]} here={title} />
      <div class="facet-page">
        <h1 tabIndex={-1}>{title}</h1>
        <p class="lead">{searchTexts.facetLead(total)}</p>
        {pages > 1 && <p>{searchTexts.facetPages(page, pages)}</p>}
        {facet === 'territorio' && (
          <p>
            <a href={mapPath({ ...query, page: 1 })}>{searchTexts.onTheMap}</a>
          </p>
        )}
        <ExcludeMode excluding={isExcluding(query)} />
        <form id={FORM} action={paths.projects} method="get" autocomplete="off">
          {fieldsBeside(facet, query).map(([name, value]) => (
            <input type="hidden" name={name} value={value} key={`${name}=${value}`} />
          ))}
          <fieldset class="facet-page__values">
            <legend class="visually-hidden">{answer.label}</legend>
            <FacetValues
              facet={facet}
              label={answer.label}
              values={answer.values}
              form={FORM}
              toggleExcludedPath={(value) => facetPath(facet, toggleExcluded(query, facet, value))}
              allAt={pages > 1 ? facetPath(facet, { ...query, page: 1 }) : null}
            />
            {answer.multiple && (
              <AllSwitch facet={facet} form={FORM} all={query.facets[facet].all} />
            )}
          </fieldset>
          <p class="facet-page__actions">
            <button class="button button--primary" type="submit">
              {searchTexts.facetApply}
            </button>
            <a class="button button--secondary" href={searchPath({ ...query, page: 1 })}>
              {searchTexts.facetBack}
            </a>
          </p>
        </form>
        <Pagination
          to={(number) => facetPath(facet, { ...query, page: number })}
          pages={pages}
          page={page}
        />
      </div>
    </div>
  )
}
