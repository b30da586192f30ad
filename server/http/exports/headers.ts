import type { FastifyReply } from 'fastify'
import type { Format } from '#domain/formats.ts'
import { mediaType } from '#domain/media-types.ts'
import { LICENCE } from './about.ts'

/** What pages of other sites may read of our answers. */
const EXPOSED = [
  'ETag',
  'Last-Modified',
  'Link',
  'Content-Disposition',
  'X-Change-Number',
  'X-RateLimit-Limit',
  'X-RateLimit-Remaining',
  'X-RateLimit-Reset',
  'Retry-After',
].join(', ')

/** The data are everybody's: any page may read them, without cookies. */
export const openToAll = (reply: FastifyReply): FastifyReply =>
  reply
    .header('access-control-allow-origin', '*')
    .header('access-control-expose-headers', EXPOSED)
    .header('cross-origin-resource-policy', 'cross-origin')

export type FileLink = { href: string; rel: string; type?: string }

/** RFC 8288. */
export const linkHeader = (links: readonly FileLink[]): string =>
  links
    .map(({ href, rel, type }) => `<${href}>; rel="${rel}"${type ? `; type="${type}"` : ''}`)
    .join(', ')

export const licenceLink: FileLink = { href: LICENCE.url, rel: 'license' }

const contentType = (format: Format, isPlainTable: boolean): string =>
  format.binary
    ? mediaType(format)
    : `${mediaType(format)}; charset=utf-8${isPlainTable ? '; header=present' : ''}`

type Described = {
  format: Format
  /** Its name without an ending. */
  name: string
  isPlainTable: boolean
  links: readonly FileLink[]
  seq: number
}

/** The first of all: there are readers of tables that stop at the first link that is another. */
const isDescription = ({ rel }: FileLink): boolean => rel === 'describedby'

/** Everything that an answer says of a file before its first byte. */
export const describeFile = (
  reply: FastifyReply,
  { format, name, isPlainTable, links, seq }: Described,
): FastifyReply => {
  const kept = format.inline ? 'inline' : 'attachment'
  return openToAll(reply)
    .type(contentType(format, isPlainTable))
    .header('content-disposition', `${kept}; filename="${name}.${format.ending}"`)
    .header('x-change-number', seq)
    .header(
      'link',
      linkHeader([
        ...links.filter(isDescription),
        ...links.filter((one) => !isDescription(one)),
        licenceLink,
      ]),
    )
}
