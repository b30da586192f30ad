import type { FigureRow, Zone } from '#domain/figures.ts'
import { formatNumber } from '../lib/text/format.ts'
import { mapTexts } from '../messages/figures.ts'
import { searchTexts } from '../messages/search.ts'
import { paths } from '../paths.ts'

/** A name that leads to its projects, with their number; only the name where there are none, or no address. */
export const PlaceLink = ({ label, count, link }: FigureRow) => {
  const words = (
    <>
      <span>{label}</span>{' '}
      <span class="map__count">
        {formatNumber(count)}
        <span class="visually-hidden">{searchTexts.projects(count)}</span>
      </span>
    </>
  )
  return link === null ? (
    <span class="map__place">{words}</span>
  ) : (
    <a class="map__place" href={paths.projects + link}>
      {words}
    </a>
  )
}

const ZoneBox = ({ zone }: { zone: Zone }) => {
  const having = zone.towns.filter(({ count }) => count > 0)
  const without = zone.towns.filter(({ count }) => count === 0)
  return (
    <li class={`map__zone map__zone--${zone.value}`}>
      <h3 class="map__name">
        <PlaceLink {...zone} />
      </h3>
      {having.length > 0 && (
        <ul class="map__towns">
          {having.map((town) => (
            <li key={town.value}>
              <PlaceLink {...town} />
            </li>
          ))}
        </ul>
      )}
      {without.length > 0 && (
        <>
          <p class="visually-hidden">{mapTexts.without}</p>
          <ul class="map__towns map__towns--without">
            {without.map(({ value, label }) => (
              <li key={value}>{label}</li>
            ))}
          </ul>
        </>
      )}
    </li>
  )
}

/** From north-west to south-east: as it is read, so it is reached by keyboard. */
const ORDER: readonly string[] = [
  'alto-milanese',
  'nord-ovest',
  'nord-milano',
  'adda-martesana',
  'magentino-e-abbiatense',
  'milano',
  'sud-ovest',
  'sud-est',
]

/** A zone that the list has got since stands last. */
const place = ({ value }: Zone): number => {
  const at = ORDER.indexOf(value.replace(/^zona-/, ''))
  return at < 0 ? ORDER.length : at
}

/** A map of boxes, each zone where it lies from the others; on a narrow page they stand one under the other. */
export const ZoneMap = ({ zones }: { zones: readonly Zone[] }) => (
  <ul class="map">
    {zones
      .toSorted((a, b) => place(a) - place(b))
      .map((zone) => (
        <ZoneBox key={zone.value} zone={zone} />
      ))}
  </ul>
)
