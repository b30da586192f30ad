import type { FastifyRequest } from 'fastify'
import { AppError } from '#domain/errors.ts'
import { FORMATS, type Format } from '#domain/formats.ts'
import { MEDIA_TYPES, mediaType } from '#domain/media-types.ts'
import { acceptedType } from '../accepted.ts'
import { httpMessages } from '../messages.ts'

const PAGE = 'text/html'
const TYPES = [PAGE, 'application/xhtml+xml', ...Object.values(MEDIA_TYPES).flat()]

/** What a reader's `Accept` asks an address for: its page, or a format; null where it asks for nothing that there is. */
export const preferredForm = (request: FastifyRequest): 'page' | Format | null => {
  const type = acceptedType(request, TYPES)
  if (type === undefined) return null
  return FORMATS.find(({ id }) => MEDIA_TYPES[id].includes(type)) ?? 'page'
}

/**
 * Whether a program asks for a file, by the ending of the address or by what it accepts: what goes wrong is told to it in its own
 * form. Whoever takes pages is somebody with a browser, who gets one.
 */
export const isForFile = (request: FastifyRequest): boolean => {
  if (request.headers.accept?.includes(PAGE)) return false
  const [path = ''] = request.url.split('?')
  return (
    FORMATS.some(({ ending }) => path.endsWith(`.${ending}`)) || preferredForm(request) !== 'page'
  )
}

/** 406 with every form that the address has; `path` is the address without an ending. */
export const notAcceptable = (path: string): AppError =>
  new AppError(
    'not-acceptable',
    httpMessages.noFormat(['HTML', ...FORMATS.map(({ name }) => name)].join(', ')),
    FORMATS.map((format) => ({
      field: `${path}.${format.ending}`,
      message: `${format.name} (${mediaType(format)})`,
    })),
  )
