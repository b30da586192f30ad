import type { FacetKey } from '#domain/facets.ts'
import type { SearchQuery } from '#domain/query/types.ts'
import { figureTexts } from '../messages/figures.ts'
import { figurePath } from '../paths.ts'

type Props = { facet: FacetKey; title: string; query: SearchQuery; own?: boolean }

/** A figure to be taken along: its own address, its table, its picture. */
export const FigureFiles = ({ facet, title, query, own = false }: Props) => (
  <ul class="figure__files">
    {own && (
      <li>
        <a href={figurePath(facet, query)} aria-label={figureTexts.ownOf(title)}>
          {figureTexts.own}
        </a>
      </li>
    )}
    <li>
      <a href={figurePath(facet, query, '.csv')} aria-label={figureTexts.csvOf(title)} download>
        {figureTexts.csv}
      </a>
    </li>
    <li>
      <a href={figurePath(facet, query, '.svg')} aria-label={figureTexts.svgOf(title)} download>
        {figureTexts.svg}
      </a>
    </li>
  </ul>
)
