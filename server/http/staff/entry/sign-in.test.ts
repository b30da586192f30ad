import { beforeEach, describe, expect, test } from 'vitest'
import { codeOf, PASSWORD } from '../../../staff/testing/staff.ts'
import { contentOf, locationOf, type TestDesk, useDesks } from './testing/desk.ts'

const open = useDesks()
let desk: TestDesk
const start = async (options?: Parameters<typeof open>[0]) => {
  desk = await open(options)
  await desk.people.add('red@prova.it')
  await desk.people.add('capo@prova.it', 'amministrazione')
}
beforeEach(() => start())

const given = (email: string, password = PASSWORD, poi = '') => ({ email, password, poi })

describe('who signs in', () => {
  test('comes to where they wanted to go', async () => {
    const { get, post } = desk.browser()
    const away = locationOf(await get('/staff/profilo?fatto=password'))
    expect(away).toBe('/staff/accesso?poi=%2Fstaff%2Fprofilo%3Ffatto%3Dpassword')
    const { next } = contentOf(await get(away ?? ''))
    const back = locationOf(await post('/staff/accesso', given('RED@prova.it ', PASSWORD, next)))
    expect(locationOf(await get(back ?? ''))).toBe('/staff/profilo?fatto=password')
    expect((await get('/staff/profilo')).statusCode).toBe(200)
  })

  test.each([
    '//altrove.example',
    '/\\altrove.example',
    'https://altrove.example',
    '//altrove.example/staff',
    'https://altrove.example/staff',
    '/staff/../progetti',
    '/staff/%2e%2e/progetti',
    '/progetti',
    '/staffa',
    'javascript:alert(1)',
  ])('is never led to %j', async (poi) => {
    const { get, post } = desk.browser()
    const back = locationOf(await post('/staff/accesso', given('red@prova.it', PASSWORD, poi)))
    expect(back).toBe('/staff/accesso')
    expect(locationOf(await get('/staff/accesso'))).toBe('/staff')
    const asked = await desk.browser().get(`/staff/accesso?${new URLSearchParams({ poi })}`)
    expect(contentOf(asked).next).toBe('/staff')
  })

  test('gets a cookie for the desk alone, which scripts and other sites do not have', async () => {
    const answer = await desk.browser().post('/staff/accesso', given('red@prova.it'))
    expect(answer.headers['set-cookie']).toMatch(
      /^staff=[\w-]{43}; Path=\/staff; HttpOnly; SameSite=Lax$/,
    )
    expect(answer.headers['cache-control']).toBe('no-store')
  })

  test('gets it over TLS only, where the site is on TLS', async () => {
    await start({ siteUrl: 'https://prova.example.it' })
    const answer = await desk.browser().post('/staff/accesso', given('red@prova.it'))
    expect(answer.headers['set-cookie']).toMatch(/^__Secure-staff=.*; Secure;/)
    expect((await (await desk.enter('red@prova.it')).get('/staff')).statusCode).toBe(200)
    await start({ trustProxy: 1 })
    const proxied = desk.browser({ 'x-forwarded-proto': 'https' })
    const secure = await proxied.post('/staff/accesso', given('red@prova.it'))
    expect(secure.headers['set-cookie']).toMatch(/; Secure;/)
  })

  test('with something wrong is told so, and need not type the address again', async () => {
    const { post } = desk.browser()
    const answer = await post(
      '/staff/accesso',
      given('red@prova.it', 'sbagliata', '/staff/registro'),
    )
    expect(answer.statusCode).toBe(422)
    expect(answer.headers['set-cookie']).toBeUndefined()
    expect(contentOf(answer)).toMatchObject({
      kind: 'sign-in',
      email: 'red@prova.it',
      next: '/staff/registro',
      problem: { field: null, reason: { code: 'wrong-sign-in' } },
    })
    expect(answer.body).not.toContain('sbagliata')
  })

  test('too often with something wrong is told how long to wait', async () => {
    const { post } = desk.browser()
    for (let at = 0; at < 5; at++) await post('/staff/accesso', given('red@prova.it', 'x'))
    desk.people.later(5)
    const answer = await post('/staff/accesso', given('red@prova.it'))
    expect([answer.statusCode, answer.headers['retry-after']]).toEqual([429, '600'])
    expect(contentOf(answer).problem.reason).toEqual({
      ...{ code: 'wait', minutes: 10, instead: 'link' },
    })
  })

  test('is one of a network of 64 bits, however many addresses it makes up', async () => {
    await start({ trustProxy: 1 })
    const from = (at: number) => ({ 'x-forwarded-for': `2001:db8:1:2::${at.toString(16)}` })
    const { post } = desk.browser()
    for (let at = 0; at < 50; at++) {
      await post('/staff/accesso', given(`${at}@prova.it`, 'x'), from(at))
    }
    const right = given('red@prova.it')
    expect((await post('/staff/accesso', right, from(99))).statusCode).toBe(429)
    const elsewhere = { 'x-forwarded-for': '2001:db8:1:3::1' }
    expect((await post('/staff/accesso', right, elsewhere)).statusCode).toBe(303)
  })

  test('leaves, and the cookie is worth nothing any more', async () => {
    const { get, post, jar } = await desk.enter('red@prova.it')
    const stolen = Object.fromEntries(jar)
    const answer = await post('/staff/uscita', {})
    expect([locationOf(answer), jar.size]).toEqual(['/staff/accesso', 0])
    jar.set('staff', stolen.staff ?? '')
    expect(locationOf(await get('/staff'))).toMatch(/^\/staff\/accesso/)
  })

  test.each(['', 'x', 'x'.repeat(5_000), 'à%00'])(
    'has no way in by a made-up cookie',
    async (token) => {
      const { get, jar } = desk.browser()
      jar.set('staff', encodeURIComponent(token))
      expect(locationOf(await get('/staff'))).toMatch(/^\/staff\/accesso/)
    },
  )

  test('with a form that is no form, or with fields that are missing, is told what is wrong', async () => {
    const { post } = desk.browser()
    expect((await post('/staff/accesso', {})).statusCode).toBe(422)
    const json = { 'content-type': 'application/json' }
    expect((await post('/staff/accesso', given('red@prova.it'), json)).statusCode).toBe(415)
  })
})

describe('who has codes', () => {
  test('gives one after the password, and before that opens nothing', async () => {
    const { key } = await desk.enterWithCodes('red@prova.it')
    const { get, post } = desk.browser()
    const to = locationOf(
      await post('/staff/accesso', given('red@prova.it', PASSWORD, '/staff/registro')),
    )
    expect(locationOf(await get(to ?? ''))).toBe('/staff/codice?poi=%2Fstaff%2Fregistro')
    for (const url of ['/staff', '/staff/profilo', '/staff/profilo/codici', '/staff/conferma']) {
      expect(locationOf(await get(url))).toMatch(/^\/staff\/accesso/)
    }
    const half = (await get('/staff/codice?poi=%2Fstaff%2Fregistro')).body
    expect(half).toContain('"person":null')
    const wrong = await post('/staff/codice', { codice: '000000', poi: '/staff/registro' })
    expect([wrong.statusCode, contentOf(wrong).problem.field]).toEqual([422, 'codice'])
    const codice = codeOf(key, desk.people.now())
    const right = await post('/staff/codice', { codice, poi: '/staff/registro' })
    expect(locationOf(right)).toBe('/staff/registro')
    expect((await get('/staff/registro')).statusCode).toBe(200)
  })

  test('gets another cookie with the code: the one of before opens nothing', async () => {
    const { key } = await desk.enterWithCodes('red@prova.it')
    const { get, post, jar } = await desk.enter('red@prova.it')
    const before = jar.get('staff') ?? ''
    await post('/staff/codice', { codice: codeOf(key, desk.people.now()) })
    expect(jar.get('staff')).not.toBe(before)
    jar.set('staff', before)
    expect(locationOf(await get('/staff'))).toMatch(/^\/staff\/accesso/)
  })

  test('is heard five times', async () => {
    await desk.enterWithCodes('red@prova.it')
    const { post } = await desk.enter('red@prova.it')
    for (let at = 0; at < 5; at++) await post('/staff/codice', { codice: '000000' })
    expect((await post('/staff/codice', { codice: '000000' })).statusCode).toBe(429)
  })

  test('an administrator without them is led to activate them, and opens nothing before', async () => {
    const { get, post } = await desk.enter('capo@prova.it')
    for (const url of ['/staff', '/staff/persone', '/staff/registro', '/staff/profilo']) {
      const to = locationOf(await get(url)) ?? ''
      expect(locationOf(await get(to))).toBe('/staff/profilo/codici')
    }
    const page = contentOf(await get('/staff/profilo/codici'))
    expect(page).toMatchObject({ kind: 'codes', required: true, problem: null })
    expect(page.address).toBe(
      `otpauth://totp/Buone%20prassi%20EMERGO:capo%40prova.it?secret=${page.key}&issuer=Buone%20prassi%20EMERGO`,
    )
    const wrong = await post('/staff/profilo/codici', { codice: '000000' })
    expect([wrong.statusCode, contentOf(wrong).key]).toEqual([422, page.key])
    const codice = codeOf(page.key, desk.people.now())
    const made = contentOf(await post('/staff/profilo/codici', { codice }))
    expect([made.kind, made.codes.length]).toEqual(['recovery-codes', 10])
    expect((await get('/staff/persone')).statusCode).toBe(200)
  })
})

describe('public pages', () => {
  test('neither give nor read a cookie, whatever the desk does', async () => {
    const { jar } = await desk.enter('red@prova.it')
    const cookie = `staff=${jar.get('staff')}`
    const plain = await desk.app.inject({ url: '/progetti' })
    const answer = await desk.app.inject({ url: '/progetti', headers: { cookie } })
    for (const { headers } of [plain, answer]) {
      expect([headers['set-cookie'], headers['cache-control']]).toEqual([undefined, 'no-cache'])
      expect(headers.vary).not.toMatch(/cookie/i)
    }
    expect(answer.headers.etag).toBe(plain.headers.etag)
  })
})
