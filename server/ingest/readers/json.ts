import { isBlank, isRecord } from '../cells/text.ts'
import { fieldOf, nearestHeading } from '../columns/headings.ts'
import { INGEST_LIMITS } from '../limits.ts'
import { type Notice, shown } from '../problem.ts'
import type { RawRow } from '../rows/said.ts'
import { refuseFile } from './refuse-file.ts'
import type { Encoding, Headings, Source } from './source.ts'

/** What our own exports say of a record beside its content. */
const IGNORED = new Set(['id', 'version', 'createdAt', 'updatedAt', 'completeness'])

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (error) {
    return refuseFile({
      code: 'bad-json',
      detail: shown(error instanceof Error ? error.message : ''),
    })
  }
}

const recordsOf = (data: unknown): unknown[] => {
  if (Array.isArray(data)) return data
  if (!isRecord(data)) return refuseFile({ code: 'json-without-records' })
  const list = data.projects ?? data.progetti
  if (Array.isArray(list)) return list
  // One project alone is a list of one.
  return Object.keys(data).some((key) => fieldOf(key) === 'title')
    ? [data]
    : refuseFile({ code: 'json-without-records' })
}

/** Sections and the call stand in objects of their own: their parts are fields like any other. */
const flat = (record: Record<string, unknown>): [string, unknown][] =>
  Object.entries(record).flatMap(([key, value]): [string, unknown][] => {
    if (key === 'sections' && isRecord(value)) return Object.entries(value)
    if (key === 'call' && isRecord(value)) {
      return [
        ['call', value.title],
        ['callId', value.id],
      ]
    }
    return [[key, value]]
  })

const rowOf = (record: unknown, row: number, unknown: Set<string>, headings: Headings): RawRow => {
  const raw: RawRow = { row, name: null, cells: {}, problems: [], notices: [] }
  if (!isRecord(record)) {
    raw.problems.push({ field: null, code: 'not-a-record' })
    return raw
  }
  const names = new Map<string, string>()
  for (const [key, value] of flat(record)) {
    const field = fieldOf(key)
    if (field === undefined) {
      if (!IGNORED.has(key) && !isBlank(value)) unknown.add(shown(key))
      continue
    }
    const first = names.get(field)
    if (first !== undefined && first !== key) {
      raw.problems.push({ field, code: 'same-field', first, second: shown(key) })
    }
    names.set(field, key)
    headings.set(field, key)
    raw.cells[field] = value
  }
  return raw
}

function* rowsOf(
  records: readonly unknown[],
  notices: Notice[],
  headings: Headings,
): Generator<RawRow> {
  const unknown = new Set<string>()
  for (const [index, record] of records.entries()) yield rowOf(record, index + 1, unknown, headings)
  for (const name of [...unknown].slice(0, 50)) {
    notices.push({ row: null, code: 'unknown-column', name, nearest: nearestHeading(name) })
  }
}

/** Records in the form of our own export, or flat ones under the headings of the template. */
export const openJson = (text: string, encoding: Encoding): Source => {
  const records = recordsOf(parse(text))
  if (records.length === 0) refuseFile({ code: 'empty' })
  if (records.length > INGEST_LIMITS.rows) refuseFile({ code: 'too-many-rows' })
  const notices: Notice[] = []
  const headings: Headings = new Map()
  return { format: 'json', encoding, rows: rowsOf(records, notices, headings), notices, headings }
}
