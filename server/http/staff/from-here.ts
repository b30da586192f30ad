import type { FastifyRequest } from 'fastify'

/**
 * Whether a request that writes comes from a page of ours. Every browser of today says so by itself (Fetch Metadata, else
 * Origin), so no form carries a token that expires in an open tab.
 */
export const isFromHere = (request: FastifyRequest): boolean => {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin'
  const { origin } = request.headers
  return origin !== undefined && URL.parse(origin)?.host === request.host
}
