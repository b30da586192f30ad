import type { SearchQuery } from '#domain/query/types.ts'
import { hasFilters } from '#domain/query/write.ts'
import type { WayOut } from '#domain/schemas/search.ts'
import { formatNumber } from '../lib/text/format.ts'
import { valueLang } from '../lib/text/value-lang.ts'
import { emptyTexts } from '../messages/empty.ts'
import { searchTexts } from '../messages/search.ts'
import { paths } from '../paths.ts'
import { EndingIn } from '../ui/ending-in.tsx'
import { Icon } from '../ui/icon.tsx'

const countFilters = ({ facets }: SearchQuery): number =>
  Object.values(facets).reduce((sum, { values, not }) => sum + values.length + not.length, 0)

const titleOf = (query: SearchQuery): string => {
  if (query.q === '') return emptyTexts.title[countFilters(query) === 1 ? 'filter' : 'filters']
  return hasFilters(query) ? emptyTexts.title.both : emptyTexts.title.words
}

/** A value that is left out or offered may have a name of another language. */
const nameIn = (way: WayOut) =>
  'facet' in way
    ? { name: way.value.label, lang: valueLang(way.facet, way.value.id) }
    : { name: '', lang: undefined }

const Ways = ({ heading, ways }: { heading: string; ways: readonly WayOut[] }) => (
  <>
    <h3 class="empty__heading">{heading}</h3>
    <ul class="empty__ways">
      {ways.map((way) => (
        <li key={way.link}>
          <a href={paths.projects + way.link}>
            <Icon name="arrow" />
            <span class="empty__way">
              <EndingIn text={emptyTexts.wayOut(way)} {...nameIn(way)} />
            </span>
            <span class="empty__count">
              {formatNumber(way.total)}
              {searchTexts.projects(way.total)}
            </span>
          </a>
        </li>
      ))}
    </ul>
  </>
)

/** Searches near to this one, then the terms near to its words; each most projects first. */
const WaysOut = ({ waysOut }: { waysOut: readonly WayOut[] }) => {
  const terms = waysOut.filter(({ kind }) => kind === 'term')
  const searches = waysOut.filter(({ kind }) => kind !== 'term')
  return (
    <>
      <p>{emptyTexts.lead}</p>
      {searches.length > 0 && <Ways heading={emptyTexts.waysOut} ways={searches} />}
      {terms.length > 0 && <Ways heading={emptyTexts.terms} ways={terms} />}
    </>
  )
}

type Props = { query: SearchQuery; waysOut: readonly WayOut[] }

/** An empty answer, with every way out of it that leads somewhere. */
export const Empty = ({ query, waysOut }: Props) => (
  <div class="empty">
    <p class="empty__title">{titleOf(query)}</p>
    {waysOut.length > 0 ? (
      <WaysOut waysOut={waysOut} />
    ) : (
      <p>
        {emptyTexts.noWay} <a href={paths.home}>{emptyTexts.home}</a>
      </p>
    )}
    {waysOut.every(({ link }) => link !== '') && (
      <p>
        <a href={paths.projects}>{emptyTexts.startAgain}</a>
      </p>
    )}
  </div>
)
