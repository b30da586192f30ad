import type { FigurePage as Content } from '#domain/figures.ts'
import { figureTexts } from '../messages/figures.ts'
import { figurePath, figuresPath } from '../paths.ts'
import { Pagination } from '../search/pagination.tsx'
import { FigureFiles } from './figure-files.tsx'
import { FigureHead } from './figure-head.tsx'
import { FigureNotes } from './figure-notes.tsx'
import { FigureTable } from './figure-table.tsx'

/** A result counted by one facet: all of its values. */
export const FigurePage = (content: Content) => {
  const { query, total, figure, page, pages } = content
  const title = figureTexts.by(figure.facet, figure.label)
  return (
    <div class="container figure-page">
      <FigureHead counted={content} title={title} />
      {total > 0 && (
        <div class="figure figure--alone">
          {pages > 1 && <p>{figureTexts.page(page, pages)}</p>}
          <FigureTable figure={figure} caption={title} />
          <Pagination
            to={(number) => figurePath(figure.facet, { ...query, page: number })}
            pages={pages}
            page={page}
          />
          <FigureNotes {...figure} />
          <FigureFiles facet={figure.facet} title={title} query={query} />
        </div>
      )}
      <p class="on-screen">
        <a href={figuresPath(query)}>{figureTexts.all}</a>
      </p>
    </div>
  )
}
