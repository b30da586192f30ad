import type { IncomingMessage } from 'node:http'
import { ADDRESSES, PAGE_DATA_PREFIX } from '#domain/addresses.ts'
import { pathIn } from '#domain/languages.ts'

/** The longest part of a path between two slashes; names of records are shorter. */
export const LONGEST_SEGMENT = 300

export const API_VERSION = 'v1'
const VERSIONED = new RegExp(`^${ADDRESSES.api}/${API_VERSION}(?=[/?]|$)`)

const isWellWritten = (path: string): boolean => {
  if (path.length > LONGEST_SEGMENT && path.split('/').some((one) => one.length > LONGEST_SEGMENT))
    return false
  if (!path.includes('%')) return true
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}

const UNREADABLE = '/indirizzo-illeggibile'
/** The parts of the site that answer each in its own way: the API's error, a page in either language, a page's data. */
const PARTS = [
  ...[pathIn('en', '/'), '/'].map((path) => (PAGE_DATA_PREFIX + path).replace(/\/$/, '')),
  ADDRESSES.api,
  pathIn('en', '/'),
]

/**
 * An address that cannot be read (a percent sign without its two digits, bytes that are no UTF-8, a part without end) becomes
 * one that does not exist: so it is answered with our own page or error and all headers, and counts for the limit of requests.
 * The API's addresses with the number of its version are those without.
 */
export const readableAddress = ({ url = '/' }: Pick<IncomingMessage, 'url'>): string => {
  const path = url.split('?', 1)[0] ?? ''
  if (isWellWritten(path)) return url.replace(VERSIONED, ADDRESSES.api)
  return (PARTS.find((part) => path.startsWith(`${part}/`)) ?? '') + UNREADABLE
}
