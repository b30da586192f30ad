import { Agent, request as open } from 'node:http'

export type Asked = { status: number; milliseconds: number; bytes: number; end: string }

/** What a file of ours ends with is looked at, to see that it is whole. */
const END = 64

/** Asks over kept connections and reads to the end; status 0 stands for an answer that broke or never came. */
export const createAsk = (origin: string, connections: number) => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const ask = (path: string, encoding = 'identity') =>
    new Promise<Asked>((resolve) => {
      const before = performance.now()
      let bytes = 0
      let end: Buffer = Buffer.alloc(0)
      const done = (status: number) =>
        resolve({
          status,
          milliseconds: performance.now() - before,
          bytes,
          end: end.toString('utf8'),
        })
      const headers = { 'accept-encoding': encoding }
      const outgoing = open(origin + path, { agent, headers }, (answer) => {
        answer.on('data', (chunk: Buffer) => {
          bytes += chunk.length
          end = Buffer.concat([end, chunk]).subarray(-END)
        })
        answer.on('end', () => done(answer.complete ? (answer.statusCode ?? 0) : 0))
        answer.on('error', () => done(0))
      })
      outgoing.on('error', () => done(0))
      outgoing.end()
    })
  return { ask, close: () => agent.destroy() }
}

export type Ask = ReturnType<typeof createAsk>['ask']
