import type { WayOut } from '#domain/schemas/search.ts'
import { formatNumber } from '../lib/format.ts'
import { searchTexts } from '../messages/search.ts'
import { paths } from '../paths.ts'
import { Icon } from '../ui/icon.tsx'

/** An empty answer, with every way out of it that leads somewhere. */
export const Empty = ({ waysOut }: { waysOut: readonly WayOut[] }) => (
  <div class="empty">
    <p class="empty__title">{searchTexts.emptyTitle}</p>
    {waysOut.length > 0 && (
      <>
        <p>{searchTexts.emptyLead}</p>
        <h3 class="empty__heading">{searchTexts.waysOut}</h3>
        <ul class="empty__ways">
          {waysOut.map((way) => (
            <li key={way.link}>
              <a href={paths.projects + way.link}>
                <Icon name="arrow" />
                <span>{searchTexts.wayOut(way)}</span>
                <span class="empty__count">
                  {formatNumber(way.total)}
                  {searchTexts.projects(way.total)}
                </span>
              </a>
            </li>
          ))}
        </ul>
      </>
    )}
    <p>
      <a href={paths.projects}>{searchTexts.startAgain}</a>
    </p>
  </div>
)
