import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PageData, PageRenderer } from '#domain/pages.ts'
import { buildApp } from './app.ts'
import { compose } from './compose.ts'
import type { Config } from './config.ts'

const NOW = new Date('2026-11-23T10:00:00Z')

type Options = {
  rateLimit?: number
  meilisearch?: Config['meilisearch']
  renderer?: PageRenderer
}

/** Names the page in place of drawing it. */
const namesOnly: PageRenderer = {
  render: (page: PageData) => ({ head: '', body: `<h1>${page.content.kind}</h1>` }),
}

/** The whole service over the real projects, without a port. For tests. */
export const startTestApp = async ({
  rateLimit = 0,
  meilisearch = null,
  renderer = namesOnly,
}: Options = {}) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'buone-prassi-'))
  const service = await compose({ dataDir, meilisearch }, () => {})
  const app = await buildApp({
    ...service,
    page: {
      renderer,
      assets: { scripts: ['/assets/a.js'], styles: ['/assets/a.css'], fonts: [] },
      clientDir: dataDir,
    },
    config: {
      siteUrl: 'https://prova.example.it',
      logLevel: 'silent',
      trustProxy: false,
      rateLimit,
    },
    now: () => NOW,
  })
  const close = async () => {
    await app.close()
    await service.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
  return { app, service, close, get: (url: string) => app.inject({ method: 'GET', url }) }
}
