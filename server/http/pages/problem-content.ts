import type { PageContent } from '#domain/pages.ts'
import type { Failure } from '../errors.ts'
import { httpMessages } from '../messages.ts'

/** Detail of a page of the former site that nothing here stands for: the words to look for. */
export const FORMER_WORDS = 'words'

/** What the page says by itself. */
const SAID_BY_THE_PAGE: readonly string[] = [httpMessages.noAddress, httpMessages.invalid]

/** The page that says what went wrong. */
export const problemContent = ({ status, answer }: Failure, requestId: string): PageContent => {
  if (status === 410) {
    const why = answer.details.find(({ field }) => field === 'reason')
    return { kind: 'gone', requestId: null, reason: why?.message ?? null }
  }
  if (status === 429) return { kind: 'too-many', requestId: null, reason: null }
  if (status === 503) return { kind: 'busy', requestId: null, reason: null }
  const words = answer.details.find(({ field }) => field === FORMER_WORDS)
  if (words) {
    return { kind: 'not-found', requestId: null, reason: answer.detail, words: words.message }
  }
  if (status < 500) {
    const isSaid = SAID_BY_THE_PAGE.includes(answer.detail)
    return { kind: 'not-found', requestId: null, reason: isSaid ? null : answer.detail }
  }
  return { kind: 'error', requestId, reason: null }
}
