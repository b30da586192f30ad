import { ADDRESSES, figureAddress, projectFilePath } from '#domain/addresses.ts'
import { collectionFilePath, readCollection } from '#domain/collection.ts'
import { AppError } from '#domain/errors.ts'
import { FACET_KEYS } from '#domain/facets.ts'
import { FORMATS } from '#domain/formats.ts'
import { catalogPath } from '#domain/machine-addresses.ts'
import type { Leads } from '../exports/leading.ts'
import { offered } from '../exports/negotiate.ts'
import { SERIALISATIONS } from '../linked/serialisations.ts'
import { httpMessages } from '../messages.ts'
import { withAsked } from '../moved.ts'

const CSV = offered(FORMATS.filter(({ id }) => id === 'csv'))
const SVG = { ending: 'svg', name: 'SVG', type: 'image/svg+xml' }

const figureOf = (facet: string, ending: string): string => {
  if (!FACET_KEYS.some((key) => key === facet))
    throw new AppError('not-found', httpMessages.noFigure)
  return figureAddress(facet, `.${ending}`)
}

/** The table at an address with ".csv" behind it. */
const tableAt = (path: string): Leads => ({
  forms: CSV,
  to: ({ parameters }, ending) => withAsked(`${path}.${ending}`, parameters),
})

/** Where the files of pages stand that have none at their own address. */
export const LEADS = {
  /** A result counted by one facet: a table, and a picture. */
  figure: {
    forms: [...CSV, SVG],
    to: ({ of, parameters }, ending) => withAsked(figureOf(of('facet'), ending), parameters),
  },
  figures: tableAt(ADDRESSES.figures),
  cross: tableAt(ADDRESSES.cross),
  /** What is drawn on it is the result counted by places. */
  map: tableAt(figureAddress('territorio')),
  /** All values of a facet: the table of the result counted by it. */
  values: {
    forms: CSV,
    to: ({ of, parameters }, ending) => withAsked(figureOf(of('facet'), ending), parameters),
  },
  /** A record as it was. */
  version: {
    forms: offered(),
    to: ({ of }, ending) =>
      withAsked(
        projectFilePath(of('slug'), ending),
        new URLSearchParams({ versione: of('version') }),
      ),
  },
  /** Projects side by side, or one behind the other: the files of their collection. */
  collected: {
    forms: offered(),
    to: ({ parameters }, ending) => collectionFilePath(readCollection(parameters).slugs, ending),
  },
  /** The page of open data, which is what the catalogue calls itself: its statements. */
  openData: { forms: SERIALISATIONS, to: (_asked, ending) => catalogPath(ending) },
} satisfies Record<string, Leads>
