import { Readable } from 'node:stream'
import { beforeEach, describe, expect, test } from 'vitest'
import { codeOf, PASSWORD } from '../../../staff/testing/staff.ts'
import { contentOf, locationOf, type TestDesk, useDesks } from './testing/desk.ts'

const open = useDesks()
let desk: TestDesk
let red: number
let chief: number
beforeEach(async () => {
  desk = await open({ siteUrl: 'https://prova.example.it' })
  red = await desk.people.add('red@prova.it')
  chief = await desk.people.add('capo@prova.it', 'amministrazione')
})

const linkIn = (answer: { body: string }): string =>
  (contentOf(answer).link as string).replace('https://prova.example.it', '')

describe('people', () => {
  test('are changed by who gives a code again, which holds for a quarter of an hour', async () => {
    const { get, post, key } = await desk.enterWithCodes('capo@prova.it')
    expect(contentOf(await get('/staff/persone')).people).toHaveLength(2)
    const asked = locationOf(await get(`/staff/persone/${red}`)) ?? ''
    expect(asked).toBe(`/staff/conferma?poi=%2Fstaff%2Fpersone%2F${red}`)
    expect(locationOf(await post(`/staff/persone/${red}/sospendi`, {}))).toBe(asked)
    expect(desk.people.staff.people.find(red)?.active).toBe(true)

    const { next } = contentOf(await get(asked))
    const code = () => codeOf(key, desk.people.now())
    expect((await post('/staff/conferma', { codice: '000000', poi: next })).statusCode).toBe(422)
    expect(locationOf(await post('/staff/conferma', { codice: code(), poi: next }))).toBe(
      `/staff/persone/${red}`,
    )
    expect(contentOf(await get(`/staff/persone/${red}`))).toMatchObject({ isOneself: false })
    desk.people.later(15)
    expect(locationOf(await get(`/staff/persone/${red}`))).toBe(asked)
  })

  test('the code by which one came in, or that was used, does not count', async () => {
    const { key } = await desk.enterWithCodes('capo@prova.it')
    const { get, post } = await desk.enter('capo@prova.it')
    const codice = codeOf(key, desk.people.now())
    await post('/staff/codice', { codice })
    expect(locationOf(await get('/staff/persone/nuova'))).toMatch(/^\/staff\/conferma/)
    expect((await post('/staff/conferma', { codice })).statusCode).toBe(422)
  })

  test('are added with a link, by which they choose a password and come in', async () => {
    const { get, post } = await desk.confirmed('capo@prova.it')
    expect(contentOf(await get('/staff/persone/nuova')).given.role).toBe('redazione')
    const given = { nome: 'Nuova Prova', email: 'nuova@prova.it', ruolo: 'redazione' }
    const made = await post('/staff/persone/nuova', given)
    expect(contentOf(made)).toMatchObject({ kind: 'link', shown: { name: 'Nuova Prova' } })
    const link = linkIn(made)

    const own = desk.browser()
    expect(contentOf(await own.get(link)).person.name).toBe('Nuova Prova')
    const differing = await own.post(link, { password: PASSWORD, ripetuta: `${PASSWORD}!` })
    expect([differing.statusCode, contentOf(differing).problem.field]).toEqual([422, 'ripetuta'])
    const short = await own.post(link, { password: 'corta', ripetuta: 'corta' })
    expect([short.statusCode, contentOf(short).problem.field]).toEqual([422, 'password'])
    const chosen = await own.post(link, { password: PASSWORD, ripetuta: PASSWORD })
    expect(locationOf(chosen)).toBe('/staff/accesso')
    expect((await own.get(link)).statusCode).toBe(410)
    const late = await own.post(link, { password: PASSWORD, ripetuta: PASSWORD })
    expect([late.statusCode, contentOf(late)]).toEqual([
      410,
      { kind: 'choose-password', token: '', person: null, problem: null },
    ])
    expect((await (await desk.enter('nuova@prova.it')).get('/staff')).statusCode).toBe(200)
  })

  test.each([
    ['email', { nome: 'Nuova', email: 'nuova' }],
    ['email', { nome: 'Nuova', email: 'red@prova.it' }],
    ['nome', { nome: ' ', email: 'nuova@prova.it' }],
  ])('are not added with a wrong %s, and the form keeps what was typed', async (field, given) => {
    const { post } = await desk.confirmed('capo@prova.it')
    const answer = await post('/staff/persone/nuova', given)
    expect(answer.statusCode).toBe(422)
    expect(contentOf(answer)).toMatchObject({
      given: { name: given.nome, email: given.email },
      problems: [{ field }],
    })
  })

  test('are changed, suspended, readmitted, helped, one after another', async () => {
    const { get, post } = await desk.confirmed('capo@prova.it')
    const at = `/staff/persone/${red}`
    const act = async (name: string, form = {}) => locationOf(await post(`${at}/${name}`, form))
    const shown = () => desk.people.staff.people.find(red)
    const done = `${at}?fatto=1`
    expect(await act('modifica', { nome: 'Altro nome', ruolo: 'amministrazione' })).toBe(done)
    expect(shown()).toMatchObject({ name: 'Altro nome', role: 'amministrazione' })
    expect(await act('sospendi')).toBe(done)
    expect(shown()?.active).toBe(false)
    expect((await post(`${at}/collegamento`, {})).statusCode).toBe(403)
    expect(await act('riammetti')).toBe(done)
    expect(await act('azzera-codici')).toBe(done)
    expect(await act('scollega')).toBe(done)
    expect((await post(`${at}/modifica`, { nome: '' })).statusCode).toBe(422)
    expect(linkIn(await post(`${at}/collegamento`, {}))).toMatch(/^\/staff\/password\/[\w-]{43}$/)
    expect(contentOf(await get(done)).done).toBe(true)
  })

  test('nobody shuts themselves out, and nobody is changed who is not there', async () => {
    const { get, post } = await desk.confirmed('capo@prova.it')
    expect((await post(`/staff/persone/${chief}/sospendi`, {})).statusCode).toBe(403)
    const demoted = await post(`/staff/persone/${chief}/modifica`, {
      nome: 'C',
      ruolo: 'redazione',
    })
    expect(demoted.statusCode).toBe(403)
    expect(desk.people.staff.people.find(chief)).toMatchObject({ role: 'amministrazione' })
    for (const id of ['999', '0', 'x', '1e1', '-1']) {
      expect((await get(`/staff/persone/${id}`)).statusCode).toBe(404)
      expect((await post(`/staff/persone/${id}/sospendi`, {})).statusCode).toBe(404)
    }
  })
})

describe('who is shut out while their form is still coming', () => {
  /** A form whose end comes only after something has been done. */
  const slowly = (text: string, meanwhile: () => void) =>
    Readable.from(
      (async function* () {
        yield text.slice(0, 3)
        meanwhile()
        yield text.slice(3)
      })(),
    )
  const send = (jar: Map<string, string>, url: string, payload: Readable) =>
    desk.app.inject({
      method: 'POST',
      url,
      payload,
      headers: {
        cookie: `__Secure-staff=${jar.get('__Secure-staff')}`,
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-origin',
      },
    })

  test('does nothing to people', async () => {
    const { jar } = await desk.confirmed('capo@prova.it')
    const form = slowly('nome=Altro&ruolo=amministrazione', () =>
      desk.people.staff.administration.suspend(null, chief),
    )
    const answer = await send(jar, `/staff/persone/${red}/modifica`, form)
    expect(locationOf(answer)).toMatch(/^\/staff\/accesso/)
    expect(desk.people.staff.people.find(red)).toMatchObject({ role: 'redazione' })
  })

  test('activates no codes', async () => {
    const { jar, get } = await desk.enter('red@prova.it')
    const { key } = contentOf(await get('/staff/profilo/codici'))
    const form = slowly(`codice=${codeOf(key, desk.people.now())}`, () =>
      desk.people.staff.administration.resetCodes(null, red),
    )
    expect(locationOf(await send(jar, '/staff/profilo/codici', form))).toBe('/staff/accesso')
    expect(desk.people.staff.people.find(red)?.hasCodes).toBe(false)
  })

  test('does not come in by a code', async () => {
    const { key } = await desk.enterWithCodes('red@prova.it')
    const { jar } = await desk.enter('red@prova.it')
    const form = slowly(`codice=${codeOf(key, desk.people.now())}`, () =>
      desk.people.staff.administration.change(null, red, { name: 'R', role: 'amministrazione' }),
    )
    expect(locationOf(await send(jar, '/staff/codice', form))).toBe('/staff/accesso')
    expect(desk.people.staff.sessionsOf(red)).toEqual([])
  })
})

describe('one’s own profile', () => {
  test('lists the sessions by what the browser calls itself, and closes another', async () => {
    const firefox =
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0'
    const other = desk.browser({ 'user-agent': firefox })
    await other.post('/staff/accesso', { email: 'red@prova.it', password: PASSWORD })
    const { get, post } = await desk.enter('red@prova.it')
    const { sessions } = contentOf(await get('/staff/profilo'))
    expect(sessions).toMatchObject([
      { isThis: true },
      { isThis: false, device: 'Firefox su Windows' },
    ])
    await post('/staff/profilo/chiudi', { sessione: String(sessions[1].id) })
    expect(locationOf(await other.get('/staff'))).toMatch(/^\/staff\/accesso/)
    expect(contentOf(await get('/staff/profilo?fatto=sessione'))).toMatchObject({
      done: 'sessione',
      sessions: [{ isThis: true }],
    })
  })

  test('closes nobody else’s', async () => {
    const other = await desk.enterWithCodes('capo@prova.it')
    const [session] = desk.people.staff.sessionsOf(chief)
    const { post } = await desk.enter('red@prova.it')
    await post('/staff/profilo/chiudi', { sessione: String(session?.id) })
    expect((await other.get('/staff')).statusCode).toBe(200)
  })

  test('changes the password of who knows the old one', async () => {
    const { get, post } = await desk.enter('red@prova.it')
    const password = 'tutta un’altra frase'
    const form = { attuale: 'x', password, ripetuta: password }
    expect(contentOf(await post('/staff/profilo/password', form)).problem.field).toBe('attuale')
    const bad = await post('/staff/profilo/password', { ...form, password: 'x', ripetuta: 'x' })
    expect(contentOf(bad).problem.field).toBe('password')
    const right = await post('/staff/profilo/password', { ...form, attuale: PASSWORD })
    expect(locationOf(right)).toBe('/staff/profilo?fatto=password')
    expect((await get('/staff/profilo')).statusCode).toBe(200)
  })

  test('changes the app, or makes new recovery codes, after another code', async () => {
    const { get, post, key, codes } = await desk.enterWithCodes('red@prova.it')
    expect(locationOf(await get('/staff/profilo/codici'))).toBe(
      '/staff/conferma?poi=%2Fstaff%2Fprofilo%2Fcodici',
    )
    expect(locationOf(await post('/staff/profilo/recupero', {}))).toBe(
      '/staff/conferma?poi=%2Fstaff%2Fprofilo%2Frecupero',
    )
    await post('/staff/conferma', { codice: codeOf(key, desk.people.now()) })
    expect(contentOf(await get('/staff/profilo/recupero'))).toEqual({ kind: 'recovery', left: 10 })
    const made = contentOf(await post('/staff/profilo/recupero', {}))
    expect(made.codes).toHaveLength(10)
    expect(made.codes).not.toContain(codes[0])
    expect(contentOf(await get('/staff/profilo/codici')).key).not.toBe(key)
  })

  test('has no recovery codes without an app', async () => {
    const { get, post } = await desk.enter('red@prova.it')
    expect(locationOf(await get('/staff/profilo/recupero'))).toBe('/staff/profilo/codici')
    expect(locationOf(await post('/staff/profilo/recupero', {}))).toBe('/staff/profilo/codici')
    expect(desk.people.staff.codes.recoveryLeft(red)).toBe(0)
  })
})
