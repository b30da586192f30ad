import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

/** Marks answers of this run of the service: a newer version may shape them in another way. */
const RUN = Date.now().toString(36)

/** What an answer is made of besides its address. */
type Based = { seq: () => number; today: () => string }

/**
 * Names the state that an answer is made of: the newest change of the base, and the day, on which "quest'anno" and "negli ultimi
 * tre anni" depend.
 */
export const stateOf = ({ seq, today }: Based): string =>
  `${seq().toString(36)}-${today().replaceAll('-', '')}`

/**
 * The answer to an address changes with a write or at midnight only, so its tag is known before any work, and says as much as
 * a hash of the whole answer. Weak: compressed and plain are the same answer.
 */
const stateTag = (based: Based, variant = ''): string =>
  `W/"${RUN}-${stateOf(based)}${variant && `-${variant}`}"`

const opaque = (tag: string): string => tag.trim().replace(/^W\//, '')

/** Whether a reader has what a tag names (RFC 9110, 13.1.2: a list, compared weakly, or any). */
const has = (given: string | undefined, tag: string): boolean =>
  given !== undefined &&
  (given.trim() === '*' || given.split(',').some((one) => opaque(one) === opaque(tag)))

/**
 * For routes whose answer is made of the base alone: a reader who has it already is told so before anything is searched or
 * drawn; another gets the tag with the answer. Read before the search: a write in between makes the tag older than the
 * answer, never the other way round.
 */
export const unlessUnchanged =
  (catalogue: Based) => async (request: FastifyRequest, reply: FastifyReply) => {
    const tag = stateTag(catalogue)
    reply.header('etag', tag)
    // Whoever has no copy and asks for any ("*") may be at an address that does not exist.
    const given = request.headers['if-none-match']
    if (given?.trim() !== '*' && has(given, tag))
      return reply.code(304).header('cache-control', 'no-cache').send()
  }

/** To the second, as HTTP tells times. */
const httpSecond = (at: string): number => Math.floor(Date.parse(at) / 1_000) * 1_000

type State = {
  /** Whether it is made of words that are read anew every day: then no time of a change says when it changed. */
  readsWords: boolean
  /** What tells this answer from others of the same address. */
  variant: string
}

/**
 * The same for one form of an address that has several, with the time of the data beside the tag. Answers 304 and true where
 * the reader has it. A time is told only once its second is over: within it, another write would have the same one.
 */
export const answerUnchanged = (
  catalogue: Based & { changedAt: (seq: number) => string | null },
  request: FastifyRequest,
  reply: FastifyReply,
  { readsWords, variant }: State,
): boolean => {
  const tag = stateTag(catalogue, variant)
  reply.header('etag', tag)
  const changedAt = readsWords ? null : catalogue.changedAt(catalogue.seq())
  const second = changedAt === null ? null : httpSecond(changedAt)
  const isOver = second !== null && Date.now() - second >= 1_000
  if (second !== null && isOver) reply.header('last-modified', new Date(second).toUTCString())
  const given = request.headers['if-none-match']
  const since = Date.parse(request.headers['if-modified-since'] ?? '')
  const isKnown =
    given === undefined ? second !== null && isOver && since >= second : has(given, tag)
  if (isKnown) reply.code(304).header('cache-control', 'no-cache').send()
  return isKnown
}

/** An answer that is not only of the base: its tag is made of what it says. */
export const notOfBase = (reply: FastifyReply): void => {
  reply.removeHeader('etag')
}

/** For which readers an answer is, unless it says more: refusals too, which some proxies keep. */
export const VARY: Readonly<Record<string, string>> = { vary: 'accept-encoding' }

/** What every answer says of how long it may be kept. To be registered behind what makes tags. */
export const tellFreshness = (app: FastifyInstance): void => {
  app.addHook('onSend', async (request, reply, payload) => {
    const { statusCode } = reply
    if (statusCode >= 300 && statusCode !== 304) reply.removeHeader('etag')
    if (!reply.hasHeader('cache-control'))
      reply.header('cache-control', statusCode >= 400 ? 'no-store' : 'no-cache')
    const tag = reply.getHeader('etag')
    const isWhole = typeof payload === 'string' || Buffer.isBuffer(payload)
    if (statusCode !== 200 || !isWhole || !has(request.headers['if-none-match'], String(tag)))
      return payload
    reply.code(304)
    return ''
  })
}
