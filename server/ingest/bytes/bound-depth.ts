import type { Handler } from 'htmlparser2'
import { refuseFile } from './refuse-file.ts'

/** Levels of elements within each other. What programs write has some ten; a page of the web, some forty. */
const DEEPEST = 1_000

/** The same handlers, with an end to how deep elements may lie: the parser's work for each grows with those around it. */
export const boundDepth = (handlers: Partial<Handler>): Partial<Handler> => {
  let depth = 0
  return {
    ...handlers,
    onopentag: (...given) => {
      if (++depth > DEEPEST) refuseFile({ code: 'too-deep' })
      handlers.onopentag?.(...given)
    },
    onclosetag: (...given) => {
      depth--
      handlers.onclosetag?.(...given)
    },
  }
}
