import type { FastifyRequest } from 'fastify'
import { versionPath, versionsPath } from '#domain/addresses.ts'
import { isMoved } from '../moved.ts'
import { numberIn } from '../query-parameters.ts'
import { LEADS } from './leads.ts'
import type { PageRoute } from './page-route.ts'

const parametersIn = (request: FastifyRequest) => {
  const { slug, version = '' } = request.params as { slug: string; version?: string }
  // What is no number is a version that never was.
  return { slug, version: numberIn(version) ?? 0 }
}

/** What a record was before, at addresses that last. */
export const VERSION_ROUTES: readonly PageRoute[] = [
  {
    path: versionsPath(':slug'),
    load: async (request, catalogue) => {
      const found = catalogue.versions(parametersIn(request).slug)
      return isMoved(found) ? { movedTo: versionsPath(found.movedTo) } : found
    },
  },
  {
    path: versionPath(':slug', ':version'),
    leads: LEADS.version,
    load: async (request, catalogue) => {
      const { slug, version } = parametersIn(request)
      const found = catalogue.version(slug, version)
      return isMoved(found) ? { movedTo: versionsPath(found.movedTo) } : found
    },
  },
]
