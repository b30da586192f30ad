import type { CrossPage, FigurePage, FiguresPage, MapPage } from '#domain/figures.ts'
import { figureTexts, mapTexts } from '../messages/figures.ts'
import { crossPath, figurePath, figuresPath, mapPath, paths } from '../paths.ts'
import type { Head } from './head.ts'

type Content = FiguresPage | FigurePage | CrossPage | MapPage

const named = (content: Content): Pick<Head, 'title'> & { canonical: string } => {
  const { query } = content
  switch (content.kind) {
    case 'figures':
      return { title: figureTexts.title, canonical: figuresPath(query) }
    case 'figure': {
      const { facet, label } = content.figure
      return { title: figureTexts.by(facet, label), canonical: figurePath(facet, query) }
    }
    case 'map':
      return { title: mapTexts.title, canonical: mapPath(query) }
    case 'cross': {
      const { rows, columns } = content
      const at = { rows: rows.facet, columns: columns.facet }
      return {
        title: figureTexts.crossed(rows.label, columns.label),
        canonical: crossPath(query, at),
      }
    }
  }
}

/** What is said of a page of figures; of all that there are, search engines keep the figures of the whole base. */
export const figureHead = (content: Content): Head => {
  const { title, canonical } = named(content)
  const description = figureTexts.description(content.asked, content.total)
  return {
    title,
    description,
    canonical,
    indexed: canonical === paths.figures || canonical === paths.map,
  }
}
