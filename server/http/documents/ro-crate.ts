import { projectsFilePath } from '#domain/addresses.ts'
import { FORMATS, type Format, LIST_FORMATS } from '#domain/formats.ts'
import { LISTINGS, listingPlace } from '#domain/listings.ts'
import { SITE_FILES } from '#domain/machine-addresses.ts'
import { mediaType } from '#domain/media-types.ts'
import { LISTING_WORDS } from '../listings/words.ts'
import type { About } from '../present/about.ts'
import { DESCRIPTION, KEYWORDS } from './descriptions.ts'

const PROFILE = 'https://w3id.org/ro/crate/1.2'

/** The whole base as an RO-Crate: its files stay on the web, at addresses of their own. */
export const roCrate = (about: About) => {
  const file = (path: string, title: string, { id, name }: Format) => ({
    '@id': about.origin + path,
    '@type': 'File',
    name: `${title} (${name})`,
    encodingFormat: mediaType({ id }),
    license: { '@id': about.licence.url },
  })
  const files = [
    ...FORMATS.filter(({ newest }) => newest === undefined).map((format) =>
      file(projectsFilePath(format.ending), about.title, format),
    ),
    ...LISTINGS.flatMap((key) =>
      LIST_FORMATS.map((format) =>
        file(listingPlace(key, format), `${LISTING_WORDS[key].title}: ${about.title}`, format),
      ),
    ),
  ]
  return {
    '@context': `${PROFILE}/context`,
    '@graph': [
      {
        '@id': SITE_FILES.roCrate.slice(1),
        '@type': 'CreativeWork',
        about: { '@id': './' },
        conformsTo: { '@id': PROFILE },
      },
      {
        '@id': './',
        '@type': 'Dataset',
        name: about.title,
        description: DESCRIPTION,
        datePublished: (about.updatedAt ?? '1970-01-01').slice(0, 10),
        version: String(about.seq),
        keywords: KEYWORDS.join(', '),
        license: { '@id': about.licence.url },
        publisher: { '@id': about.publisher.url },
        creditText: about.attribution,
        hasPart: files.map((file) => ({ '@id': file['@id'] })),
      },
      ...files,
      {
        '@id': about.licence.url,
        '@type': 'CreativeWork',
        name: about.licence.name,
        description: 'Creative Commons Attribuzione 4.0 Internazionale',
      },
      {
        '@id': about.publisher.url,
        '@type': 'Organization',
        name: about.publisher.name,
        url: about.publisher.url,
      },
    ],
  }
}
