import { createServer } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { SearchAnswer } from '#domain/schemas/search.ts'
import { render } from '../web/server.tsx'
import type { Health } from './http/api/health.ts'
import { setUpKey } from './search/meilisearch/server/keys.ts'
import type { TestServer } from './search/meilisearch/testing/server.ts'
import { KILLABLE } from './search/meilisearch/testing/servers.ts'
import { startTestApp } from './testing/app.ts'

const INDEX = 'progetti'
const STOOD_IN = { name: 'embedded', fallback: true }
const SERVER = { name: 'meilisearch', fallback: false }
/** What the page says, quietly, when the other engine has answered. */
const NOTE = /<p class="answered-by">[^<]+<\/p>/
/** Ends what hangs; measures nothing. */
const patiently = { timeout: 40_000, interval: 20 }

const open = (url: string, apiKey: string) =>
  // What has been answered is answered again whoever is away: here it is asked anew each time.
  startTestApp({
    meilisearch: { url, apiKey, index: INDEX },
    lookEveryMs: 20,
    renderer: { render },
    keptBytes: 0,
  })

type Site = Awaited<ReturnType<typeof open>>

const ask = async ({ get }: Site, q: string): Promise<SearchAnswer> => {
  const answer = await get(`/api/projects?q=${encodeURIComponent(q)}`)
  expect(answer.statusCode).toBe(200)
  return answer.json()
}

const page = async ({ get }: Site, q: string): Promise<string> => {
  const answer = await get(`/progetti?q=${encodeURIComponent(q)}`)
  expect(answer.statusCode).toBe(200)
  return answer.body
}

const health = async ({ get }: Site): Promise<Health> => (await get('/api/health')).json()

/** An editor's new project: one of those that are there, under another name. */
const write = async ({ service }: Site, title: string): Promise<void> => {
  const { store } = service
  const {
    id: _,
    version,
    createdAt,
    updatedAt,
    slug,
    ...content
  } = store.projects.bySlug('dismanager')!
  const origin = { actor: 'prova' }
  const address = title.toLowerCase().replaceAll(' ', '-')
  store.transaction(() => store.projects.insert(address, { ...content, title }, origin))
  await service.refresh()
}

const titles = ({ hits }: SearchAnswer): string[] => hits.map(({ project }) => project.title)

for (const { where, skip, start } of KILLABLE) {
  describe.skipIf(skip)(`the whole service over a server, on ${where}`, () => {
    let server: TestServer
    let site: Site

    const untilWell = () =>
      vi.waitFor(async () => {
        expect(await health(site)).toMatchObject({ status: 'ok', engines: [{ lag: 0 }, {}] })
        expect((await ask(site, 'autismo')).engine).toEqual(SERVER)
      }, patiently)

    /** Readers are served by the other engine, are told so, and so is whoever watches the service. */
    const expectStandIn = async (total: number): Promise<void> => {
      expect(await ask(site, 'autismo')).toMatchObject({ total, engine: STOOD_IN })
      expect(await page(site, 'autismo')).toMatch(NOTE)
      const { status, engines } = await health(site)
      expect(status).toBe('degraded')
      expect(engines).toMatchObject([
        { name: 'meilisearch', ready: false, problem: expect.stringMatching(/\S/) },
        { name: 'embedded', ready: true, problem: null },
      ])
    }

    beforeAll(async () => {
      server = await start()
      const { url, masterKey } = server
      site = await open(url, await setUpKey({ url, masterKey, index: INDEX }))
    })
    afterAll(async () => {
      await site?.close()
      await server?.stop()
    })
    beforeEach(async () => {
      await server.start()
      await untilWell()
    })

    test('while it is well it answers, and nothing is said of it', async () => {
      expect(await page(site, 'autismo')).not.toMatch(NOTE)
    })

    test('killed: the embedded engine answers; back again, the server does, with what was written meanwhile', async () => {
      const { total } = await ask(site, 'autismo')
      await server.kill()
      await expectStandIn(total)

      await write(site, 'Catamarano accessibile')
      const meanwhile = await ask(site, 'catamarano')
      expect(meanwhile.engine).toEqual(STOOD_IN)
      expect(titles(meanwhile)).toEqual(['Catamarano accessibile'])

      await server.start()
      await untilWell()
      const after = await ask(site, 'catamarano')
      expect(after.engine).toEqual(SERVER)
      expect(titles(after)).toEqual(['Catamarano accessibile'])
      expect(await page(site, 'catamarano')).not.toMatch(NOTE)
    })

    test('frozen: the embedded engine answers when patience ends; thawed, the server does', async () => {
      const { total } = await ask(site, 'autismo')
      server.freeze()
      try {
        await expectStandIn(total)
      } finally {
        server.thaw()
      }
      await untilWell()
    })

    test('nonsense in its place is no answer; the server itself is one again', async () => {
      const { total } = await ask(site, 'autismo')
      await server.kill()
      const stranger = createServer((request, response) => {
        request.resume()
        response.writeHead(200, { 'content-type': 'application/json' }).end('{"results":[{}]}')
      })
      const { port } = new URL(server.url)
      await new Promise<void>((resolve) => stranger.listen(Number(port), '127.0.0.1', resolve))
      try {
        await expectStandIn(total)
      } finally {
        stranger.closeAllConnections()
        await new Promise((resolve) => stranger.close(resolve))
      }
      await server.start()
      await untilWell()
    })

    test('a service that starts while its server is away serves at once', async () => {
      const { total } = await ask(site, 'autismo')
      await server.kill()
      const late = await open(server.url, 'any-key')
      try {
        expect(await ask(late, 'dismanager')).toMatchObject({ engine: STOOD_IN })
        expect((await ask(late, 'autismo')).total).toBeGreaterThanOrEqual(total - 1)
      } finally {
        await late.close()
      }
    })
  })
}
