import type { FacetKey } from '#domain/facets.ts'
import type { Entry } from '#domain/pages.ts'
import { formatNumber } from '../lib/format.ts'
import { homeTexts } from '../messages/home.ts'
import { searchTexts } from '../messages/search.ts'
import { valuePath } from '../paths.ts'

type Props = { id: string; title: string; lead: string; facet: FacetKey; entries: readonly Entry[] }

/** Ways into the search by one facet. Values that have no project yet are named in one line, without a link. */
export const Entries = ({ id, title, lead, facet, entries }: Props) => {
  const filled = entries.filter(({ count }) => count > 0)
  const empty = entries.filter(({ count }) => count === 0)
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p class="entries__note">{lead}</p>
      <ul class="entries">
        {filled.map(({ id: value, label, count }) => (
          <li key={value}>
            <a class="entries__item" href={valuePath(facet, value)}>
              <span class="entries__label">{label}</span>
              <span class="entries__count">
                {formatNumber(count)}
                <span class="visually-hidden">{searchTexts.projects(count)}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
      {empty.length > 0 && (
        <p class="entries__note">
          {homeTexts.without} {empty.map(({ label }) => label).join(', ')}.
        </p>
      )}
    </section>
  )
}
