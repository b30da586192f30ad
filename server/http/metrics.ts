import { statSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { FastifyInstance } from 'fastify'
import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import { API_ADDRESSES } from '#domain/machine-addresses.ts'
import type { Health } from './api/health.ts'

export type MetricsDeps = {
  health: () => Health
  /** The base's file; null for one in memory. */
  baseFile: string | null
}

type Loop = ReturnType<typeof monitorEventLoopDelay>

/** Seconds, close where most answers are. */
const BUCKETS = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 30]
/** Where a request met no route: addresses that strangers make up must not become names of ours. */
const NO_ROUTE = 'nessuna'
const NANOSECONDS = 1e9
const LOOP_RESOLUTION_MS = 10

/** SQLite's newest writes stand in the file beside the base. */
const bytesOf = (file: string): number =>
  [file, `${file}-wal`].reduce(
    (sum, one) => sum + (statSync(one, { throwIfNoEntry: false })?.size ?? 0),
    0,
  )

/** What is read at the moment when it is asked for: the base, its indexes, the event loop, the memory. */
const gauges = (registry: Registry, loop: Loop, { health, baseFile }: MetricsDeps) => {
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name, help, labelNames, registers: [registry] })
  const up = gauge('buoneprassi_up', '1 while readers can be served')
  const well = gauge('buoneprassi_well', '1 while health says ok, 0 while degraded or worse')
  const projects = gauge('buoneprassi_projects', 'Published projects')
  const changeNumber = gauge('buoneprassi_change_number', 'The base’s newest change')
  const lag = gauge('buoneprassi_index_lag', 'Changes that an index does not hold yet', ['engine'])
  const ready = gauge('buoneprassi_index_ready', '1 while an index can be asked', ['engine'])
  const bytes = gauge('buoneprassi_base_bytes', 'Size of the base with its log')
  const resident = gauge('process_resident_memory_bytes', 'Resident memory')
  const cpu = gauge('process_cpu_seconds_total', 'Time that the process has worked')
  const delay = gauge(
    'buoneprassi_event_loop_delay_seconds',
    'How late the event loop came since the last question',
    ['quantile'],
  )

  const ofBase = (): void => {
    try {
      const { status, engines, ...base } = health()
      up.set(1)
      well.set(status === 'ok' ? 1 : 0)
      projects.set(base.projects)
      changeNumber.set(base.seq)
      for (const { name, ...engine } of engines) {
        lag.set({ engine: name }, engine.lag)
        ready.set({ engine: name }, engine.ready ? 1 : 0)
      }
    } catch {
      // A base that cannot be read is what the figures have to say, and no reason to say nothing.
      up.set(0)
      well.set(0)
    }
  }

  const ofProcess = (): void => {
    bytes.set(baseFile === null ? 0 : bytesOf(baseFile))
    const { user, system } = process.cpuUsage()
    cpu.set((user + system) / 1e6)
    resident.set(process.memoryUsage.rss())
    for (const quantile of [50, 99]) {
      const name = String(quantile / 100)
      delay.set({ quantile: name }, loop.percentile(quantile) / NANOSECONDS)
    }
    delay.set({ quantile: '1' }, loop.max / NANOSECONDS)
    loop.reset()
  }

  return (): void => {
    ofBase()
    ofProcess()
  }
}

/**
 * What an operator's own collector asks for, in the text format of Prometheus: requests by route and status, how long they
 * took, and the state of base, indexes and process. Nothing of who asks, nor of what they look for. To be registered before
 * the routes that it counts.
 */
export const serveMetrics = (app: FastifyInstance, deps: MetricsDeps): void => {
  const registry = new Registry()
  const loop = monitorEventLoopDelay({ resolution: LOOP_RESOLUTION_MS })
  loop.enable()
  app.addHook('onClose', async () => void loop.disable())
  const look = gauges(registry, loop, deps)
  const requests = new Counter({
    name: 'http_requests_total',
    help: 'Requests that were answered',
    labelNames: ['method', 'route', 'status'],
    registers: [registry],
  })
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'From the head of a request to the end of its answer',
    labelNames: ['route'],
    buckets: BUCKETS,
    registers: [registry],
  })
  app.addHook('onResponse', async (request, reply) => {
    const route = request.is404 ? NO_ROUTE : (request.routeOptions.url ?? NO_ROUTE)
    requests.inc({ method: request.method, route, status: reply.statusCode })
    durations.observe({ route }, reply.elapsedTime / 1_000)
  })
  app.get(
    API_ADDRESSES.metrics,
    { config: { rateLimit: false }, schema: { hide: true } },
    async (_request, reply) => {
      look()
      const text = await registry.metrics()
      return reply.type(registry.contentType).header('cache-control', 'no-store').send(text)
    },
  )
}
