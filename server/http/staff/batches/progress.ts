import type { FastifyReply } from 'fastify'
import type { BatchWork } from '#domain/staff/batch-pages.ts'
import type { History } from '../../../desk/history/history.ts'

const HEARTBEAT_MS = 15_000

const eventText = (name: string, data: BatchWork | null): string =>
  `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`

/** Tells how far the work on a batch is, until it rests. The desk's own hooks have let the reader in by now. */
export const createProgress = ({ workOf, onChange }: Pick<History, 'workOf' | 'onChange'>) => {
  const open = new Set<() => void>()

  const follow = (reply: FastifyReply, id: number): void => {
    const { raw } = reply
    const headers = { ...reply.getHeaders(), 'content-type': 'text/event-stream; charset=utf-8' }
    reply.hijack()
    raw.writeHead(200, headers as Record<string, string>)

    const end = () => {
      clearInterval(beat)
      stop()
      open.delete(end)
      raw.end()
    }
    const tell = () => {
      const work = workOf(id)
      raw.write(eventText(work === null ? 'fine' : 'avanzamento', work))
      if (work === null) end()
    }
    const beat = setInterval(() => raw.write(': \n\n'), HEARTBEAT_MS)
    const stop = onChange((batch) => {
      if (batch === id) tell()
    })
    open.add(end)
    raw.on('close', end)
    tell()
  }

  return {
    follow,
    /** Lets everybody go: a service that leaves waits for nobody who only watches. */
    endAll: (): void => {
      for (const end of [...open]) end()
    },
  }
}
