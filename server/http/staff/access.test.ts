import { connect } from 'node:net'
import { afterAll, describe, expect, test } from 'vitest'
import { startTestApp } from '../../testing/app.ts'
import { testStaff } from '../../testing/staff.ts'
import { personOf } from './access.ts'
import { formOf, seeOther } from './forms.ts'
import type { StaffRoom } from './routes.ts'

const closing: (() => Promise<void>)[] = []
afterAll(async () => {
  for (const close of closing.splice(0)) await close()
})

/** A room with a page for each role, a form, and a page that fails. */
const room: StaffRoom = (app, pages) => {
  app.get('/staff/importa', { config: { staff: 'redazione' } }, async (request, reply) =>
    pages.send(request, reply, { kind: 'home' }),
  )
  app.get(
    '/staff/persone',
    { config: { staff: 'amministrazione' } },
    async (request) => personOf(request).name,
  )
  app.get('/staff/accesso', { config: { staff: 'everyone' } }, async () => 'come in')
  app.get('/staff/guasto', { config: { staff: 'redazione' } }, async () => {
    throw new Error('a defect')
  })
  app.post('/staff/importa', { config: { staff: 'redazione' } }, async (request, reply) =>
    seeOther(reply, `/staff/importa?detto=${formOf(request).getAll('riga').join('-')}`),
  )
}

const startWith = async (rooms: readonly StaffRoom[]) => {
  const site = await startTestApp({ staff: testStaff(rooms) })
  closing.push(() => site.close())
  const ask = (
    url: string,
    {
      as,
      method = 'GET',
      payload,
      headers = {},
    }: {
      as?: string
      method?: 'GET' | 'POST'
      payload?: string
      headers?: Record<string, string>
    } = {},
  ) =>
    site.app.inject({
      method,
      url,
      ...(payload === undefined ? {} : { payload }),
      headers: { ...(as ? { 'x-staff': as } : {}), ...headers },
    })
  return { ...site, ask }
}

/** One service for all tests that ask nothing of their own. */
let usual: ReturnType<typeof startWith> | undefined
const start = () => {
  usual ??= startWith([room])
  return usual
}

const FORM = {
  'content-type': 'application/x-www-form-urlencoded',
  'sec-fetch-site': 'same-origin',
}
const contentOf = ({ body }: { body: string }) =>
  JSON.parse(/<div id="app">(.*?)<\/div><\/body>/.exec(body)?.[1] ?? '{}')

describe('who may come in', () => {
  test('where no desk is given its addresses are those of no page', async () => {
    const site = await startTestApp()
    closing.push(() => site.close())
    expect((await site.get('/staff')).statusCode).toBe(404)
  })

  test.each([
    ['/staff', undefined, 303],
    ['/staff', 'redazione', 200],
    ['/staff', 'amministrazione', 200],
    ['/staff/persone', undefined, 303],
    ['/staff/persone', 'redazione', 403],
    ['/staff/persone', 'amministrazione', 200],
    ['/staff/accesso', undefined, 200],
    ['/staff/non-esiste', undefined, 303],
    ['/staff/non-esiste', 'redazione', 404],
  ])('%s for %s is answered %i', async (url, as, status) => {
    const { ask } = await start()
    expect((await ask(url, as ? { as } : {})).statusCode).toBe(status)
  })

  test('who has not come in is sent to sign in, and back afterwards', async () => {
    const { ask } = await start()
    const { headers } = await ask('/staff/importa?a=1')
    expect(headers.location).toBe('/staff/accesso?poi=%2Fstaff%2Fimporta%3Fa%3D1')
  })

  test('a route that does not say whom it lets in is refused at the start', async () => {
    const open: StaffRoom = (app) => {
      app.get('/staff/aperta', async () => 'open')
    }
    await expect(startWith([open])).rejects.toThrow('/staff/aperta does not say whom it lets in')
  })

  test.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['another site of the same owner', { 'sec-fetch-site': 'same-site' }, 403],
    ['an address typed by hand', { 'sec-fetch-site': 'none' }, 403],
    ['nobody who says so', {}, 403],
    ['an older browser elsewhere', { origin: 'https://altrove.example' }, 403],
    ['an older browser here', { origin: 'https://sito.example', host: 'sito.example' }, 303],
    ['a page of ours', { 'sec-fetch-site': 'same-origin' }, 303],
  ])('a form from %s', async (_name, headers, status) => {
    const { ask } = await start()
    const answer = await ask('/staff/importa', {
      as: 'redazione',
      method: 'POST',
      payload: 'riga=1',
      headers: { 'content-type': FORM['content-type'], ...headers } as Record<string, string>,
    })
    expect(answer.statusCode).toBe(status)
  })

  test('900 MB that nobody may send are refused before a megabyte of them is read', async () => {
    const { app } = await start()
    await app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = app.server.address() as { port: number }
    const read = new Promise<number>((resolve) => {
      app.server.once('connection', (socket) =>
        socket.once('close', () => resolve(socket.bytesRead)),
      )
    })
    const heard = await new Promise<string>((resolve, reject) => {
      const socket = connect(port, '127.0.0.1')
      const piece = Buffer.alloc(64 * 1024)
      let answer = ''
      const send = () => {
        while (!socket.destroyed && socket.write(piece));
      }
      socket.on('error', () => {})
      socket.on('close', () => resolve(answer))
      socket.setTimeout(20_000, () => reject(new Error('the connection stayed open')))
      socket.on('drain', send)
      socket.on('data', (data) => {
        answer += data
      })
      socket.write(
        'POST /staff/importa HTTP/1.1\r\nHost: x\r\nX-Staff: redazione\r\nSec-Fetch-Site: cross-site\r\nContent-Length: 900000000\r\nContent-Type: multipart/form-data; boundary=x\r\n\r\n',
      )
      send()
    })
    expect(heard === '' || heard.startsWith('HTTP/1.1 403')).toBe(true)
    expect(await read).toBeLessThan(1_000_000)
  })
})

describe('pages of the desk', () => {
  test('are kept by nobody and found by no search engine', async () => {
    const { ask } = await start()
    for (const url of ['/staff', '/staff/accesso', '/staff/non-esiste']) {
      const { headers } = await ask(url, { as: 'redazione' })
      expect(headers['cache-control']).toBe('no-store')
      expect(headers['x-robots-tag']).toBe('noindex')
      expect(headers.etag).toBeUndefined()
    }
  })

  test('link to what is served and may be opened', async () => {
    const { ask } = await start()
    expect(contentOf(await ask('/staff', { as: 'redazione' })).menu).toEqual(['/staff/importa'])
    expect(contentOf(await ask('/staff', { as: 'amministrazione' })).menu).toEqual([
      '/staff/importa',
      '/staff/persone',
    ])
  })

  test('a form is answered with the address of what became of it, all values of a field kept', async () => {
    const { ask } = await start()
    const answer = await ask('/staff/importa', {
      as: 'redazione',
      method: 'POST',
      payload: 'riga=1&riga=7',
      headers: FORM,
    })
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/staff/importa?detto=1-7'])
  })

  test.each([
    ['too large', { payload: `a=${'x'.repeat(300_000)}`, headers: FORM }, 413, 'too-large'],
    [
      'no form',
      { payload: '{}', headers: { ...FORM, 'content-type': 'application/json' } },
      415,
      'invalid',
    ],
  ])('a form that is %s gets a page that says so', async (_name, sent, status, problem) => {
    const { ask } = await start()
    const answer = await ask('/staff/importa', { as: 'redazione', method: 'POST', ...sent })
    expect(answer.statusCode).toBe(status)
    expect(contentOf(answer).content).toMatchObject({ kind: 'problem', problem })
  })

  test('a defect shows its number and nothing else', async () => {
    const { ask } = await start()
    const answer = await ask('/staff/guasto', { as: 'redazione' })
    expect(answer.statusCode).toBe(500)
    expect(contentOf(answer).content).toEqual({
      kind: 'problem',
      problem: 'error',
      message: null,
      requestId: expect.stringMatching(/^[0-9a-f]{6}-/),
    })
    expect(answer.body).not.toContain('defect')
  })
})
