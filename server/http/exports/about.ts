import type { FastifyRequest } from 'fastify'
import type { SiteDetails } from '#domain/site.ts'
import type { About } from '../present/about.ts'

const TITLE = 'Banca dati delle buone prassi EMERGO'
export const LICENCE = {
  name: 'CC BY 4.0',
  url: 'https://creativecommons.org/licenses/by/4.0/',
} as const

/** Where absolute addresses begin: as set, else as the reader reached us. */
export const originOf = (request: FastifyRequest, siteUrl: string): string =>
  siteUrl || `${request.protocol}://${request.host}`

type Asked = Pick<About, 'query' | 'page' | 'address' | 'origin' | 'seq' | 'updatedAt' | 'total'>

export const aboutFile = (asked: Asked, site: SiteDetails): About => {
  const day = asked.updatedAt === null ? '' : `, dati del ${asked.updatedAt.slice(0, 10)}`
  return {
    ...asked,
    title: TITLE,
    publisher: { name: site.institution, url: site.institutionUrl },
    licence: LICENCE,
    attribution: `${TITLE}, ${site.institution}${day}, ${LICENCE.name}`,
  }
}
