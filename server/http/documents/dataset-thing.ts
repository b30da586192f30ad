import { ADDRESSES, projectsFilePath } from '#domain/addresses.ts'
import { FORMATS, LIST_FORMATS } from '#domain/formats.ts'
import { LISTINGS, type ListingKey, listingPath, listingPlace } from '#domain/listings.ts'
import { mediaType } from '#domain/media-types.ts'
import type { BaseFigures } from '#domain/pages.ts'
import { DATA_COLUMNS } from '../formats/columns.ts'
import { CONTEXT, datasetId } from '../linked/project-thing.ts'
import type { SchemaThing } from '../linked/schema-org.ts'
import { LISTING_WORDS } from '../listings/words.ts'
import type { About } from '../present/about.ts'
import { coverage, DESCRIPTION, KEYWORDS } from './descriptions.ts'

const publisherOf = ({ publisher: { name, url } }: About): SchemaThing => ({
  '@type': 'GovernmentOrganization',
  name,
  url,
})

/** When the data came out, as a day like that of the catalogue, and when they last changed. Both are ISO instants. */
const published = (issued: string | null, { updatedAt }: About) => ({
  ...(issued !== null && { datePublished: issued.slice(0, 10) }),
  ...(updatedAt !== null && { dateModified: updatedAt }),
})

/** A list of other things than projects as a data set of its own, a part of the whole; `issued` is the ISO instant when the base came out. */
export const listingThing = (about: About, key: ListingKey, issued: string | null): SchemaThing => {
  const { title, description } = LISTING_WORDS[key]
  const page = about.origin + listingPath(key)
  return {
    '@type': 'Dataset',
    '@id': `${page}#elenco`,
    name: `${title}: ${about.title}`,
    description,
    url: page,
    license: about.licence.url,
    isAccessibleForFree: true,
    inLanguage: 'it',
    version: String(about.seq),
    ...published(issued, about),
    creator: publisherOf(about),
    publisher: publisherOf(about),
    creditText: about.attribution,
    isPartOf: { '@type': 'Dataset', '@id': datasetId(about.origin) },
    distribution: LIST_FORMATS.map((format) => ({
      '@type': 'DataDownload',
      name: format.name,
      encodingFormat: mediaType(format),
      contentUrl: about.origin + listingPlace(key, format),
    })),
  }
}

/** The whole base as a data set with its files, as search engines for data read it; `issued` is the ISO instant when it came out. */
export const datasetThing = (
  about: About,
  { firstYear, lastYear }: BaseFigures,
  issued: string | null,
): SchemaThing => {
  const page = about.origin + ADDRESSES.openData
  const publisher = publisherOf(about)
  const period = coverage(firstYear, lastYear)
  return {
    '@context': CONTEXT,
    '@type': 'Dataset',
    '@id': datasetId(about.origin),
    name: about.title,
    identifier: page,
    url: page,
    description: DESCRIPTION,
    license: about.licence.url,
    isAccessibleForFree: true,
    inLanguage: 'it',
    keywords: KEYWORDS,
    version: String(about.seq),
    ...published(issued, about),
    ...(period !== null && { temporalCoverage: period }),
    spatialCoverage: { '@type': 'Place', name: 'Città metropolitana di Milano' },
    creator: publisher,
    publisher,
    creditText: about.attribution,
    includedInDataCatalog: {
      '@type': 'DataCatalog',
      '@id': `${page}#catalogo`,
      name: `Catalogo: ${about.title}`,
      url: page,
    },
    hasPart: LISTINGS.map((key) => listingThing(about, key, issued)),
    variableMeasured: DATA_COLUMNS.map(({ label }) => ({ '@type': 'PropertyValue', name: label })),
    distribution: FORMATS.map(({ id, ending, name }) => ({
      '@type': 'DataDownload',
      name,
      encodingFormat: mediaType({ id }),
      contentUrl: about.origin + projectsFilePath(ending),
    })),
  }
}
