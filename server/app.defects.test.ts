import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildApp } from './app.ts'
import { startTestApp, testAppDeps } from './testing/app.ts'

const SECRET = 'SELECT secret FROM /var/lib/base'

let site: Awaited<ReturnType<typeof startTestApp>>
let app: Awaited<ReturnType<typeof buildApp>>

/** The service, in which looking a record up is broken by a defect of ours. */
beforeAll(async () => {
  site = await startTestApp()
  const { catalogue, ...service } = site.service
  const fail = async () => {
    throw new TypeError(SECRET)
  }
  const broken: typeof catalogue = {
    ...catalogue,
    in: () => broken,
    project: fail,
    projectPage: fail,
  }
  app = await buildApp(testAppDeps({ ...service, catalogue: broken }, site.dataDir))
})

afterAll(async () => {
  await app.close()
  await site.close()
})

test.each(['/api/projects/prova', '/progetti/prova', '/_pagina/progetti/prova'])(
  'a defect of ours says nothing of itself to strangers: %s',
  async (url) => {
    const { statusCode, body } = await app.inject(url)
    expect(statusCode).toBe(500)
    expect(body).not.toContain('secret')
    expect(body).not.toContain('TypeError')
  },
)
