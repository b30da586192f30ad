import type { FastifyRequest } from 'fastify'
import Negotiator from 'negotiator'

/** What stands behind a media type, but for how much it is wanted: `charset`, `header`, `profile`, also between quotes. */
const PARAMETER = /;\s*(?!q\s*=)[^;,="\s]+\s*=\s*("(?:[^"\\]|\\.)*"|[^;,"]*)/gi

/**
 * The type that a reader likes best of those that there are, given without parameters; undefined where it likes none, and the first
 * where it does not say. Parameters that clients add ("application/json; charset=utf-8") ask for nothing else than the type
 * without them: there is one form of each.
 */
export const acceptedType = (
  { headers: { accept } }: Pick<FastifyRequest, 'headers'>,
  types: readonly string[],
): string | undefined => {
  if (accept === undefined || accept.trim() === '') return types[0]
  return new Negotiator({ headers: { accept: accept.replace(PARAMETER, '') } }).mediaTypes([
    ...types,
  ])[0]
}
