import type { Figure, FigureRow } from '#domain/figures.ts'
import { formatNumber } from '../lib/text/format.ts'
import { valueLang } from '../lib/text/value-lang.ts'
import { figureTexts } from '../messages/figures.ts'
import { paths } from '../paths.ts'

/** A count above zero can always be seen. */
const LEAST = 0.5

/** The bar of one row: a picture of the number beside it. */
const Bar = ({ count, most }: { count: number; most: number }) => (
  <svg
    class="figure__bar"
    viewBox="0 0 100 10"
    preserveAspectRatio="none"
    aria-hidden="true"
    focusable="false"
  >
    <rect width={count === 0 ? 0 : Math.max(LEAST, (100 * count) / most).toFixed(2)} height="10" />
  </svg>
)

const Label = ({ label, link }: FigureRow) =>
  link === null ? label : <a href={paths.projects + link}>{label}</a>

type Props = { figure: Figure; caption: string }

/** A figure: the bars stand in the table of their numbers, so that picture and table are one, and each row leads on. */
export const FigureTable = ({ figure: { facet, rows, most }, caption }: Props) => (
  <table class="figure__table">
    <caption class="visually-hidden">{caption}</caption>
    <thead>
      <tr>
        <th scope="col">{figureTexts.value}</th>
        <th scope="col">{figureTexts.count}</th>
        <td aria-hidden="true" />
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr key={row.value}>
          <th scope="row" lang={valueLang(facet, row.value)}>
            <Label {...row} />
          </th>
          <td class="figure__count">{formatNumber(row.count)}</td>
          <td class="figure__picture" aria-hidden="true">
            <Bar count={row.count} most={most} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)
