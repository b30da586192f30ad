import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { AppError } from '#domain/errors.ts'
import { httpMessages } from '../messages.ts'
import { networkOf } from '../network.ts'
import { begin } from './pieces.ts'
import { createPlaces } from './places.ts'
import { createTurns } from './turns.ts'

export type ExportLimits = {
  /** Files being written at once: each keeps its list of ids and a compressor in memory. */
  atOnce: number
  /** Of them, those for one address: a few slow readers cannot hold every place. */
  forOne: number
  /** Milliseconds for which one too many waits: most files are written in less, and tools ask for all of a page's at once. */
  patienceMs: number
  /** Milliseconds without a byte taken, after which a reader is cut off. */
  stalledMs: number
}

const USUAL: ExportLimits = { atOnce: 16, forOne: 4, patienceMs: 2_000, stalledMs: 60_000 }
/** More who wait are more than would be served in that time. */
const WAITING = 64
const RETRY_AFTER_SECONDS = 10

/** How files leave: so many at once, in turns, and no longer than somebody takes them. */
export const createStreams = (limits: Partial<ExportLimits> = {}) => {
  const { atOnce, forOne, patienceMs, stalledMs } = { ...USUAL, ...limits }
  const places = createPlaces({ inAll: atOnce, forOne, patienceMs, waiting: WAITING })
  const turn = createTurns()
  return {
    turn,

    /** For HEAD: a body of unknown length that nobody writes. */
    nothing: (): Readable => Readable.from([]),

    /** Refused after a moment rather than kept waiting: a download that does not begin looks as if it were broken. */
    takePlace: async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
      const leave = await places.take(networkOf(request.ip))
      if (typeof leave === 'string') {
        reply.header('retry-after', RETRY_AFTER_SECONDS)
        const message =
          leave === 'yours' ? httpMessages.ownDownloads(forOne) : httpMessages.downloads
        throw new AppError('unavailable', message)
      }
      if (reply.raw.destroyed) leave()
      else reply.raw.once('close', leave)
    },

    /** What can be sent. What fails at once throws; what fails later is logged, and the file is seen to be broken. */
    open: async (
      request: FastifyRequest,
      reply: FastifyReply,
      parts: AsyncIterable<Buffer>,
    ): Promise<Readable> => {
      const begun = await begin(parts)
      reply.raw.setTimeout(stalledMs, () => {
        request.log.warn('an export was cut off: its reader had stalled')
        reply.raw.destroy()
      })
      return Readable.from(begun).on('error', (err) => {
        request.log.error({ err }, 'an export broke midway')
      })
    },
  }
}

export type Streams = ReturnType<typeof createStreams>
