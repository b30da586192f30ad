import type { SearchQuery } from '#domain/query/types.ts'
import { formatNumber } from '../lib/format.ts'
import { pageNumbers } from '../lib/page-numbers.ts'
import { searchTexts } from '../messages/search.ts'
import { searchPath } from '../paths.ts'

type Props = { query: SearchQuery; page: number; pages: number }

export const Pagination = ({ query, page, pages }: Props) => {
  if (pages < 2 || page > pages) return null
  const to = (number: number) => searchPath({ ...query, page: number })
  return (
    <nav class="pages" aria-label={searchTexts.pages}>
      <ol class="pages__list">
        {pageNumbers(page, pages).map((number, index) => (
          <li key={number ?? `gap ${index}`}>
            {number === null ? (
              <span class="pages__gap">…</span>
            ) : (
              <a
                class="pages__number"
                href={to(number)}
                aria-label={searchTexts.page(number)}
                aria-current={number === page ? 'page' : undefined}
              >
                {formatNumber(number)}
              </a>
            )}
          </li>
        ))}
      </ol>
      <p class="pages__steps">
        {page > 1 && (
          <a class="pages__step" href={to(page - 1)} rel="prev">
            {searchTexts.previous}
          </a>
        )}
        {page < pages && (
          <a class="pages__step" href={to(page + 1)} rel="next">
            {searchTexts.next}
          </a>
        )}
      </p>
    </nav>
  )
}
