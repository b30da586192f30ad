import { CONTENT_FIELDS } from '#domain/fields.ts'
import { TEXT_LIMITS } from '#domain/text-limits.ts'
import { parseLinks } from '../cells/links.ts'
import { isBlank, isRecord } from '../cells/text.ts'

/** The key of the JSON form under which a record says which pages state each of its values. */
export const STATED_BY = 'statedBy'

/** The addresses of a list, or undefined for what is none, too long, or holds anything else. */
const addressesOf = (value: unknown): string[] | undefined => {
  if (!Array.isArray(value) || value.length > TEXT_LIMITS.list) return undefined
  const links = parseLinks(value)
  return links.ok && links.value.length === value.length
    ? links.value.map(({ url }) => url)
    : undefined
}

/** Field by field the pages that state it, `{ results: ['https://…'] }`; what could not be read, as paths. Pure and total. */
export const readStatedBy = (
  value: unknown,
): { pages: Record<string, string[]>; unread: string[] } => {
  if (!isRecord(value)) return { pages: {}, unread: isBlank(value) ? [] : [STATED_BY] }
  const pages: Record<string, string[]> = {}
  const unread: string[] = []
  for (const [key, given] of Object.entries(value)) {
    const field = CONTENT_FIELDS.find((one) => one === key)
    const addresses = addressesOf(given)
    if (field === undefined || addresses === undefined) unread.push(`${STATED_BY}.${key}`)
    else if (addresses.length > 0) pages[field] = addresses
  }
  return { pages, unread }
}
