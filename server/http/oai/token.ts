import type { HarvestPart } from '../../store/harvest.ts'

/**
 * Where a harvest goes on: everything that is needed stands in the token itself, so that it outlives restarts; it goes on
 * behind a record's time and id, so that it outlives changes: what has changed meanwhile comes later.
 */
export type Token = Omit<HarvestPart, 'after'> & {
  prefix: string
  after: NonNullable<HarvestPart['after']>
  cursor: number
  size: number
}

const FIELDS = [
  'prefix',
  'from',
  'before',
  'programme',
  'theme',
  'updatedAt',
  'id',
  'cursor',
  'size',
] as const

export const writeToken = ({ after, ...rest }: Token): string => {
  const flat = { ...rest, ...after }
  return Buffer.from(JSON.stringify(FIELDS.map((name) => flat[name]))).toString('base64url')
}

const isText = (value: unknown): value is string => typeof value === 'string'
const isTextOrNull = (value: unknown) => value === null || isText(value)
const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0

/** Reads a token of ours; null for anything else. */
export const readToken = (text: string): Token | null => {
  let values: unknown
  try {
    values = JSON.parse(Buffer.from(text, 'base64url').toString())
  } catch {
    return null
  }
  if (!Array.isArray(values) || values.length !== FIELDS.length) return null
  const [prefix, from, before, programme, theme, updatedAt, id, cursor, size] = values
  if (!isText(prefix) || !isText(updatedAt)) return null
  if (![from, before, programme, theme].every(isTextOrNull)) return null
  if (!isCount(id) || !isCount(cursor) || !isCount(size)) return null
  return { prefix, from, before, programme, theme, after: { updatedAt, id }, cursor, size }
}
