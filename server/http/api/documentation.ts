import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import type { OpenAPIV3_1 } from 'openapi-types'
import { ADDRESSES } from '#domain/addresses.ts'
import type { SiteDetails } from '#domain/site.ts'

const FORMATS: Readonly<Record<string, string>> = { integer: 'int64', number: 'double' }

/** What answers GET answers HEAD as well, which is not worth a word. */
const withoutHead = (described: Partial<OpenAPIV3_1.Document>) => {
  const paths = Object.entries(described.paths ?? {}).map(([path, operations]) => {
    const { head: _, ...others } = operations ?? {}
    return [path, others]
  })
  return { ...described, paths: Object.fromEntries(paths) }
}

/** Says how wide each number is, where its schema does not: the guidelines of public bodies ask for it. */
const withWidths = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withWidths)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([name, one]) => [name, withWidths(one)])
  const schema = Object.fromEntries(entries) as Record<string, unknown>
  const format = typeof schema.type === 'string' ? FORMATS[schema.type] : undefined
  return format && schema.format === undefined ? { ...schema, format } : schema
}

const DESCRIPTION =
  'Progetti conclusi per il lavoro delle persone con disabilità. Dati: CC BY 4.0. ' +
  'Gli identificativi dei vocabolari non cambiano; le etichette possono cambiare. ' +
  'Campi nuovi possono aggiungersi; quelli descritti qui restano finché resta il numero di versione nell’indirizzo.'

/** A site that is not on HTTPS is somebody's trial. */
const server = (siteUrl: string) => ({
  url: siteUrl + ADDRESSES.api,
  description: siteUrl.startsWith('https') ? 'In esercizio' : 'In prova',
  ...(!siteUrl.startsWith('https') && { 'x-sandbox': true }),
})

/** Must be registered before the routes it describes. */
export const describeApi = async (app: FastifyInstance, siteUrl: string, site: SiteDetails) => {
  const email = site.feedbackEmail ?? site.email
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Banca dati delle buone prassi EMERGO',
        version: '1.0.0',
        description: DESCRIPTION,
        // What the guidelines for public bodies ask for beyond OpenAPI.
        ...{ 'x-summary': 'Progetti conclusi per il lavoro delle persone con disabilità' },
        contact: { name: site.institution, url: site.institutionUrl, ...(email && { email }) },
        ...(siteUrl !== '' && { termsOfService: siteUrl + ADDRESSES.openData }),
        license: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/deed.it' },
      },
      servers: [server(siteUrl)],
      // Nobody has to say who he is.
      security: [],
      tags: [
        { name: 'progetti', description: 'Ricerca, schede, file' },
        { name: 'elenchi', description: 'Avvisi, enti, temi, tipi di disabilità' },
        { name: 'vocabolari', description: 'Liste controllate' },
        { name: 'servizio', description: 'Stato' },
      ],
    },
    hideUntagged: true,
    transformObject: (document) => {
      const described = ('openapiObject' in document ? document.openapiObject : {}) as object
      return withWidths(withoutHead(described)) as Partial<OpenAPIV3_1.Document>
    },
  })
}
