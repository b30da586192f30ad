import type { Entry } from '#domain/shown.ts'
import type { RECORD_LANG } from '../language.ts'
import { formatNumber } from '../lib/text/format.ts'
import { searchTexts } from '../messages/search.ts'

/** Ways on, each with how many projects there are. */
export const CountedLinks = ({
  values,
  path,
  lang,
}: {
  values: readonly Entry[]
  path: (id: string) => string
  /** What its labels are in, where it is not the page's language. */
  lang?: typeof RECORD_LANG
}) => (
  <ul class="entries">
    {values.map(({ id, label, count }) => (
      <li key={id}>
        <a class="entries__item" href={path(id)}>
          <span class="entries__label" lang={lang}>
            {label}
          </span>
          <span class="entries__count">
            {formatNumber(count)}
            <span class="visually-hidden">{searchTexts.projects(count)}</span>
          </span>
        </a>
      </li>
    ))}
  </ul>
)
