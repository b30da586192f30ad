import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { unavailable } from './connection.ts'
import { createHttpClient } from './http-client.ts'

const closers: (() => unknown)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

/** A server with one behaviour, and a client of it. */
const serve = async (listener: RequestListener) => {
  const sockets = new Set<Socket>()
  const server = createServer(listener).on('connection', (socket) => sockets.add(socket))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { send, close } = createHttpClient()
  closers.push(() => {
    close()
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  const post = (signal?: AbortSignal) =>
    send(`http://127.0.0.1:${port}/multi-search`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"queries":[]}',
      ...(signal ? { signal } : {}),
    })
  return { post, sockets }
}

describe('searches over kept connections', () => {
  test('one connection serves one search after the other', async () => {
    const { post, sockets } = await serve((request, response) => {
      request.resume().on('end', () => response.end('{"results":[]}'))
    })
    for (let i = 0; i < 3; i++) expect(await post()).toEqual({ results: [] })
    expect(sockets.size).toBe(1)
  })

  test('a kept connection that the server closes at that moment is replaced, and the search asked again', async () => {
    const served = new Map<Socket, number>()
    const { post, sockets } = await serve((request, response) => {
      const before = served.get(request.socket) ?? 0
      served.set(request.socket, before + 1)
      if (before > 0) request.socket.destroy()
      else request.resume().on('end', () => response.end('{"results":[]}'))
    })
    expect(await post()).toEqual({ results: [] })
    expect(await post()).toEqual({ results: [] })
    expect(sockets.size).toBe(2)
  })

  test('a server that hangs up on the first search is away: it is asked once', async () => {
    let asked = 0
    const { post } = await serve((request) => {
      asked++
      request.socket.destroy()
    })
    await expect(post()).rejects.toMatchObject({ code: 'ECONNRESET' })
    expect(asked).toBe(1)
  })

  test('an error answer rejects with the words and the code of the server', async () => {
    const { post } = await serve((request, response) => {
      request.resume()
      response.writeHead(403).end('{"message":"The key is wrong.","code":"invalid_api_key"}')
    })
    const error = await post().catch((reason: unknown) => unavailable(reason))
    expect(error).toMatchObject({ code: 'unavailable' })
    expect((error as Error).message).toContain('The key is wrong. (invalid_api_key)')
  })

  test.each([
    ['half an answer', '{"results":['],
    ['a page', '<html></html>'],
  ])('%s rejects', async (_, body) => {
    const { post } = await serve((request, response) => {
      request.resume()
      response.end(body)
    })
    await expect(post()).rejects.toThrow(SyntaxError)
  })

  test('a search that is given up rejects with the reason, at once', async () => {
    const { post } = await serve((request) => request.resume())
    const giving = new AbortController()
    const answer = post(giving.signal)
    giving.abort(new Error('reader left'))
    await expect(answer).rejects.toThrow('reader left')
  })
})
