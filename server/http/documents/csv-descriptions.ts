import { projectsFilePath, searchPath } from '#domain/addresses.ts'
import { FORMATS } from '#domain/formats.ts'
import { LANGUAGES, pathIn } from '#domain/languages.ts'
import { LISTINGS, type ListingKey, listingFilePath } from '#domain/listings.ts'
import { CSV_DESCRIPTION } from '#domain/media-types.ts'
import { EMPTY_QUERY } from '#domain/query/types.ts'
import { queryLink } from '#domain/query/write.ts'
import type { SiteDetails } from '#domain/site.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { csvDialect } from '../exports/dialect.ts'
import { fileProvenance } from '../exports/provenance.ts'
import type { Listing } from '../formats/listings/listing.ts'
import { aboutListing, takeListed } from '../listings/files.ts'
import { parametersOf, strictParameters } from '../query-parameters.ts'
import type { Ground, SiteDocument } from './document.ts'
import { csvw, listingCsvw, provenanceCsvw } from './tables.ts'

const CSV = FORMATS.find(({ id }) => id === 'csv')!

/** The description of one CSV: that of the same search, in the same dialect. */
const ofSearch = async (catalogue: Catalogue, { request, about }: Ground) => {
  const parameters = parametersOf(request)
  const dialect = csvDialect.take(parameters)
  const provenance = fileProvenance.take(parameters, CSV)
  const { query } = strictParameters(parameters, await catalogue.base())
  const whole = { ...query, page: 1, perPage: EMPTY_QUERY.perPage }
  const table = queryLink(projectsFilePath('csv'), whole)
  const path = fileProvenance.add(csvDialect.add(table, dialect), provenance)
  const describe = provenance ? provenanceCsvw : csvw
  return describe(
    { ...about, page: about.origin + searchPath(whole) },
    about.origin + path,
    dialect === 'rfc4180',
  )
}

/** The description of the CSV of a list, in the same dialect. */
const ofListing = (
  key: ListingKey,
  listing: Listing,
  { request, about }: Ground,
  site: SiteDetails,
) => {
  const dialect = takeListed(parametersOf(request), CSV)
  const address = about.origin + csvDialect.add(listingFilePath(key, 'csv'), dialect)
  const own = aboutListing(listing, { ...about, address }, site)
  return listingCsvw(own, listing, address, dialect === 'rfc4180')
}

/** What the columns of each CSV mean, beside its address. */
export const csvDescriptions = (
  catalogue: Catalogue,
  listings: Record<ListingKey, Listing>,
  site: SiteDetails,
): SiteDocument[] => {
  const type = `${CSV_DESCRIPTION.type}; charset=utf-8`
  return [
    {
      path: projectsFilePath(CSV_DESCRIPTION.ending),
      type,
      write: (ground) => ofSearch(catalogue, ground),
    },
    ...LISTINGS.flatMap((key) =>
      LANGUAGES.map((language) => ({
        path: pathIn(language, listingFilePath(key, CSV_DESCRIPTION.ending)),
        type,
        write: (ground: Ground) => ofListing(key, listings[key], ground, site),
      })),
    ),
  ]
}
