import type { SearchQuery } from '#domain/query/types.ts'
import { formatTexts } from '../messages/formats.ts'
import { searchTexts } from '../messages/search.ts'
import { downloadPath } from '../paths.ts'
import { Formats } from '../ui/formats.tsx'

/** The whole answer as a file. */
export const Downloads = ({ query }: { query: SearchQuery }) => (
  <div class="downloads">
    <h3 class="downloads__title">{searchTexts.download}</h3>
    <p>{searchTexts.downloadHint}</p>
    <Formats
      path={(ending) => downloadPath(ending, query)}
      of={formatTexts.theResults}
      first={2}
      more={formatTexts.more}
    />
  </div>
)
