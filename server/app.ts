import { constants } from 'node:zlib'
import compress from '@fastify/compress'
import etag from '@fastify/etag'
import fastifyStatic from '@fastify/static'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import Fastify, { LogController } from 'fastify'
import { ADDRESSES } from '#domain/addresses.ts'
import { AppError } from '#domain/errors.ts'
import type { InLanguages } from '#domain/languages.ts'
import { API_ADDRESSES, BUILT_FILES, belowApi } from '#domain/machine-addresses.ts'
import type { PageRenderer } from '#domain/pages.ts'
import { projectSchemaText } from '#domain/schemas/project-schema-text.ts'
import type { SiteDetails } from '#domain/site.ts'
import type { StaffRenderer } from '#domain/staff/pages.ts'
import { LONGEST_SEGMENT, readableAddress } from './http/addresses.ts'
import { changeRoutes } from './http/api/changes.ts'
import { createDescription } from './http/api/description.ts'
import { describeApi } from './http/api/documentation.ts'
import { exportRoutes } from './http/api/exports.ts'
import { type Health, healthRoutes } from './http/api/health.ts'
import { listingRoutes } from './http/api/listings.ts'
import { onlyReading } from './http/api/methods.ts'
import { answerPreflights, openApi } from './http/api/open.ts'
import { projectRoutes } from './http/api/projects.ts'
import { provenanceRoutes } from './http/api/provenance.ts'
import { vocabularyRoutes } from './http/api/vocabularies.ts'
import type { Catalogue } from './http/catalogue/catalogue.ts'
import { compilers } from './http/compilers.ts'
import { limitConnections, type Places, placesFor } from './http/connections.ts'
import { recordDocuments } from './http/documents/record-documents.ts'
import { siteDocuments } from './http/documents/routes.ts'
import { vocabularyDocuments } from './http/documents/vocabularies.ts'
import { embedRoutes } from './http/embed/routes.ts'
import { sendApiError } from './http/errors.ts'
import { createFiles } from './http/exports/files.ts'
import { createForms } from './http/exports/forms.ts'
import { createCollectionList, createSearchList } from './http/exports/list.ts'
import { createStreams, type ExportLimits } from './http/exports/stream.ts'
import type { WriteFile } from './http/exports/write-file.ts'
import { figureRoutes } from './http/figures/routes.ts'
import { createListingWriters } from './http/formats/listings/writers.ts'
import { createWriters } from './http/formats/writers.ts'
import { createKeptAnswers } from './http/kept-answers.ts'
import { createListingFiles } from './http/listings/files.ts'
import { createListingForms } from './http/listings/forms.ts'
import { createListings } from './http/listings/listings.ts'
import type { LoopDelay } from './http/loop-delay.ts'
import { httpMessages } from './http/messages.ts'
import { oaiRoutes } from './http/oai/routes.ts'
import { formerAddressRoutes } from './http/pages/redirects.ts'
import { createPages } from './http/pages/routes.ts'
import { type Assets, createShell, createStaffShell } from './http/pages/shell.ts'
import { answerParserError } from './http/parser-errors.ts'
import { createRequestIds } from './http/request-ids.ts'
import { protect } from './http/security.ts'
import type { StaffGuard } from './http/staff/access.ts'
import { type StaffRoom, staffRoutes } from './http/staff/routes.ts'
import { tellFreshness } from './http/unchanged.ts'

export type AppDeps = {
  catalogue: Catalogue
  health: () => Health
  createReadableFile: Parameters<typeof createWriters>[0]
  /** Writes large files in another thread; without it they are written in this one, in turns. */
  writeApart?: WriteFile | undefined
  /** The built pages: how to render them, their files, and the folder they are served from. */
  page: InLanguages<{ renderer: PageRenderer; assets: Assets }> & { clientDir: string }
  config: {
    siteUrl: string
    site: SiteDetails
    embedHosts: readonly string[]
    logLevel: string
    trustProxy: number
    rateLimit: number
    /** How many at once, as far as files suffice; or just so many. */
    connections: number | Places
    /** Whether `/api/metrics` is served. */
    metrics?: boolean
  }
  /** The base's file, whose size is told by metrics; null for one in memory. */
  baseFile?: string | null
  /** The desk; where none is given, its addresses do not exist. */
  staff?:
    | { guard: StaffGuard; rooms: readonly StaffRoom[]; renderer: StaffRenderer; assets: Assets }
    | undefined
  exportLimits?: Partial<ExportLimits>
  /** Bytes of answers that are kept until the next write; a usual number when none is given. */
  keptBytes?: number | undefined
  now?: () => Date
  /** Whether the process is behind; a watch of its own when none is given. */
  delay?: LoopDelay
}

/** Long links are answered, not cut off by the parser: 10 kB of typed text may be 30 kB encoded. */
const HEADER_BYTES = 64 * 1024

/** Nobody holds a connection by doing nothing: head and whole of a request must come, and an answer be taken, in this time. */
const TIMEOUTS = {
  // Long enough for a large file on a slow line; what stalls before is cut by who reads it.
  requestTimeout: 600_000,
  connectionTimeout: 60_000,
  keepAliveTimeout: 60_000,
  http: {
    maxHeaderSize: HEADER_BYTES,
    headersTimeout: 15_000,
    connectionsCheckingInterval: 5_000,
    // Its answer would have none of our headers: we look ourselves.
    requireHostHeader: false,
  },
}

/** Compressed while the reader waits: the default, the highest, costs fifty times as long for a tenth less. */
const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }

/** Puts the service together. Opens no port: the caller listens, or injects. */
export const buildApp = async (deps: AppDeps) => {
  const {
    catalogue,
    health,
    page,
    config,
    staff,
    exportLimits,
    delay,
    now = () => new Date(),
  } = deps
  const kept = createKeptAnswers(catalogue, deps.keptBytes)
  const app = Fastify({
    logger: config.logLevel === 'silent' ? false : { level: config.logLevel },
    // An access log would be a record of who looks for what; defects are logged by the error handlers.
    logController: new LogController({ disableRequestLogging: true }),
    // As many proxies as there are stand behind each other: the address that the first of ours saw is the reader's.
    trustProxy: config.trustProxy > 0 && ((_address, hop) => hop < config.trustProxy),
    bodyLimit: 64 * 1024,
    genReqId: createRequestIds(),
    // Who asks while we are leaving is answered like everybody, and the connection closed.
    return503OnClosing: false,
    ...TIMEOUTS,
    rewriteUrl: readableAddress,
    clientErrorHandler: answerParserError,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: LONGEST_SEGMENT },
  }).withTypeProvider<TypeBoxTypeProvider>()

  const { validator, serializer } = await compilers()
  app.setValidatorCompiler(validator)
  app.setSerializerCompiler(serializer)

  const connections = limitConnections(app.server, placesFor(config.connections))
  await protect(app, { requestsPerMinute: config.rateLimit, connections, delay })
  await app.register(compress, { threshold: 1024, encodings: ['br', 'gzip'], brotliOptions })
  await app.register(etag, { weak: true, replyWith304: false })
  tellFreshness(app)
  if (config.metrics) {
    const { serveMetrics } = await import('./http/metrics.ts')
    serveMetrics(app, { health, baseFile: deps.baseFile ?? null })
  }
  await describeApi(app, config.siteUrl, config.site)

  const { siteUrl, site } = config
  const forReading = onlyReading(app)
  const describe = createDescription({ app, catalogue })
  const writers = createWriters(deps.createReadableFile)
  const streams = createStreams(exportLimits)
  const files = createFiles({
    catalogue,
    writers,
    siteUrl,
    site,
    writeApart: deps.writeApart,
    streams,
  })
  const lists = {
    search: createSearchList({ catalogue }),
    collection: createCollectionList({ catalogue }),
  }
  const forms = createForms({
    files,
    lists,
    knows: async (facet, value) => (await catalogue.base()).knows(facet, value),
  })
  const listings = createListings(catalogue)
  const listingFiles = createListingFiles({
    catalogue,
    listings,
    writers: createListingWriters(deps.createReadableFile),
    streams,
    siteUrl,
    site,
  })
  const listingForms = createListingForms(listingFiles)
  const pages = createPages({
    catalogue,
    forms,
    listingForms,
    kept,
    isEmbeddable: config.embedHosts.length > 0,
    shells: {
      it: createShell(page.it.renderer, page.it.assets, 'it'),
      en: createShell(page.en.renderer, page.en.assets, 'en'),
    },
    siteUrl,
    site,
  })
  app.setErrorHandler((error, request, reply) =>
    request.url.startsWith(`${ADDRESSES.api}/`)
      ? sendApiError(error, request, reply)
      : pages.sendProblem(error, request, reply),
  )
  app.setNotFoundHandler((request, reply) => {
    const missing = new AppError('not-found', httpMessages.noAddress)
    return request.url.startsWith(`${ADDRESSES.api}/`)
      ? sendApiError(missing, request, reply)
      : pages.sendProblem(missing, request, reply)
  })

  await app.register(fastifyStatic, {
    root: page.clientDir,
    wildcard: false,
    index: false,
    dotfiles: 'ignore',
    setHeaders: (reply, path) => {
      // Vite names these files by their content.
      const lasting = path.includes(BUILT_FILES)
      reply.header(
        'cache-control',
        lasting ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
      )
    },
  })
  answerPreflights(app)
  await app.register(
    async (api) => {
      forReading(api)
      openApi(api)
      await api.register(projectRoutes, { catalogue, kept })
      await api.register(exportRoutes, { files, search: lists.search })
      await api.register(listingRoutes, { files: listingFiles, listings })
      await api.register(changeRoutes, { catalogue })
      await api.register(provenanceRoutes, { catalogue })
      await api.register(vocabularyRoutes, { catalogue })
      await api.register(healthRoutes, { health })
      api.get(
        belowApi(API_ADDRESSES.projectSchema),
        { schema: { hide: true } },
        async (_request, reply) =>
          reply.type('application/schema+json; charset=utf-8').send(projectSchemaText()),
      )
      api.get(belowApi(API_ADDRESSES.openApi), { schema: { hide: true } }, describe)
    },
    { prefix: ADDRESSES.api },
  )
  const documents = { catalogue, siteUrl, site }
  await app.register(vocabularyDocuments, documents)
  await app.register(recordDocuments, documents)
  await app.register(siteDocuments, { ...documents, now, listings })
  await app.register(oaiRoutes, { ...documents, now })
  await app.register(embedRoutes, {
    ...documents,
    hosts: config.embedHosts,
    styles: page.it.assets.styles,
  })
  await app.register(formerAddressRoutes, { catalogue })
  if (staff !== undefined) {
    const { guard, rooms, renderer, assets } = staff
    const shell = createStaffShell(renderer, assets)
    await app.register(staffRoutes, { guard, rooms, site, shell })
  }
  await app.register(forms.routes)
  await app.register(listingForms.routes)
  await app.register(figureRoutes, { catalogue, streams, siteUrl, site })
  await app.register(pages.routes)
  return app
}
