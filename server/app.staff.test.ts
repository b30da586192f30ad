import { createHook } from 'node:async_hooks'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { locationOf, type TestDesk, useDesks } from './http/staff/entry/testing/desk.ts'
import type { StaffRoom } from './http/staff/routes.ts'
import { openDesk } from './open-desk.ts'
import { THOROUGH } from './testing/rounds.ts'

type RoomsOf = NonNullable<Parameters<ReturnType<typeof useDesks>>[0]>['roomsOf']
type Route = { method: string; url: string }
type Answer = { statusCode: number; headers: object }

/** Those by which one comes in, or goes; each looks for itself how far somebody has come. */
const OPEN = [
  '/staff/accesso',
  '/staff/uscita',
  '/staff/codice',
  '/staff/password/:token',
  '/staff/profilo/codici',
  '/staff/ente',
  '/staff/ente/ritorno',
]
const ADMINISTRATORS = /^\/staff\/persone(?:\/|$)/

const isOpen = ({ url }: Route) => OPEN.includes(url)
const isRead = ({ method }: Route) => method === 'GET' || method === 'HEAD'

/** An address of the route: of person 1, else of something that is not there. */
const addressOf = ({ url }: Route): string =>
  url
    .replace('persone/:id', 'persone/1')
    .replace(/:\w+/g, '9'.repeat(43))
    .replace('*', 'non-esiste')

describe('every route of the desk', () => {
  const open = useDesks()
  const routes: Route[] = [{ method: 'GET', url: '/staff' }]
  const collect: StaffRoom = (app) => {
    app.addHook('onRoute', ({ method, url }) => {
      for (const one of [method].flat()) routes.push({ method: one, url })
    })
  }
  const closing: (() => Promise<unknown>)[] = []
  afterAll(async () => {
    for (const close of closing) await close()
  })

  /** One browser for each, which all routes are asked with. */
  const everyRoute = async (
    look: (ask: (route: Route, headers?: object) => Promise<Answer>) => unknown,
    enter: (desk: TestDesk) => Promise<{ jar: Map<string, string> }>,
  ) => {
    const desk = await openWhole()
    const { jar } = await enter(desk)
    await look(async ({ method, url }, headers = { 'sec-fetch-site': 'same-origin' }) => {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
      return desk.app.inject({
        method: method as 'GET',
        url: addressOf({ method, url }),
        headers: { ...headers, ...(cookie && { cookie }) },
      })
    })
  }
  const provider = {
    issuer: 'http://127.0.0.1:9',
    clientId: 'x',
    clientSecret: 'x',
    callback: '',
  }
  /** All rooms that the service has, as `main.ts` puts them together. */
  const roomsOf: RoomsOf = (service, staff) => {
    const { rooms, close } = openDesk({ service, admission: { staff }, now: () => new Date() })
    closing.push(close)
    return [collect, ...rooms]
  }
  const openWhole = async () => {
    const desk = await open({ roomsOf, provider })
    await desk.people.add('capo@prova.it', 'amministrazione')
    await desk.people.add('red@prova.it')
    return desk
  }

  beforeAll(async () => {
    await openWhole()
  })

  test('is known, and none is open that is not meant to be', () => {
    const urls = new Set(routes.map(({ url }) => url))
    expect(OPEN.filter((url) => !urls.has(url))).toEqual([])
    expect(urls.size).toBeGreaterThan(30)
    expect([...urls]).toEqual(expect.arrayContaining(['/staff/importa', '/staff/persone']))
    expect([...urls].filter((url) => !url.startsWith('/staff'))).toEqual([])
  })

  test('leads who has not come in to the sign-in', () =>
    everyRoute(
      async (ask) => {
        for (const route of routes.filter((one) => !isOpen(one))) {
          const to = locationOf(await ask(route))
          const next = isRead(route) ? addressOf(route) : '/staff'
          const wanted = `/staff/accesso?${new URLSearchParams({ poi: next })}`
          expect([route, to]).toEqual([route, wanted])
        }
      },
      async (desk) => desk.browser(),
    ))

  test('leads who has given the password alone no further', () =>
    everyRoute(
      async (ask) => {
        for (const route of routes.filter((one) => !isOpen(one))) {
          expect([route, locationOf(await ask(route))]).toEqual([
            route,
            expect.stringMatching(/^\/staff\/accesso/),
          ])
        }
      },
      async (desk) => {
        await desk.enterWithCodes('capo@prova.it')
        return desk.enter('capo@prova.it')
      },
    ))

  const ELSEWHERE = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://altrove.example' },
    { origin: 'null' },
    {},
  ]
  test.each(ELSEWHERE)('takes no form with %j, whoever asks', (headers) =>
    everyRoute(
      async (ask) => {
        const writing = routes.filter((route) => !isRead(route))
        expect(writing.length).toBeGreaterThan(10)
        for (const route of writing) {
          expect([route, (await ask(route, headers)).statusCode]).toEqual([route, 403])
        }
      },
      (desk) => desk.confirmed('capo@prova.it'),
    ),
  )

  test('lets in no editor where administrators are wanted, and editors elsewhere', () =>
    everyRoute(
      async (ask) => {
        for (const route of routes.filter(({ url }) => url !== '/staff/uscita')) {
          const { statusCode } = await ask(route)
          expect([route, statusCode === 403]).toEqual([route, ADMINISTRATORS.test(route.url)])
        }
      },
      (desk) => desk.enter('red@prova.it'),
    ))

  test('of people, roles and resets opens to an administrator only with another code', () =>
    everyRoute(
      async (ask) => {
        const guarded = routes.filter(
          ({ method, url }) =>
            url === '/staff/profilo/recupero' ||
            url === '/staff/profilo/codici' ||
            (ADMINISTRATORS.test(url) && (method === 'POST' || url !== '/staff/persone')),
        )
        expect(guarded.length).toBeGreaterThan(10)
        for (const route of guarded) {
          expect([route, locationOf(await ask(route))]).toEqual([
            route,
            expect.stringMatching(/^\/staff\/conferma\?poi=/),
          ])
        }
      },
      (desk) => desk.enterWithCodes('capo@prova.it'),
    ))
})

/** Counts how many passwords are computed at once. */
const watchPasswords = () => {
  const under = new Set<number>()
  let most = 0
  const hook = createHook({
    init: (id, type) => {
      if (type === 'SCRYPTREQUEST') under.add(id)
      most = Math.max(most, under.size)
    },
    before: (id) => under.delete(id),
  }).enable()
  return { most: () => most, end: () => hook.disable() }
}

const watchMemory = () => {
  const megabytes = () => process.memoryUsage().rss / 2 ** 20
  const before = megabytes()
  let peak = before
  const watch = setInterval(() => {
    peak = Math.max(peak, megabytes())
  }, 5)
  return { grown: () => peak - before, end: () => clearInterval(watch) }
}

describe('a hundred wrong sign-ins at once', () => {
  const open = useDesks()
  /** The cost in use takes a third of a second and 128 MB each: the long run alone pays it. */
  const COST = THOROUGH ? 17 : 13
  /** Of one password, and what else a process takes in the meantime: less than four at once, which are all that Node runs. */
  const MOST_MB = 128 + 120

  test('cost the memory of one, and other pages are answered meanwhile', async () => {
    const desk = await open({ passwordCost: COST, trustProxy: 1 })
    const passwords = watchPasswords()
    const memory = watchMemory()
    let answered = 0
    const signIns = Array.from({ length: 100 }, async (_, at) => {
      const form = { email: `${at}@prova.it`, password: 'sbagliata' }
      const from = { 'x-forwarded-for': `192.0.2.${at}` }
      const { statusCode } = await desk.browser().post('/staff/accesso', form, from)
      answered++
      return statusCode
    })
    const pages = ['/', '/progetti?q=autismo', '/api/health', '/staff/accesso']
    for (const url of pages) {
      expect([url, (await desk.app.inject({ url })).statusCode]).toEqual([url, 200])
    }
    expect(answered).toBeLessThan(100)
    const statuses = await Promise.all(signIns)
    passwords.end()
    memory.end()
    const [wrong = 0, full = 0] = [422, 503].map(
      (one) => statuses.filter((status) => status === one).length,
    )
    expect(wrong + full).toBe(100)
    // As many as may wait, and those that came when the first were through.
    expect(wrong).toBeGreaterThanOrEqual(9)
    expect(wrong).toBeLessThan(50)
    expect(passwords.most()).toBe(1)
    if (THOROUGH) expect(memory.grown()).toBeLessThan(MOST_MB)
  })
})
