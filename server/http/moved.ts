import type { FastifyReply } from 'fastify'

/** Instead of an answer: what was asked for stands under another address of the same kind. */
export type Moved = { movedTo: string }

export const isMoved = (answer: object): answer is Moved => 'movedTo' in answer

/** Sends a reader on. Browsers ask again each time (see `tellFreshness`): what an editor moved can be moved back. */
export const sendOn = (reply: FastifyReply, to: string) => reply.redirect(to, 301)
