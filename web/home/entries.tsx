import type { FacetKey } from '#domain/facets.ts'
import type { Entry } from '#domain/shown.ts'
import { homeTexts } from '../messages/home.ts'
import { valuePath } from '../paths.ts'
import { CountedLinks } from '../ui/counted-links.tsx'

type Props = { id: string; title: string; lead: string; facet: FacetKey; entries: readonly Entry[] }

/** Ways into the search by one facet. Values that have no project yet are named in one line, without a link. */
export const Entries = ({ id, title, lead, facet, entries }: Props) => {
  const filled = entries.filter(({ count }) => count > 0)
  const empty = entries.filter(({ count }) => count === 0)
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p class="entries__note">{lead}</p>
      <CountedLinks values={filled} path={(value) => valuePath(facet, value)} />
      {empty.length > 0 && (
        <p class="entries__note">
          {homeTexts.without} {empty.map(({ label }) => label).join(', ')}.
        </p>
      )}
    </section>
  )
}
