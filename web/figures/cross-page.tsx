import type { CrossPage as Content, CrossSide } from '#domain/figures.ts'
import { figureTexts } from '../messages/figures.ts'
import { type CrossAddress, crossPath, figuresPath, searchPath } from '../paths.ts'
import { Notice } from '../ui/notice.tsx'
import { CrossForm } from './cross-form.tsx'
import { CrossTable } from './cross-table.tsx'
import { FigureHead } from './figure-head.tsx'

type StepsProps = {
  side: CrossSide
  said: string
  back: string
  on: string
  to: (page: number) => string
}

/** Through the pages of one side of the table. */
const Steps = ({ side: { page, pages }, said, back, on, to }: StepsProps) =>
  pages < 2 ? null : (
    <p class="cross__steps">
      <span>{said}</span>
      {page > 1 && (
        <a href={to(page - 1)} rel="prev">
          {back}
        </a>
      )}
      {page < pages && (
        <a href={to(page + 1)} rel="next">
          {on}
        </a>
      )}
    </p>
  )

const Paging = ({ query, rows, columns }: Content) => {
  const here = {
    rows: rows.facet,
    columns: columns.facet,
    rowPage: rows.page,
    columnPage: columns.page,
  }
  const at = (change: Partial<CrossAddress>) => crossPath(query, { ...here, ...change })
  return (
    <>
      <Steps
        side={rows}
        said={figureTexts.rowPages(rows.page, rows.pages)}
        back={figureTexts.fewerRows}
        on={figureTexts.moreRows}
        to={(rowPage) => at({ rowPage })}
      />
      <Steps
        side={columns}
        said={figureTexts.columnPages(columns.page, columns.pages)}
        back={figureTexts.fewerColumns}
        on={figureTexts.moreColumns}
        to={(columnPage) => at({ columnPage })}
      />
    </>
  )
}

const hasUnlinked = ({ rows, columns, cells }: Content): boolean =>
  [...rows.rows, ...columns.rows, ...cells.flat()].some(
    ({ count, link }) => count > 0 && link === null,
  )

/** A result counted by two facets at once. */
export const CrossPage = (content: Content) => {
  const { query, total, rows, columns, cells, sameTwice } = content
  const title = figureTexts.crossed(rows.label, columns.label)
  const isPaged = rows.pages > 1 || columns.pages > 1
  const at = { rows: rows.facet, columns: columns.facet }
  return (
    <div class="container figure-page">
      <FigureHead counted={content} title={title} here={figureTexts.crossTitle} />
      {sameTwice && (
        <Notice tone="warning">
          <p>{figureTexts.sameTwice}</p>
        </Notice>
      )}
      <p class="on-screen">{figureTexts.crossLead}</p>
      <CrossForm query={query} {...at} />
      {total > 0 && (
        <>
          {isPaged && <p>{figureTexts.mostFirst}</p>}
          <Paging {...content} />
          <CrossTable
            rows={rows}
            columns={columns}
            cells={cells}
            total={total}
            title={title}
            allAt={searchPath(query)}
          />
          <p class="figure__note">
            {figureTexts.totals}
            {(rows.hierarchical || columns.hierarchical) && ` ${figureTexts.wider}`}
            {hasUnlinked(content) && ` ${figureTexts.unlinked}`}
          </p>
          <p class="on-screen">
            <a href={crossPath(query, at, '.csv')} download>
              {figureTexts.crossCsv}
            </a>
          </p>
        </>
      )}
      <p class="on-screen">
        <a href={figuresPath(query)}>{figureTexts.all}</a>
      </p>
    </div>
  )
}
