import { rmSync } from 'node:fs'
import type { PageData, PageRenderer } from '#domain/pages.ts'
import { USUAL_SITE } from '#domain/site.ts'
import { type AppDeps, buildApp } from '../app.ts'
import { compose } from '../compose.ts'
import type { Config } from '../config.ts'
import { newJudgedFolder } from './judged-base.ts'
import { sharedLanguage } from './shared-language.ts'

const NOW = new Date('2026-11-23T10:00:00Z')

type Options = {
  rateLimit?: number
  trustProxy?: number
  connections?: AppDeps['config']['connections']
  /** 0: every answer is made anew. */
  keptBytes?: number
  metrics?: boolean
  delay?: AppDeps['delay']
  meilisearch?: Config['meilisearch']
  renderer?: PageRenderer
  staff?: AppDeps['staff']
  lookEveryMs?: number
  /** The day on which questions are read and answers made. */
  today?: () => string
  /** A folder that an earlier one has left. */
  dataDir?: string
}

const STYLE = { styles: ['/assets/a.css'], fonts: [] }

/** Names the page in place of drawing it. */
const namesOnly: PageRenderer = {
  render: (page: PageData) => ({ head: '', body: `<h1>${page.content.kind}</h1>` }),
}

type Service = Pick<
  AppDeps,
  'catalogue' | 'health' | 'createReadableFile' | 'writeApart' | 'baseFile'
>

/** What an app over a service is made of, but for a page that is really built. */
export const testAppDeps = (
  service: Service,
  clientDir: string,
  {
    rateLimit = 0,
    trustProxy = 0,
    connections = 1_000,
    keptBytes,
    metrics = false,
    renderer = namesOnly,
    delay,
    staff,
  }: Options = {},
): AppDeps => ({
  ...service,
  page: {
    it: { renderer, assets: { scripts: ['/assets/a.js'], ...STYLE } },
    en: { renderer, assets: { scripts: ['/assets/en.js'], ...STYLE } },
    clientDir,
  },
  config: {
    siteUrl: 'https://prova.example.it',
    site: {
      ...USUAL_SITE,
      ipaCode: 'prova',
      email: 'ufficio@example.org',
    },
    embedHosts: ['https://altrove.example'],
    logLevel: 'silent',
    trustProxy,
    connections,
    metrics,
    rateLimit,
  },
  staff,
  now: () => NOW,
  keptBytes,
  // A busy machine is not what tests are about; what a late process does, they say themselves.
  delay: delay ?? { isLate: () => false, close: () => {} },
})

/** One more app over a service that is there already: it costs a part of the whole, and has limits of its own. For tests. */
export const startAppOver = async (service: Service, dataDir: string, options: Options = {}) => {
  const app = await buildApp(testAppDeps(service, dataDir, options))
  const get = (url: string) => app.inject({ method: 'GET', url })
  return { app, get, close: (): Promise<void> => app.close() }
}

/** The whole service over the judged projects, without a port. For tests. */
export const startTestApp = async (options: Options = {}) => {
  const { meilisearch = null, ...rest } = options
  const dataDir = options.dataDir ?? (await newJudgedFolder())
  const service = await compose({ dataDir, meilisearch }, () => {}, {
    ...rest,
    readLanguage: sharedLanguage,
  })
  const leave = async ({ keepData = false }: { keepData?: boolean } = {}) => {
    await service.close()
    if (!keepData) rmSync(dataDir, { recursive: true, force: true })
  }
  const over = await startAppOver(service, dataDir, options).catch(async (error) => {
    await leave()
    throw error
  })
  const close = async (how?: Parameters<typeof leave>[0]) => {
    await over.close()
    await leave(how)
  }
  return { ...over, service, close, dataDir }
}
