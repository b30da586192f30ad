import { rmSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { buildApp } from '../../../../app.ts'
import { compose } from '../../../../compose.ts'
import { createProvider, type Provider } from '../../../../staff/institution/provider.ts'
import { type Staff, stageOf } from '../../../../staff/staff.ts'
import { codeOf, openTestStaff, PASSWORD } from '../../../../staff/testing/staff.ts'
import { testAppDeps } from '../../../../testing/app.ts'
import { newJudgedFolder } from '../../../../testing/judged-base.ts'
import { sharedLanguage } from '../../../../testing/shared-language.ts'
import { testStaff } from '../../../../testing/staff.ts'
import type { StaffRoom } from '../../routes.ts'
import { createEntryRooms } from '../rooms.ts'

const HERE = { 'sec-fetch-site': 'same-origin' }
const FORM = 'application/x-www-form-urlencoded'

type Service = Awaited<ReturnType<typeof compose>>

type Options = {
  siteUrl?: string
  trustProxy?: number
  provider?: Parameters<typeof createProvider>[0]
  passwordCost?: number
  /** Rooms that come before those by which one comes in. */
  roomsOf?: (service: Service, staff: Staff) => readonly StaffRoom[]
}

/** The whole service with its real guard, over people of a folder of their own; its pages name themselves. */
const startDesk = async (
  service: Service,
  { siteUrl = '', trustProxy = 0, provider, passwordCost, roomsOf }: Options,
) => {
  const people = openTestStaff({ passwordCost })
  const institution: { name: string; provider: Provider } | null = provider
    ? { name: 'l’account di prova', provider: createProvider(provider) }
    : null
  const { guard, rooms } = createEntryRooms({ staff: people.staff, stageOf, siteUrl, institution })
  const staff = { ...testStaff([...(roomsOf?.(service, people.staff) ?? []), ...rooms]), guard }
  const app = await buildApp(testAppDeps(service, people.folder, { trustProxy, staff }))

  /** What a browser does with cookies and forms, as far as the desk needs it. */
  const browser = (headers: Record<string, string> = {}) => {
    const jar = new Map<string, string>()
    const ask = async (url: string, form?: Record<string, string>, more = {}) => {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
      const sent = { ...(cookie && { cookie }), ...headers }
      const answer = await app.inject(
        form === undefined
          ? { method: 'GET', url, headers: { ...sent, ...more } }
          : {
              method: 'POST',
              url,
              headers: { ...sent, 'content-type': FORM, ...HERE, ...more },
              payload: new URLSearchParams(form).toString(),
            },
      )
      for (const { name, value, expires } of answer.cookies) {
        if (expires && expires.getTime() < Date.now()) jar.delete(name)
        else jar.set(name, value)
      }
      return answer
    }
    return { jar, get: (url: string, more = {}) => ask(url, undefined, more), post: ask }
  }

  /** A browser whose person has come in by password. */
  const enter = async (email: string) => {
    const own = browser()
    await own.post('/staff/accesso', { email, password: PASSWORD })
    return own
  }

  /** Activates codes as the person would. Returns the browser, the key of the app and the recovery codes. */
  const enterWithCodes = async (email: string) => {
    const own = await enter(email)
    const { key } = contentOf(await own.get('/staff/profilo/codici'))
    const codice = codeOf(key, people.now())
    const { codes } = contentOf(await own.post('/staff/profilo/codici', { codice }))
    people.later(1)
    return { ...own, key: key as string, codes: codes as string[] }
  }

  /** A browser of an administrator who has given a code again a moment ago. */
  const confirmed = async (email: string) => {
    const own = await enterWithCodes(email)
    await own.post('/staff/conferma', { codice: codeOf(own.key, people.now()) })
    people.later(1)
    return own
  }

  const close = async () => {
    await app.close()
    people.close()
  }
  return { app, people, browser, enter, enterWithCodes, confirmed, close }
}

export type TestDesk = Awaited<ReturnType<typeof startDesk>>

/**
 * Desks over one service for all tests of a file, one for each set of options: a test that opens it finds nobody there, whoever
 * was there before. A test opens a desk of the same options once.
 */
export const useDesks = () => {
  let dataDir: string
  let service: Service
  const desks: { options: Options; desk: TestDesk }[] = []
  const inUse = new Set<TestDesk>()
  beforeAll(async () => {
    dataDir = await newJudgedFolder()
    service = await compose({ dataDir, meilisearch: null }, () => {}, {
      readLanguage: sharedLanguage,
    })
  })
  afterEach(() => inUse.clear())
  afterAll(async () => {
    for (const { desk } of desks) await desk.close()
    await service.close()
    rmSync(dataDir, { recursive: true, force: true })
  })
  const deskWith = async (options: Options): Promise<TestDesk> => {
    const known = desks.find((one) => isDeepStrictEqual(one.options, options))
    if (known) return known.desk
    const desk = await startDesk(service, options)
    desks.push({ options, desk })
    return desk
  }
  return async (options: Options = {}): Promise<TestDesk> => {
    const desk = await deskWith(options)
    if (inUse.has(desk)) throw new Error('the test has this desk already')
    inUse.add(desk)
    desk.people.empty()
    return desk
  }
}

/** What a page that names itself was drawn from. */
export const contentOf = ({ body }: { body: string }) =>
  JSON.parse(/<div id="app">(.*?)<\/div><\/body>/.exec(body)?.[1] ?? '{}').content

export const locationOf = ({ headers, statusCode }: { headers: object; statusCode: number }) =>
  statusCode === 303 ? (headers as { location?: string }).location : `status ${statusCode}`
