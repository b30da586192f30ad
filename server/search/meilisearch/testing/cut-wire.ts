import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * A wire to a server that is cut at one request and stays so, as when the process that asks is killed there. `lost` tells
 * what the last request still did: `question`, nothing; `answer`, the server has taken it and nobody learns of it.
 */
export const cutWire = async (url: string, at: number, lost: 'question' | 'answer') => {
  const target = new URL(url)
  let asked = 0
  const wire = createServer((incoming, outgoing) => {
    asked++
    if (asked > at || (asked === at && lost === 'question')) {
      incoming.socket.destroy()
      return
    }
    const cut = asked === at
    const { method, url: path, headers } = incoming
    const { hostname, port } = target
    const forwarded = request({ hostname, port, method, path, headers }, (answer) => {
      if (cut) incoming.socket.destroy()
      else {
        outgoing.writeHead(answer.statusCode ?? 500, answer.headers)
        answer.pipe(outgoing)
      }
    })
    forwarded.on('error', () => incoming.socket.destroy())
    incoming.pipe(forwarded)
  })
  await new Promise<void>((resolve) => wire.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(wire.address() as AddressInfo).port}`,
    /** Requests until now; fewer than `at` where the work was done before it was cut. */
    asked: () => asked,
    close: (): void => {
      wire.closeAllConnections()
      wire.close()
    },
  }
}
