import type { ComponentChildren } from 'preact'
import { FACETS } from '#domain/facets.ts'
import type { SearchQuery } from '#domain/query/types.ts'
import { clearFacets, withText } from '#domain/query/write.ts'
import type { SearchAnswer } from '#domain/schemas/search.ts'
import type { ActiveFilter } from '../lib/search/active-filters.ts'
import { shownText } from '../lib/text/shown-text.ts'
import { valueLang } from '../lib/text/value-lang.ts'
import { searchTexts } from '../messages/search.ts'
import { searchPath } from '../paths.ts'
import { Icon } from '../ui/icon.tsx'

type ChipProps = { to: SearchQuery; excluded: boolean; children: ComponentChildren }

const Chip = ({ to, excluded, children }: ChipProps) => (
  <li>
    <a class="chip" href={searchPath(to)}>
      {excluded && <Icon name="ban" />}
      <span class="visually-hidden">{searchTexts.remove} </span>
      <span>{children}</span>
      <Icon name="close" />
    </a>
  </li>
)

const FilterChip = ({ facet, value, facetLabel, label, excluded, without }: ActiveFilter) => (
  <Chip to={without} excluded={excluded}>
    <span class="chip__facet">
      {facetLabel}
      {excluded && `, ${searchTexts.excludedChip}`}:
    </span>{' '}
    <span lang={valueLang(facet, value)}>{label}</span>
  </Chip>
)

type Props = {
  query: SearchQuery
  filters: ActiveFilter[]
  understanding: Pick<SearchAnswer['understanding'], 'exclusions' | 'filters'>
}

/** Every filter of the search, and all that its words exclude or limit, each a link to the same search without it. */
export const Chips = ({ query, filters, understanding: { exclusions, filters: limits } }: Props) =>
  filters.length + exclusions.length + limits.length === 0 ? null : (
    <div class="chips">
      <ul class="chips__list" aria-label={searchTexts.active}>
        {exclusions.map(({ typed, without }) => (
          <Chip to={withText(query, without)} excluded key={without}>
            <span class="chip__facet">{searchTexts.excludedByText}</span> {shownText(typed)}
          </Chip>
        ))}
        {limits.map(({ facet, label, not, without }) => (
          <Chip to={withText(query, without)} excluded={not} key={`${facet} ${label}`}>
            <span class="chip__facet">{searchTexts.limitedByText(FACETS[facet].label)}</span>{' '}
            {label}
          </Chip>
        ))}
        {filters.map((filter) => (
          <FilterChip key={`${filter.facet}=${filter.value}`} {...filter} />
        ))}
      </ul>
      {filters.length > 1 && (
        <a class="chips__clear" href={searchPath(clearFacets(query))}>
          {searchTexts.removeAll}
        </a>
      )}
    </div>
  )
