import type { SearchQuery } from '#domain/query/types.ts'
import { searchTexts } from '../messages/search.ts'
import { searchPath } from '../paths.ts'

/** A page number beyond the last page, as an old link may have: nothing is missing, it is only elsewhere. */
export const PastEnd = ({ query, pages }: { query: SearchQuery; pages: number }) => (
  <div class="empty">
    <p class="empty__title">{searchTexts.pastEnd(pages)}</p>
    <p>
      <a href={searchPath({ ...query, page: pages })}>{searchTexts.toLastPage(pages)}</a>
    </p>
  </div>
)
