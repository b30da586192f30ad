import { randomBytes } from 'node:crypto'

/**
 * Numbers of requests, as an error page shows them and the log has them: short enough to be read out on the telephone, and
 * not the same again after the next start. Chance is asked once: asked for each request it cost more than a small answer.
 */
export const createRequestIds = (run: string = randomBytes(3).toString('hex')) => {
  let last = 0
  return (): string => `${run}-${(++last).toString(36)}`
}
