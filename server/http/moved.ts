import type { FastifyReply } from 'fastify'

/** Instead of an answer: what was asked for stands under another address of the same kind; of another record, where it became part of one. */
export type Moved = { movedTo: string; isOther?: true }

export const isMoved = (answer: object): answer is Moved => 'movedTo' in answer

/** Sends a reader on. Browsers ask again each time (see `tellFreshness`): what an editor moved can be moved back. */
export const sendOn = (reply: FastifyReply, to: string) => reply.redirect(to, 301)

const VERSION = 'versione'

/**
 * An address with everything else that was asked of the former one, its table or its version; but no version of one record is a
 * version of another.
 */
export const withAsked = (
  to: string,
  asked: URLSearchParams,
  { isOther }: Pick<Moved, 'isOther'> = {},
): string => {
  const kept = new URLSearchParams(asked)
  if (isOther) kept.delete(VERSION)
  return kept.size === 0 ? to : `${to}${to.includes('?') ? '&' : '?'}${kept}`
}
