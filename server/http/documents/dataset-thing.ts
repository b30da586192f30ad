import { ADDRESSES } from '#domain/addresses.ts'
import { FORMATS } from '#domain/formats.ts'
import { mediaType } from '#domain/media-types.ts'
import type { BaseFigures } from '#domain/pages.ts'
import type { About } from '../formats/snapshot.ts'
import { CONTEXT, datasetId } from '../linked/project-thing.ts'
import type { SchemaThing } from '../linked/schema-org.ts'
import { coverage, DESCRIPTION, KEYWORDS } from './descriptions.ts'

/** The whole base as a data set with its files, as search engines for data read it. */
export const datasetThing = (about: About, { firstYear, lastYear }: BaseFigures): SchemaThing => {
  const page = about.origin + ADDRESSES.openData
  const publisher = {
    '@type': 'GovernmentOrganization',
    name: about.publisher.name,
    url: about.publisher.url,
  }
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
    ...(about.updatedAt !== null && { dateModified: about.updatedAt }),
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
    distribution: FORMATS.map(({ id, ending, name }) => ({
      '@type': 'DataDownload',
      name,
      encodingFormat: mediaType({ id }),
      contentUrl: `${about.origin}${ADDRESSES.api}/projects.${ending}`,
    })),
  }
}
