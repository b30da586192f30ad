import { constants } from 'node:zlib'
import compress from '@fastify/compress'
import etag from '@fastify/etag'
import fastifyStatic from '@fastify/static'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import Fastify, { type FastifyInstance } from 'fastify'
import { ADDRESSES } from '#domain/addresses.ts'
import { AppError } from '#domain/errors.ts'
import type { InLanguages } from '#domain/languages.ts'
import { API_ADDRESSES, BUILT_FILES, belowApi } from '#domain/machine-addresses.ts'
import type { PageRenderer } from '#domain/pages.ts'
import { projectSchemaText } from '#domain/schemas/project-schema-text.ts'
import type { SiteDetails } from '#domain/site.ts'
import type { StaffRenderer } from '#domain/staff/pages.ts'
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
import { createStreams, type ExportLimits, type Streams } from './http/exports/stream.ts'
import type { WriteFile } from './http/exports/write-file.ts'
import { figureRoutes } from './http/figures/routes.ts'
import { createListingWriters } from './http/formats/listings/writers.ts'
import { createWriters } from './http/formats/writers.ts'
import { answerHead } from './http/head.ts'
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
import { protect } from './http/security.ts'
import { serverOptions } from './http/server-options.ts'
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

/** Compressed while the reader waits: the default, the highest, costs fifty times as long for a tenth less. */
const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }

/** What every answer goes through: who may ask and how often, in how many bytes, and whether it is known already. */
const guardAnswers = async (app: FastifyInstance, deps: AppDeps): Promise<void> => {
  const { config, delay } = deps
  const connections = limitConnections(app.server, placesFor(config.connections))
  await protect(app, { requestsPerMinute: config.rateLimit, connections, delay })
  await app.register(compress, { threshold: 1024, encodings: ['br', 'gzip'], brotliOptions })
  await app.register(etag, { weak: true, replyWith304: false })
  tellFreshness(app)
  if (config.metrics) {
    const { serveMetrics } = await import('./http/metrics.ts')
    serveMetrics(app, { health: deps.health, baseFile: deps.baseFile ?? null })
  }
}

/** Files of records: how they are written, of which lists, and the addresses at which their form is chosen. */
const createRecordFiles = (deps: AppDeps, streams: Streams) => {
  const { catalogue, config, writeApart } = deps
  const { siteUrl, site } = config
  const writers = createWriters(deps.createReadableFile)
  const files = createFiles({ catalogue, writers, siteUrl, site, writeApart, streams })
  const lists = {
    search: createSearchList({ catalogue }),
    collection: createCollectionList({ catalogue }),
  }
  const forms = createForms({
    files,
    lists,
    knows: async (facet, value) => (await catalogue.base()).knows(facet, value),
  })
  return { files, lists, forms }
}

/** Lists of other things than records, and files of them. */
const createListFiles = ({ catalogue, config, createReadableFile }: AppDeps, streams: Streams) => {
  const { siteUrl, site } = config
  const listings = createListings(catalogue)
  const writers = createListingWriters(createReadableFile)
  const files = createListingFiles({ catalogue, listings, writers, streams, siteUrl, site })
  return { listings, files, forms: createListingForms(files) }
}

/** What the routes share. */
const createParts = (deps: AppDeps) => {
  const { catalogue, config, page } = deps
  const { siteUrl, site } = config
  const kept = createKeptAnswers(catalogue, deps.keptBytes)
  const streams = createStreams(deps.exportLimits)
  const records = createRecordFiles(deps, streams)
  const lists = createListFiles(deps, streams)
  const pages = createPages({
    catalogue,
    kept,
    siteUrl,
    site,
    forms: records.forms,
    listingForms: lists.forms,
    isEmbeddable: config.embedHosts.length > 0,
    shells: {
      it: createShell(page.it.renderer, page.it.assets, 'it'),
      en: createShell(page.en.renderer, page.en.assets, 'en'),
    },
  })
  return { kept, streams, records, lists, pages }
}

type Parts = ReturnType<typeof createParts>

/** Programs get problems as data, everybody else as a page. */
const answerProblems = (app: FastifyInstance, { sendProblem }: Parts['pages']): void => {
  const isOfApi = ({ url }: { url: string }) => url.startsWith(`${ADDRESSES.api}/`)
  app.setErrorHandler((error: Error, request, reply) =>
    isOfApi(request) ? sendApiError(error, request, reply) : sendProblem(error, request, reply),
  )
  app.setNotFoundHandler((request, reply) => {
    const missing = new AppError('not-found', httpMessages.noAddress)
    return isOfApi(request)
      ? sendApiError(missing, request, reply)
      : sendProblem(missing, request, reply)
  })
}

/** Scripts, styles and images of the built pages. */
const serveAssets = (app: FastifyInstance, clientDir: string) =>
  app.register(fastifyStatic, {
    root: clientDir,
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

const serveApi = async (
  api: FastifyInstance,
  { catalogue, health }: AppDeps,
  { kept, records, lists }: Parts,
): Promise<void> => {
  openApi(api)
  await api.register(projectRoutes, { catalogue, kept })
  await api.register(exportRoutes, { files: records.files, search: records.lists.search })
  await api.register(listingRoutes, { files: lists.files, listings: lists.listings })
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
}

/** Documents for programs that stand at addresses of their own, beside the API. */
const serveDocuments = async (
  app: FastifyInstance,
  { catalogue, config, page, now = () => new Date() }: AppDeps,
  { listings }: Parts['lists'],
): Promise<void> => {
  const documents = { catalogue, siteUrl: config.siteUrl, site: config.site }
  await app.register(vocabularyDocuments, documents)
  await app.register(recordDocuments, documents)
  await app.register(siteDocuments, { ...documents, now, listings })
  await app.register(oaiRoutes, { ...documents, now })
  await app.register(embedRoutes, {
    ...documents,
    hosts: config.embedHosts,
    styles: page.it.assets.styles,
  })
}

/** Puts the service together. Opens no port: the caller listens, or injects. */
export const buildApp = async (deps: AppDeps) => {
  const { catalogue, page, config, staff } = deps
  const { siteUrl, site } = config
  const app = Fastify(serverOptions(config)).withTypeProvider<TypeBoxTypeProvider>()
  const { validator, serializer } = await compilers()
  app.setValidatorCompiler(validator)
  app.setSerializerCompiler(serializer)
  answerHead(app)
  await guardAnswers(app, deps)
  await describeApi(app, siteUrl, site)

  const forReading = onlyReading(app)
  const describe = createDescription({ app, catalogue })
  const parts = createParts(deps)
  answerProblems(app, parts.pages)
  await serveAssets(app, page.clientDir)
  answerPreflights(app)
  await app.register(
    async (api) => {
      forReading(api)
      await serveApi(api, deps, parts)
      api.get(belowApi(API_ADDRESSES.openApi), { schema: { hide: true } }, describe)
    },
    { prefix: ADDRESSES.api },
  )
  await serveDocuments(app, deps, parts.lists)
  await app.register(formerAddressRoutes, { catalogue })
  if (staff !== undefined) {
    const { guard, rooms, renderer, assets } = staff
    const shell = createStaffShell(renderer, assets)
    await app.register(staffRoutes, { guard, rooms, site, shell })
  }
  await app.register(parts.records.forms.routes)
  await app.register(parts.lists.forms.routes)
  await app.register(figureRoutes, { catalogue, streams: parts.streams, siteUrl, site })
  await app.register(parts.pages.routes)
  return app
}
