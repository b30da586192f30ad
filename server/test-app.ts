import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PageData } from '#domain/pages.ts'
import { buildApp } from './app.ts'
import { compose } from './compose.ts'

const NOW = new Date('2026-11-23T10:00:00Z')

/** The whole service over the real projects, without a port; pages are rendered as their data. For tests. */
export const startTestApp = async (change: { rateLimit?: number } = {}) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'buone-prassi-'))
  const service = await compose({ dataDir, meilisearch: null }, () => {})
  const app = await buildApp({
    ...service,
    page: {
      renderer: {
        render: (page: PageData) => ({ head: '', body: `<h1>${page.content.kind}</h1>` }),
      },
      assets: { scripts: ['/assets/a.js'], styles: ['/assets/a.css'], fonts: [] },
      clientDir: dataDir,
    },
    config: {
      siteUrl: 'https://prova.example.it',
      logLevel: 'silent',
      trustProxy: false,
      rateLimit: 0,
      ...change,
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
