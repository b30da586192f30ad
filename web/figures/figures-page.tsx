import { FACETS, type FacetKey } from '#domain/facets.ts'
import {
  type FiguresPage as Content,
  type Figure,
  MAIN_FIGURES,
  OFFERED_FIGURES,
} from '#domain/figures.ts'
import type { SearchQuery } from '#domain/query/types.ts'
import { figureTexts, mapTexts } from '../messages/figures.ts'
import { siteTexts } from '../messages/site.ts'
import { crossPath, figurePath, mapPath, paths } from '../paths.ts'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { Asked } from './asked.tsx'
import { FigureFiles } from './figure-files.tsx'
import { FigureNotes } from './figure-notes.tsx'
import { FigureTable } from './figure-table.tsx'

const idOf = (facet: FacetKey) => `cifra-${facet}`

const One = ({ figure, query }: { figure: Figure; query: SearchQuery }) => {
  const { facet, label, rows, distinct } = figure
  const title = figureTexts.by(facet, label)
  return (
    <section class="figure" aria-labelledby={idOf(facet)}>
      <h2 id={idOf(facet)}>{title}</h2>
      <FigureTable figure={figure} caption={title} />
      {distinct > rows.length && (
        <p>
          <a href={figurePath(facet, query)}>{figureTexts.more(distinct - rows.length)}</a>
        </p>
      )}
      <FigureNotes {...figure} />
      <FigureFiles facet={facet} title={title} query={query} own />
    </section>
  )
}

const isMain = (key: FacetKey) => MAIN_FIGURES.some((one) => one === key)

/** What else there is to count these projects by. */
const Others = ({ query }: { query: SearchQuery }) => (
  <section class="figure-others on-screen" aria-labelledby="altre-cifre">
    <h2 id="altre-cifre">{figureTexts.others}</h2>
    <p>{figureTexts.othersLead}</p>
    <ul>
      <li>
        <a href={crossPath(query, { rows: 'tema', columns: 'disabilita' })}>
          {figureTexts.crossTitle}
        </a>
      </li>
      <li>
        <a href={mapPath(query)}>{mapTexts.title}</a>
      </li>
      {OFFERED_FIGURES.filter((key) => !isMain(key)).map((key) => (
        <li key={key}>
          <a href={figurePath(key, query)}>{figureTexts.by(key, FACETS[key].label)}</a>
        </li>
      ))}
    </ul>
  </section>
)

/** A result in figures, each with its table, its files and its address. */
export const FiguresPage = (content: Content) => {
  const { query, total, figures } = content
  return (
    <div class="container figure-page">
      <Breadcrumb
        trail={[{ label: siteTexts.projects, href: paths.projects }]}
        here={figureTexts.title}
      />
      <h1 tabIndex={-1}>{figureTexts.title}</h1>
      <Asked {...content} />
      {total > 0 && (
        <>
          <p>{figureTexts.exact}</p>
          <div class="figure-grid">
            {figures.map((figure) => (
              <One key={figure.facet} figure={figure} query={query} />
            ))}
          </div>
          <Others query={query} />
        </>
      )}
    </div>
  )
}
