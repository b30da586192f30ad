import type { SearchQuery } from '#domain/query/types.ts'
import { hasFilters } from '#domain/query/write.ts'
import type { WayOut } from '#domain/schemas/search.ts'
import { formatNumber } from '../lib/format.ts'
import { emptyTexts } from '../messages/empty.ts'
import { searchTexts } from '../messages/search.ts'
import { paths } from '../paths.ts'
import { Icon } from '../ui/icon.tsx'

const titleOf = (query: SearchQuery): string => {
  if (query.q === '') return emptyTexts.title.filters
  return hasFilters(query) ? emptyTexts.title.both : emptyTexts.title.words
}

const Ways = ({ waysOut }: { waysOut: readonly WayOut[] }) => (
  <>
    <p>{emptyTexts.lead}</p>
    <h3 class="empty__heading">{emptyTexts.waysOut}</h3>
    <ul class="empty__ways">
      {waysOut.map((way) => (
        <li key={way.link}>
          <a href={paths.projects + way.link}>
            <Icon name="arrow" />
            <span class="empty__way">{emptyTexts.wayOut(way)}</span>
            <span class="empty__count">
              {formatNumber(way.total)}
              {searchTexts.projects(way.total)}
            </span>
          </a>
        </li>
      ))}
    </ul>
  </>
)

type Props = { query: SearchQuery; waysOut: readonly WayOut[] }

/** An empty answer, with every way out of it that leads somewhere. */
export const Empty = ({ query, waysOut }: Props) => (
  <div class="empty">
    <p class="empty__title">{titleOf(query)}</p>
    {waysOut.length > 0 ? (
      <Ways waysOut={waysOut} />
    ) : (
      <p>
        {emptyTexts.noWay} <a href={paths.home}>{emptyTexts.home}</a>
      </p>
    )}
    {waysOut.every(({ link }) => link !== '') && (
      <p>
        <a href={paths.projects}>{emptyTexts.startAgain}</a>
      </p>
    )}
  </div>
)
