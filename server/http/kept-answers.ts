import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { stateOf } from './unchanged.ts'

const compress = promisify(brotliCompress)

type Answer = {
  type: string
  body: Buffer
  /** What its `Link` says. */
  link?: string | null
}
type Kept = Answer & { compressed: Buffer | 'asked' | null }

/** Some three hundred pages, or six hundred answers of the API. */
const MOST_BYTES = 32 * 1_024 * 1_024

/** Made once and sent often, so better than while a reader waits; more costs much and brings little. */
const QUALITY = 6

/** Whether a reader names Brotli without a rank: who ranks is answered by the compressor, which reads all of it. */
const takesBrotli = (request: FastifyRequest): boolean =>
  /(?:^|,)\s*br\s*(?:,|$)/.test(request.headers['accept-encoding'] ?? '') &&
  request.headers['x-no-compression'] === undefined

const bytesOf = ({ body, compressed }: Kept): number =>
  body.length + (Buffer.isBuffer(compressed) ? compressed.length : 0)

/**
 * Answers that are made of the base and the day, kept by their address until the next write or midnight, those asked for last
 * in at most `mostBytes`. Of one that is asked for again the compressed form is kept, too.
 */
export const createKeptAnswers = (
  catalogue: Parameters<typeof stateOf>[0],
  mostBytes: number = MOST_BYTES,
) => {
  const answers = new Map<string, Kept>()
  let held = stateOf(catalogue)
  let bytes = 0

  const forgetOld = (): void => {
    const state = stateOf(catalogue)
    if (state === held) return
    answers.clear()
    bytes = 0
    held = state
  }

  const drop = (address: string, one: Kept): void => {
    answers.delete(address)
    bytes -= bytesOf(one)
  }

  const add = (address: string, one: Kept): void => {
    const before = answers.get(address)
    if (before) drop(address, before)
    answers.set(address, one)
    bytes += bytesOf(one)
    for (const [oldest, answer] of answers) {
      if (bytes <= mostBytes) break
      drop(oldest, answer)
    }
  }

  const compressLater = async (address: string, one: Kept): Promise<void> => {
    one.compressed = 'asked'
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: one.body.length,
    }
    const compressed = await compress(one.body, { params }).catch(() => null)
    if (compressed && answers.get(address) === one) add(address, { ...one, compressed })
  }

  return {
    /** For routes whose answers are kept, before their work: sends what is there for the address. */
    find: async (request: FastifyRequest, reply: FastifyReply) => {
      forgetOld()
      const one = answers.get(request.url)
      if (one === undefined) return
      answers.delete(request.url)
      answers.set(request.url, one)
      reply.type(one.type).header('cache-control', 'no-cache')
      if (one.link) reply.header('link', one.link)
      if (!takesBrotli(request)) return reply.send(one.body)
      if (Buffer.isBuffer(one.compressed)) {
        return reply.header('content-encoding', 'br').send(one.compressed)
      }
      if (one.compressed === null) void compressLater(request.url, one)
      return reply.send(one.body)
    },

    /** What an answer is made of that is begun now. */
    state: (): string => stateOf(catalogue),

    /** Keeps an answer; `state` is that from before it was made: one that a write or midnight overtook is not kept. */
    keep: (address: string, state: string, answer: Answer): void => {
      forgetOld()
      if (state === held && answer.body.length <= mostBytes / 16) {
        add(address, { ...answer, compressed: null })
      }
    },
  }
}

export type KeptAnswers = ReturnType<typeof createKeptAnswers>
