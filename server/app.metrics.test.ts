import { afterAll, beforeAll, expect, test } from 'vitest'
import { startAppOver, startTestApp } from './testing/app.ts'

type Site = Awaited<ReturnType<typeof startTestApp>>
let site: Site
beforeAll(async () => {
  site = await startTestApp({ metrics: true, rateLimit: 20 })
})
afterAll(() => site.close())

/** The value of one line of the text format; undefined where there is none. */
const read = async (line: string): Promise<number | undefined> => {
  const { body } = await site.get('/api/metrics')
  const found = body.split('\n').find((one) => one.startsWith(`${line} `))
  return found === undefined ? undefined : Number(found.slice(line.length))
}

const counted = (method: string, route: string, status: number) =>
  `http_requests_total{method="${method}",route="${route}",status="${status}"}`

test('requests are counted by their route and status, and timed', async () => {
  await site.get('/progetti?q=autismo')
  await site.get('/progetti?q=lavoro')
  await site.get('/api/projects?sconosciuto=1')
  await site.app.inject({ method: 'HEAD', url: '/api/projects.csv' })
  expect(await read(counted('GET', '/progetti', 200))).toBe(2)
  expect(await read(counted('GET', '/api/projects', 400))).toBe(1)
  expect(await read(counted('HEAD', '/api/projects.csv', 200))).toBe(1)
  expect(await read('http_request_duration_seconds_count{route="/progetti"}')).toBe(2)
  expect(await read('http_request_duration_seconds_bucket{le="30",route="/progetti"}')).toBe(2)
})

test('nothing is named after what readers write', async () => {
  await site.get('/progetti/una-scheda-che-non-c-e')
  await site.get('/segreto-1')
  await site.get('/segreto-2?q=segreto-3')
  expect(await read(counted('GET', 'nessuna', 404))).toBe(2)
  const { body } = await site.get('/api/metrics')
  expect(body).not.toMatch(/segreto|non-c-e|autismo/)
})

test('the base, its index and the process are told as they are at the moment', async () => {
  const { store } = site.service
  expect(await read('buoneprassi_projects')).toBe(store.projects.count())
  expect(await read('buoneprassi_change_number')).toBe(store.changes.seq())
  expect(await read('buoneprassi_index_lag{engine="embedded"}')).toBe(0)
  expect(await read('buoneprassi_well')).toBe(1)
  expect(await read('buoneprassi_base_bytes')).toBeGreaterThan(50_000)
  expect(await read('process_resident_memory_bytes')).toBeGreaterThan(10_000_000)
  expect(await read('buoneprassi_event_loop_delay_seconds{quantile="0.99"}')).toBeGreaterThan(0)
  const [{ id } = { id: 0 }] = store.projects.all()
  store.projects.withdraw(id, null, { actor: 'prova' })
  expect(await read('buoneprassi_index_lag{engine="embedded"}')).toBe(1)
})

test('it is in the text format, kept by nobody, and not limited', async () => {
  for (let i = 0; i < 30; i++) {
    const { statusCode, headers } = await site.get('/api/metrics')
    expect(statusCode).toBe(200)
    expect(headers['content-type']).toMatch(/^text\/plain; version=0\.0\.4/)
    expect(headers['cache-control']).toBe('no-store')
  }
})

test('where nobody asked for it there is no such address', async () => {
  const plain = await startAppOver(site.service, site.dataDir)
  const { statusCode } = await plain.get('/api/metrics')
  await plain.close()
  expect(statusCode).toBe(404)
})
