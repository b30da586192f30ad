import type { FacetKey } from '#domain/facets.ts'
import type { Entry } from '#domain/pages.ts'
import { formatNumber } from '../lib/format.ts'
import { searchTexts } from '../messages/search.ts'
import { valuePath } from '../paths.ts'

type Props = { id: string; title: string; lead: string; facet: FacetKey; entries: readonly Entry[] }

/** Ways into the search by one facet. A value without projects is said, and is no link. */
export const Entries = ({ id, title, lead, facet, entries }: Props) => (
  <section aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    <p class="entries__lead">{lead}</p>
    <ul class="entries">
      {entries.map(({ id: value, label, count }) => {
        const words = (
          <>
            <span>{label}</span>
            <span class="entries__count">
              {formatNumber(count)}
              <span class="visually-hidden">{searchTexts.projects(count)}</span>
            </span>
          </>
        )
        return (
          <li key={value}>
            {count > 0 ? (
              <a class="entries__item" href={valuePath(facet, value)}>
                {words}
              </a>
            ) : (
              <span class="entries__item">{words}</span>
            )}
          </li>
        )
      })}
    </ul>
  </section>
)
