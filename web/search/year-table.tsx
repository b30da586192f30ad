import type { SearchQuery } from '#domain/query/types.ts'
import { toggleExcluded, toggleValue } from '#domain/query/write.ts'
import { formatNumber } from '../lib/text/format.ts'
import type { YearBar, YearKey } from '../lib/years/years.ts'
import { searchTexts } from '../messages/search.ts'
import { yearTexts } from '../messages/years.ts'
import { searchPath } from '../paths.ts'
import { Icon } from '../ui/icon.tsx'

type Props = { bars: readonly YearBar[]; query: SearchQuery; years: YearKey }

/** The histogram in figures; each year is also a filter. */
export const YearTable = ({ bars, query, years }: Props) => (
  <details class="year-table">
    <summary>
      {yearTexts.table}
      <Icon name="down" />
    </summary>
    <table>
      <thead>
        <tr>
          <th scope="col">{yearTexts.year}</th>
          <th scope="col">{yearTexts.count}</th>
          <th scope="col">
            <span class="visually-hidden">{yearTexts.exclude}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ year, count, chosen, excluded }) => (
          <tr key={year}>
            <th scope="row">
              {count > 0 ? (
                <a
                  href={searchPath(toggleValue(query, years, String(year)))}
                  aria-label={yearTexts.choose(year)}
                  aria-current={chosen ? 'true' : undefined}
                >
                  {year}
                </a>
              ) : (
                year
              )}
            </th>
            <td>{formatNumber(count)}</td>
            <td>
              {(count > 0 || excluded) && (
                <a
                  class={`value__exclude${excluded ? ' value__exclude--chosen' : ''}`}
                  href={searchPath(toggleExcluded(query, years, String(year)))}
                  aria-label={(excluded ? searchTexts.readmit : searchTexts.exclude)(String(year))}
                  rel="nofollow"
                >
                  <Icon name={excluded ? 'close' : 'ban'} />
                </a>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </details>
)
