import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startProvider, walk } from '../../../staff/institution/testing/provider.ts'
import { codeOf } from '../../../staff/testing/staff.ts'
import { contentOf, locationOf, type TestDesk, useDesks } from './testing/desk.ts'

const CALLBACK = 'http://127.0.0.1:9/staff/ente/ritorno'
const ACCOUNTS = {
  anna: { email: 'anna@prova.it', verified: true },
  straniera: { email: 'altra@prova.it', verified: true },
  incerta: { email: 'anna@prova.it', verified: false },
}

let served: Awaited<ReturnType<typeof startProvider>>
let desk: TestDesk
const open = useDesks()
beforeAll(async () => {
  served = await startProvider(CALLBACK, ACCOUNTS)
})
afterAll(() => served.close())
beforeEach(async () => {
  desk = await open({ provider: served.settings })
  await desk.people.add('anna@prova.it')
})

/** By the link of the page of sign-in to the provider and back, up to our answer. */
const travel = async (account: keyof typeof ACCOUNTS, query = '') => {
  const own = desk.browser()
  served.signInAs(account)
  const away = locationOf(await own.get(`/staff/ente${query}`)) ?? ''
  const back = await walk(away, CALLBACK)
  return { ...own, back: back.pathname + back.search }
}

describe('the sign-in of the institution', () => {
  test('lets in who is in the list, to where they wanted to go', async () => {
    const page = contentOf(await desk.browser().get('/staff/accesso'))
    expect(page.institution).toBe('l’account di prova')
    const { get, back } = await travel('anna', '?poi=%2Fstaff%2Fregistro')
    expect(locationOf(await get(back))).toBe('/staff/accesso?poi=%2Fstaff%2Fregistro')
    expect((await get('/staff/registro')).statusCode).toBe(200)
    expect(desk.people.staff.people.findByEmail('anna@prova.it')?.isBound).toBe(true)
  })

  test('asks who has codes for one', async () => {
    const { key } = await desk.enterWithCodes('anna@prova.it')
    const { get, post, back } = await travel('anna')
    await get(back)
    expect(locationOf(await get('/staff/accesso'))).toBe('/staff/codice')
    await post('/staff/codice', { codice: codeOf(key, desk.people.now()) })
    expect((await get('/staff')).statusCode).toBe(200)
  })

  test.each(['straniera', 'incerta'] as const)(
    'does not let in %s, and says why',
    async (account) => {
      const { get, back } = await travel(account)
      const answer = await get(back)
      expect([answer.statusCode, contentOf(answer).problem.reason]).toEqual([
        403,
        expect.objectContaining({ code: 'institution', why: 'stranger' }),
      ])
      expect(locationOf(await get('/staff'))).toMatch(/^\/staff\/accesso/)
    },
  )

  test('is not believed twice, from another browser, or without its journey', async () => {
    const { get, back } = await travel('anna')
    const other = await travel('anna')
    expect((await desk.browser().get(back)).statusCode).toBe(422)
    expect((await other.get(back)).statusCode).toBe(422)
    expect(locationOf(await get(back))).toBe('/staff/accesso')
    expect((await get(back)).statusCode).toBe(422)
  })

  test('is not believed on a journey that somebody has written', async () => {
    const { get, jar, back } = await travel('anna')
    const kept = jar.get('staff-ente') ?? ''
    for (const made of [
      `${kept.slice(0, -4)}aaaa`,
      'x',
      '',
      encodeURIComponent('{"journey":{}}'),
    ]) {
      jar.set('staff-ente', made)
      expect((await get(back)).statusCode).toBe(422)
    }
  })

  test('keeps its journey in a short cookie of its own path', async () => {
    const answer = await desk.browser().get('/staff/ente')
    expect(answer.headers['set-cookie']).toMatch(
      /^staff-ente=[^;]+; Max-Age=600; Path=\/staff\/ente; HttpOnly; SameSite=Lax$/,
    )
  })

  test('is said to be away when it is, and the password still works', async () => {
    const away = await startProvider(CALLBACK, ACCOUNTS)
    await away.close()
    desk = await open({ provider: away.settings })
    await desk.people.add('anna@prova.it')
    const answer = await desk.browser().get('/staff/ente?poi=%2Fstaff%2Fregistro')
    expect(answer.statusCode).toBe(503)
    expect(contentOf(answer)).toMatchObject({
      kind: 'sign-in',
      next: '/staff/registro',
      problem: { reason: { code: 'institution', why: 'away' } },
    })
    expect((await (await desk.enter('anna@prova.it')).get('/staff')).statusCode).toBe(200)
  })

  test('is not there where it is not set up', async () => {
    const plain = await open()
    expect(contentOf(await plain.browser().get('/staff/accesso')).institution).toBeNull()
    expect(locationOf(await plain.browser().get('/staff/ente'))).toMatch(/^\/staff\/accesso/)
  })
})
