import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import type { PageRenderer } from '#domain/pages.ts'
import type { StaffRenderer } from '#domain/staff/pages.ts'
import type { StaffRole } from '#domain/staff/person.ts'
import { buildApp } from '../../../server/app.ts'
import { compose } from '../../../server/compose.ts'
import { readAssets } from '../../../server/http/pages/shell.ts'
import type { StaffRoom } from '../../../server/http/staff/routes.ts'
import { testAppDeps } from '../../../server/testing/app.ts'
import { newJudgedFolder } from '../../../server/testing/judged-base.ts'
import { standInGuard } from '../../../server/testing/staff.ts'
import { openBrowser, openPage } from './site.ts'

const dist = fileURLToPath(new URL('../../../dist/', import.meta.url))
const client = `${dist}client`

type Service = Awaited<ReturnType<typeof compose>>

const startStaffSite = async (roomsOf: (service: Service) => readonly StaffRoom[]) => {
  const dataDir = await newJudgedFolder()
  const service = await compose({ dataDir, meilisearch: null }, () => {})
  const renderer = (await import(`${dist}server/server.js`)) as PageRenderer & StaffRenderer
  const deps = testAppDeps(service, client, {
    renderer,
    staff: {
      guard: standInGuard,
      rooms: roomsOf(service),
      renderer,
      assets: readAssets(client, 'web/staff/main.ts'),
    },
  })
  const app = await buildApp({
    ...deps,
    page: { ...deps.page, it: { renderer, assets: readAssets(client) } },
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as { port: number }
  const close = async () => {
    await app.close()
    await service.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
  return { origin: `http://127.0.0.1:${port}`, close }
}

/** As `useSite`, for the desk: who asks is whoever a header says, since the real guard has tests of its own. */
export const useStaffSite = (roomsOf: (service: Service) => readonly StaffRoom[] = () => []) => {
  let browser: Browser
  let site: Awaited<ReturnType<typeof startStaffSite>>
  beforeAll(async () => {
    ;[browser, site] = await Promise.all([openBrowser(), startStaffSite(roomsOf)])
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
  })
  return (role: StaffRole, options: BrowserContextOptions = {}) =>
    openPage(browser, site.origin, { extraHTTPHeaders: { 'x-staff': role }, ...options })
}
