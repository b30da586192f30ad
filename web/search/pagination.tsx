import { pageNumbers } from '../lib/search/page-numbers.ts'
import { formatNumber } from '../lib/text/format.ts'
import { searchTexts } from '../messages/search.ts'

type Props = { page: number; pages: number; to: (page: number) => string }

export const Pagination = ({ page, pages, to }: Props) => {
  if (pages < 2 || page > pages) return null
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
