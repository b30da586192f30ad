import type { SearchQuery } from '#domain/query/types.ts'
import { toggleExcluded } from '#domain/query/write.ts'
import type { FacetAnswer } from '#domain/schemas/search.ts'
import { withDepth } from '../lib/search/facet-values.ts'
import { unspecifiedYear, type YearKey, yearBars, yearFields } from '../lib/years/years.ts'
import { yearTexts } from '../messages/years.ts'
import { facetPath, searchPath } from '../paths.ts'
import { SEARCH_FORM } from '../ui/search-box.tsx'
import { FacetValueRow } from './facet-value-row.tsx'
import { Histogram } from './histogram.tsx'
import { RangeField } from './range-field.tsx'
import { YearTable } from './year-table.tsx'

const YEAR = { pattern: '\\d{4}', maxLength: 4, hint: yearTexts.fieldHint } as const

type Props = { query: SearchQuery; facet: FacetAnswer; years: YearKey; seen: boolean }

/** Of the two meanings of a year, the one whose picture stands in the page before anybody looks. */
const DRAWN_AT_FIRST: YearKey = 'attivo'

/** Years as a picture, as a range to fill in, and as a table: until somebody looks, that is a page of its own. */
export const YearFacet = ({ query, facet, years, seen }: Props) => {
  const bars = yearBars(facet.values, query, years)
  const { from, to } = yearFields(query, years)
  const unspecified = unspecifiedYear(facet.values, years)
  return (
    <div class="years">
      {bars.length > 0 && (seen || years === DRAWN_AT_FIRST) && (
        <Histogram bars={bars} query={query} years={years} />
      )}
      <div class="years__range">
        <RangeField name={`${years}_da`} label={yearTexts.from} value={from} {...YEAR} />
        <RangeField name={`${years}_a`} label={yearTexts.to} value={to} {...YEAR} />
      </div>
      {unspecified && (
        <ul class="facet__values">
          {withDepth([unspecified]).map((value) => (
            <FacetValueRow
              key={value.value}
              facet={years}
              value={value}
              form={SEARCH_FORM}
              toggleExcludedPath={
                seen ? searchPath(toggleExcluded(query, years, value.value)) : null
              }
            />
          ))}
        </ul>
      )}
      {bars.length > 0 &&
        (seen ? (
          <YearTable bars={bars} query={query} years={years} />
        ) : (
          <p class="facet__more">
            <a href={facetPath(years, { ...query, page: 1 })}>{yearTexts.table}</a>
          </p>
        ))}
    </div>
  )
}
