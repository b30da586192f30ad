import type { CrossPage, FigureRow } from '#domain/figures.ts'
import { formatNumber } from '../lib/text/format.ts'
import { valueLang } from '../lib/text/value-lang.ts'
import { figureTexts } from '../messages/figures.ts'
import { paths } from '../paths.ts'

type Shown = Pick<FigureRow, 'count' | 'link'> & { words: string }

/** A number that leads to its projects. Read aloud it names its row and column: links are also read one by one. */
const Cell = ({ count, link, words }: Shown) =>
  link === null ? (
    <span class={count === 0 ? 'cross__none' : undefined}>{formatNumber(count)}</span>
  ) : (
    <a href={paths.projects + link} aria-label={words}>
      {formatNumber(count)}
    </a>
  )

const inAll = ({ count, link, label }: FigureRow): Shown => ({
  count,
  link,
  words: figureTexts.cell(count, label, figureTexts.total),
})

type Props = Pick<CrossPage, 'rows' | 'columns' | 'cells' | 'total'> & {
  title: string
  /** Where all counted projects are. */
  allAt: string
}

/** Wider than the page it scrolls within itself, by keyboard too. */
export const CrossTable = ({ rows, columns, cells, total, title, allAt }: Props) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
  <section class="cross__scroll" aria-label={figureTexts.region(title)} tabIndex={0}>
    <table class="cross__table">
      <caption class="visually-hidden">{title}</caption>
      <thead>
        <tr>
          <td />
          {columns.rows.map(({ value, label }) => (
            <th scope="col" key={value} lang={valueLang(columns.facet, value)}>
              {label}
            </th>
          ))}
          <th scope="col">{figureTexts.total}</th>
        </tr>
      </thead>
      <tbody>
        {rows.rows.map((row, r) => (
          <tr key={row.value}>
            <th scope="row" lang={valueLang(rows.facet, row.value)}>
              {row.label}
            </th>
            {columns.rows.map((column, c) => {
              const cell = cells[r]![c]!
              const words = figureTexts.cell(cell.count, row.label, column.label)
              return (
                <td key={column.value}>
                  <Cell {...cell} words={words} />
                </td>
              )
            })}
            <td class="cross__total">
              <Cell {...inAll(row)} />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{figureTexts.total}</th>
          {columns.rows.map((column) => (
            <td class="cross__total" key={column.value}>
              <Cell {...inAll(column)} />
            </td>
          ))}
          <td class="cross__total">
            <a href={allAt}>{formatNumber(total)}</a>
          </td>
        </tr>
      </tfoot>
    </table>
  </section>
)
