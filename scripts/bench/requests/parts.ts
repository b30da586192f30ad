import { FACET_KEYS, type FacetKey } from '#domain/facets.ts'
import { LIMITS } from '#domain/query/types.ts'
import type { Random } from '../corpus/random.ts'

/** A legal request, as large as the service lets it in, or nearly. */
export type LargeRequest = { path: string; headers?: Record<string, string> }

/** What requests are made of: what the base has. */
export type Material = {
  values: Record<FacetKey, readonly string[]>
  words: readonly string[]
  /** The last parts of records' addresses. */
  slugs: readonly string[]
}

export type Kind = {
  name: string
  /** The addresses that are asked with it. */
  paths: readonly string[]
  make: (random: Random, path: string, material: Material) => LargeRequest
}

/** Room for a request line: 64 KiB of header, less what a client sends besides. */
export const ROOM = 62_000

export const letters = (random: Random, count: number): string =>
  Array.from({ length: count }, () => random.pick([...'abcdefghilmnoprstuvz'])).join('')

export const filled = (next: () => string, room = ROOM): string => {
  const parts: string[] = []
  for (let length = 0; ; ) {
    const part = next()
    length += part.length + 1
    if (length > room) return parts.join('&')
    parts.push(part)
  }
}

export const query = (path: string, text: string): LargeRequest => ({ path: `${path}?${text}` })
export const search = (path: string, q: string, rest = ''): LargeRequest =>
  query(path, `q=${encodeURIComponent(q.slice(0, LIMITS.queryLength))}${rest}`)

/** The most that one may choose, of every facet. */
export const everyFilter = (random: Random, { values }: Material, suffix = ''): string =>
  FACET_KEYS.flatMap((key) =>
    random
      .some(values[key], LIMITS.valuesPerFacet)
      .map((value) => `${key}${suffix}=${encodeURIComponent(value)}`),
  ).join('&')

export const words = (
  random: Random,
  { words: known }: Material,
  join: (word: string) => string,
) => {
  let text = ''
  while (text.length < LIMITS.queryLength) text += `${join(random.pick(known))} `
  return text
}
