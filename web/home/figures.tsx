import type { BaseFigures } from '#domain/pages.ts'
import { formatNumber } from '../lib/text/format.ts'
import { homeTexts } from '../messages/home.ts'
import { siteTexts } from '../messages/site.ts'
import { paths } from '../paths.ts'

const yearsOf = ({ firstYear, lastYear }: BaseFigures): string | null => {
  if (firstYear === null || lastYear === null) return null
  return firstYear === lastYear ? String(firstYear) : `${firstYear}–${lastYear}`
}

/** The base in figures; what no record states is left out rather than shown as nought. */
export const Figures = ({ figures }: { figures: BaseFigures }) => {
  const years = yearsOf(figures)
  const items = [
    {
      value: formatNumber(figures.projects),
      label: homeTexts.projectsFigure(figures.projects),
    },
    {
      value: formatNumber(figures.organisations),
      label: homeTexts.organisationsFigure(figures.organisations),
    },
    ...(years === null ? [] : [{ value: years, label: homeTexts.yearsFigure }]),
    // A sum that few records state would be read as the sum of all.
    ...(figures.withFunding * 2 < figures.projects || figures.projects === 0
      ? []
      : [
          {
            value: homeTexts.funding(figures.fundingEur),
            label: homeTexts.fundingFigure(figures.withFunding),
          },
        ]),
  ]
  return (
    <section class="figures" aria-label={homeTexts.figures}>
      <ul class="figures__list">
        {items.map(({ value, label }) => (
          <li class="figures__item" key={label}>
            <span class="figures__value">{value}</span> <span>{label}</span>
          </li>
        ))}
      </ul>
      <p class="figures__more">
        <a href={paths.figures}>{siteTexts.figures}</a>
      </p>
    </section>
  )
}
