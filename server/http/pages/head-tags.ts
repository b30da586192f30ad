import { FORMATS, type FormatId } from '#domain/formats.ts'
import { mediaType } from '#domain/media-types.ts'
import type { FileLink } from '../exports/headers.ts'
import { xmlText } from '../present/xml.ts'

/** What a page tells programs in its head; the page in the browser takes it away when the reader goes on. */
const OF_PAGE = 'data-of-page'

export const meta = (name: string, content: string) =>
  `<meta name="${name}" content="${xmlText(content)}" ${OF_PAGE}>`

export const link = ({ href, rel, type }: FileLink) =>
  `<link rel="${rel}"${type ? ` type="${type}"` : ''} href="${xmlText(href)}" ${OF_PAGE}>`

/** Data, not a script: no "<" of a text can end it. */
export const jsonLd = (thing: object) =>
  `<script type="application/ld+json" ${OF_PAGE}>${JSON.stringify(thing).replaceAll('<', '\\u003c')}</script>`

export const alternate = (id: FormatId, path: (ending: string) => string): FileLink[] =>
  FORMATS.filter((one) => one.id === id).map(({ ending }) => ({
    href: path(ending),
    rel: 'alternate',
    type: mediaType({ id }),
  }))
