import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTestStaff } from '../testing/staff.ts'
import { createProvider, type Identity } from './provider.ts'
import { startProvider, walk } from './testing/provider.ts'

const CALLBACK = 'http://127.0.0.1:9/staff/ente/ritorno'
const ACCOUNTS = {
  'conto-1': { email: 'anna@prova.it', verified: true },
  'conto-2': { email: 'bruno@prova.it', verified: false },
}

describe.each([
  ['by its userinfo address', false],
  ['in the ID token', true],
])('a provider that tells the address %s', (_name, inToken) => {
  let served: Awaited<ReturnType<typeof startProvider>>
  beforeAll(async () => {
    served = await startProvider(CALLBACK, ACCOUNTS, { inToken })
  })
  afterAll(() => served.close())

  const travel = async (account: string) => {
    const provider = createProvider(served.settings)
    served.signInAs(account)
    const { address, journey } = await provider.begin()
    const back = await walk(address, CALLBACK)
    return { provider, journey, address: new URL(address), query: back.search }
  }

  test('says who came in, with the address that it has verified', async () => {
    const { provider, journey, query } = await travel('conto-1')
    const { issuer } = served.settings
    expect(await provider.finish(query, journey)).toEqual({
      issuer,
      subject: 'conto-1',
      email: 'anna@prova.it',
    })
  })

  test('says no address that it has not verified', async () => {
    const { provider, journey, query } = await travel('conto-2')
    expect(await provider.finish(query, journey)).toMatchObject({ subject: 'conto-2', email: null })
  })

  test('is asked with PKCE, state and nonce, each new', async () => {
    const { address, journey, provider } = await travel('conto-1')
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      state: journey.state,
      nonce: journey.nonce,
      redirect_uri: CALLBACK,
      response_type: 'code',
    })
    expect(address.searchParams.get('code_challenge')).not.toBe(journey.verifier)
    const again = (await provider.begin()).journey
    for (const key of ['state', 'nonce', 'verifier'] as const) {
      expect(again[key]).not.toBe(journey[key])
    }
  })

  test.each(['state', 'nonce', 'verifier'] as const)(
    'is not believed on a journey with another %s',
    async (key) => {
      const { provider, journey, query } = await travel('conto-1')
      const other = (await provider.begin()).journey
      await expect(provider.finish(query, { ...journey, [key]: other[key] })).rejects.toThrow()
    },
  )

  test('is not believed twice, nor when it says that it went wrong', async () => {
    const { provider, journey, query } = await travel('conto-1')
    await provider.finish(query, journey)
    await expect(provider.finish(query, journey)).rejects.toThrow()
    const refused = `?error=access_denied&state=${journey.state}&iss=${served.settings.issuer}`
    await expect(provider.finish(refused, journey)).rejects.toThrow()
  })
})

test('a provider that is down is known to be, also after it was up, and found when it is up again', async () => {
  const first = await startProvider(CALLBACK, ACCOUNTS)
  const provider = createProvider(first.settings)
  expect((await provider.begin()).address).toContain(`${first.settings.issuer}/`)
  await first.close()
  await expect(provider.begin()).rejects.toThrow()
  const second = await startProvider(CALLBACK, ACCOUNTS, { port: first.port })
  expect((await provider.begin()).address).toContain(`${first.settings.issuer}/`)
  await second.close()
})

describe('an account of the institution', () => {
  let desk: ReturnType<typeof openTestStaff>
  let anna: number
  beforeEach(async () => {
    desk = openTestStaff()
    anna = await desk.add('anna@prova.it')
  })
  afterEach(() => desk.close())

  const identity = (change: Partial<Identity> = {}): Identity => ({
    issuer: 'https://ente.example.it',
    subject: 'conto-1',
    email: 'Anna@prova.it',
    ...change,
  })
  const match = (change: Partial<Identity> = {}) => desk.staff.match(identity(change))?.id

  test('is found by its address once, and then by issuer and subject', () => {
    expect(match()).toBe(anna)
    expect(desk.staff.people.find(anna)?.isBound).toBe(true)
    expect(match({ email: null })).toBe(anna)
    expect(match({ email: 'nuovo@prova.it' })).toBe(anna)
  })

  test('that has the address of somebody who is bound to another opens nothing', () => {
    match()
    expect(match({ subject: 'conto-2' })).toBeUndefined()
    expect(match({ issuer: 'https://altro.example.it' })).toBeUndefined()
  })

  test('without a verified address, or that nobody in the list has, opens nothing', () => {
    expect(match({ email: null })).toBeUndefined()
    expect(match({ email: 'straniera@prova.it' })).toBeUndefined()
    expect(desk.staff.people.find(anna)?.isBound).toBe(false)
  })

  test('of who is suspended opens nothing, bound or not', () => {
    desk.staff.administration.suspend(null, anna)
    expect(match()).toBeUndefined()
    desk.staff.administration.readmit(null, anna)
    expect(match()).toBe(anna)
    desk.staff.administration.suspend(null, anna)
    expect(match()).toBeUndefined()
  })

  test('is bound to another after an administrator has unbound it', () => {
    match()
    desk.staff.administration.unbind(null, anna)
    expect(match({ subject: 'conto-2' })).toBe(anna)
  })
})
