import type { FastifyInstance, FastifyRequest } from 'fastify'
import { AppError } from '#domain/errors.ts'
import { FORMATS, type Format } from '#domain/formats.ts'
import { MEDIA_TYPES, mediaType } from '#domain/media-types.ts'
import { acceptedType } from '../accepted.ts'
import { httpMessages } from '../messages.ts'

const PAGE = 'text/html'

/** What a page is answered to. */
export const PAGE_TYPES: readonly string[] = [PAGE, 'application/xhtml+xml']

/** What a reader's `Accept` asks an address for: its page, or one of its formats; null where it asks for nothing that there is. */
export const preferredForm = (
  request: FastifyRequest,
  formats: readonly Format[] = FORMATS,
): 'page' | Format | null => {
  const types = [...PAGE_TYPES, ...formats.flatMap(({ id }) => MEDIA_TYPES[id])]
  const type = acceptedType(request, types)
  if (type === undefined) return null
  return formats.find(({ id }) => MEDIA_TYPES[id].includes(type)) ?? 'page'
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

/** A form that an address can be had in. */
export type Offered = {
  /** Of the address, without its first dot. */
  ending: string
  name: string
  /** Its media type. */
  type: string
}

export const offered = (formats: readonly Format[] = FORMATS): Offered[] =>
  formats.map((format) => ({ ending: format.ending, name: format.name, type: mediaType(format) }))

/** What stands at an address: a page in other forms, or a document that has nothing but forms. */
type At = {
  /** The address without an ending. */
  path: string
  forms?: readonly Offered[]
  isPage?: boolean
}

/** 406 with every form that the address has. */
export const notAcceptable = ({ path, forms = offered(), isPage = true }: At): AppError =>
  new AppError(
    'not-acceptable',
    httpMessages.noFormat(
      [...(isPage ? ['HTML'] : []), ...forms.map(({ name }) => name)].join(', '),
    ),
    forms.map(({ ending, name, type }) => ({
      field: `${path}.${ending}`,
      message: `${name} (${type})`,
    })),
  )

/** Tells whoever asks for an ending that the address does not have which there are; `door` is where it is asked, if elsewhere. */
export const refuseOtherEndings = (
  app: FastifyInstance,
  { door, ...at }: At & { door?: string },
): void => {
  app.get(`${door ?? at.path}.*`, { schema: { hide: true } }, async () => {
    throw notAcceptable(at)
  })
}
