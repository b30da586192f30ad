import type { SearchQuery } from '#domain/query/types.ts'
import { searchTexts } from '../messages/search.ts'
import { downloadPath } from '../paths.ts'
import { Icon } from '../ui/icon.tsx'

/** The whole answer as a file. */
export const Downloads = ({ query }: { query: SearchQuery }) => (
  <div class="downloads">
    <h3 class="downloads__title">{searchTexts.download}</h3>
    <p>{searchTexts.downloadHint}</p>
    <ul class="downloads__list">
      {(['csv', 'json'] as const).map((format) => (
        <li key={format}>
          <a class="button button--secondary" href={downloadPath(format, query)} download>
            <Icon name="download" />
            {format.toUpperCase()}
          </a>
        </li>
      ))}
    </ul>
  </div>
)
