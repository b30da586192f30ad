import type { SearchQuery } from '#domain/query/types.ts'
import { clearFacets } from '#domain/query/write.ts'
import type { ActiveFilter } from '../lib/active-filters.ts'
import { searchTexts } from '../messages/search.ts'
import { searchPath } from '../paths.ts'
import { Icon } from '../ui/icon.tsx'

const Chip = ({ facetLabel, label, excluded, without }: ActiveFilter) => (
  <li>
    <a class="chip" href={searchPath(without)}>
      {excluded && <Icon name="ban" />}
      <span class="visually-hidden">{searchTexts.remove} </span>
      <span>
        <span class="chip__facet">
          {facetLabel}
          {excluded && `, ${searchTexts.excludedChip}`}:
        </span>{' '}
        {label}
      </span>
      <Icon name="close" />
    </a>
  </li>
)

/** Every filter of the search, each a link to the same search without it. */
export const Chips = ({ query, filters }: { query: SearchQuery; filters: ActiveFilter[] }) =>
  filters.length === 0 ? null : (
    <div class="chips">
      <ul class="chips__list" aria-label={searchTexts.active}>
        {filters.map((filter) => (
          <Chip {...filter} key={`${filter.facet}=${filter.value}`} />
        ))}
      </ul>
      {filters.length > 1 && (
        <a class="chips__clear" href={searchPath(clearFacets(query))}>
          {searchTexts.removeAll}
        </a>
      )}
    </div>
  )
