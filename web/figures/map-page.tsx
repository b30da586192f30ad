import type { MapPage as Content, Figure } from '#domain/figures.ts'
import { mapTexts } from '../messages/figures.ts'
import { FigureFiles } from './figure-files.tsx'
import { FigureHead } from './figure-head.tsx'
import { FigureNotes } from './figure-notes.tsx'
import { FigureTable } from './figure-table.tsx'
import { PlaceLink, ZoneMap } from './zone-map.tsx'

/** What the map shows, as a list: the same numbers, the highest first. */
const listed = ({ whole, zones, beyond }: Content): Figure => {
  const places = zones.flatMap(({ towns, ...zone }) => [zone, ...towns])
  const rows = [whole, ...places, ...beyond].filter(({ count }) => count > 0)
  const sorted = rows.toSorted((a, b) => b.count - a.count)
  return {
    facet: 'territorio',
    label: mapTexts.list,
    multiple: true,
    hierarchical: true,
    rows: sorted,
    distinct: sorted.length,
    most: sorted[0]?.count ?? 0,
  }
}

/** Where the projects of a result are: a map of boxes, and beside it the same numbers as a list. */
export const MapPage = (content: Content) => {
  const { query, total, whole, zones, beyond } = content
  const list = listed(content)
  return (
    <div class="container figure-page">
      <FigureHead counted={content} title={mapTexts.title} />
      {total > 0 && (
        <div class="map-page">
          <section aria-labelledby="mappa">
            <h2 id="mappa">{mapTexts.map}</h2>
            <p>{mapTexts.lead}</p>
            <ZoneMap zones={zones} />
            <h3>{mapTexts.whole}</h3>
            <ul class="map__towns">
              <li>
                <PlaceLink {...whole} />
              </li>
            </ul>
            <p class="figure__note">{mapTexts.wholeNote}</p>
            {beyond.length > 0 && (
              <>
                <h3>{mapTexts.beyond}</h3>
                <ul class="map__towns">
                  {beyond.map((place) => (
                    <li key={place.value}>
                      <PlaceLink {...place} />
                    </li>
                  ))}
                </ul>
              </>
            )}
            <p class="figure__note">{mapTexts.order}</p>
          </section>
          <section class="figure" aria-labelledby="elenco">
            <h2 id="elenco">{mapTexts.list}</h2>
            <p>{mapTexts.listLead}</p>
            <FigureTable figure={list} caption={mapTexts.title} />
            <FigureNotes {...list} />
            <FigureFiles facet="territorio" title={mapTexts.title} query={query} />
          </section>
        </div>
      )}
    </div>
  )
}
