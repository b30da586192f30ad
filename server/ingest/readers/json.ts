import type { FieldKey } from '#domain/fields.ts'
import type { Encoding } from '../bytes/encoding.ts'
import { refuseFile } from '../bytes/refuse-file.ts'
import { isBlank, isRecord } from '../cells/text.ts'
import { isCorrectionHeading } from '../columns/correction-words.ts'
import { fieldOf, nearestHeading } from '../columns/headings.ts'
import { INGEST_LIMITS } from '../limits.ts'
import { type Notice, shown } from '../problems/problem.ts'
import type { RawRow } from '../rows/raw-row.ts'
import { innerUnknown } from './json-inner.ts'
import { scanJson } from './json-scan.ts'
import type { Headings, Source } from './source.ts'
import { readStatedBy, STATED_BY } from './stated-by.ts'

/** What our own exports say of a record beside its content. */
const IGNORED = new Set(['id', 'version', 'createdAt', 'updatedAt', 'completeness'])

/** One record a line, as data tools write it (JSON Lines); undefined where the lines are no such records. */
const parseLines = (text: string): unknown[] | undefined => {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '')
  if (lines.length < 2 || !lines.every((line) => /^\s*\{/.test(line))) return undefined
  try {
    return lines.map((line) => JSON.parse(line) as unknown)
  } catch {
    return undefined
  }
}

type Parsed = { data: unknown; repeated: { record: number; key: string }[] }

const refuseSlip = (text: string): never => {
  // Of JSON Lines it is the broken line that has the slip, not the end of the first.
  const lines = text.split(/\r\n?|\n/)
  const asLines = /^\s*\{.*\}\s*$/.test(lines[0] ?? '') && scanJson(lines[0] ?? '').error === null
  for (const [at, line] of asLines ? lines.entries() : []) {
    const { error } = line.trim() === '' ? { error: null } : scanJson(line)
    if (error) return refuseFile({ code: 'json-syntax', ...error, line: at + 1 })
  }
  const { error } = scanJson(text)
  return refuseFile({
    code: 'json-syntax',
    ...(error ?? { line: 1, column: 1, what: 'value', found: '' }),
  })
}

/** Names that stand twice; refuses what is nested too deeply: what reads records goes into them level by level. */
const repeatedIn = (text: string): Parsed['repeated'] => {
  const { error, repeated } = scanJson(text)
  return error?.what === 'depth' ? refuseFile({ code: 'json-syntax', ...error }) : repeated
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const parse = (text: string): Parsed => {
  const data = parsed(text)
  if (data !== undefined) return { data, repeated: repeatedIn(text) }
  const lines = parseLines(text)
  if (lines === undefined) return refuseSlip(text)
  const full = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '')
  const repeated = full.flatMap((line, at) =>
    repeatedIn(line).map(({ key }) => ({ record: at + 1, key })),
  )
  return { data: lines, repeated }
}

/** What our own export says beside its list. */
const WRAPPER = new Set(['projects', 'progetti', 'title', 'licence', 'retrievedAt', 'search'])

const recordsOf = (data: unknown, unknown: Set<string>): unknown[] => {
  if (Array.isArray(data)) return data
  if (!isRecord(data)) return refuseFile({ code: 'json-without-records' })
  const list = data.projects ?? data.progetti
  if (Array.isArray(list)) {
    for (const [key, value] of Object.entries(data)) {
      if (!WRAPPER.has(key) && !isBlank(value)) unknown.add(key)
    }
    return list
  }
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

type Unknown = { columns: Set<string>; keys: Set<string> }

const rowOf = (
  record: unknown,
  row: number,
  repeated: readonly string[],
  unknown: Unknown,
  headings: Headings,
): RawRow => {
  const fields: RawRow['place']['fields'] = {}
  const place: RawRow['place'] = { sheet: null, fields }
  const raw: RawRow = { row, name: null, place, cells: {}, problems: [], notices: [] }
  if (!isRecord(record)) {
    raw.problems.push({ field: null, code: 'not-a-record' })
    return raw
  }
  for (const key of repeated) {
    raw.problems.push({ field: fieldOf(key) ?? null, code: 'repeated-key', key: shown(key) })
  }
  const names = new Map<FieldKey, string>()
  for (const path of innerUnknown(record)) unknown.keys.add(path)
  for (const [key, value] of flat(record)) {
    if (key === STATED_BY) {
      const { pages, unread } = readStatedBy(value)
      place.pages = pages
      for (const path of unread) unknown.keys.add(path)
      continue
    }
    const field = fieldOf(key)
    if (field === undefined) {
      const ours = IGNORED.has(key) || isCorrectionHeading(key)
      if (!ours && !isBlank(value)) unknown.columns.add(shown(key))
      continue
    }
    const first = names.get(field)
    if (first !== undefined && first !== key) {
      raw.problems.push({ field, code: 'same-field', first, second: shown(key) })
    }
    names.set(field, key)
    headings.set(field, key)
    fields[field] = { column: null, heading: shown(key) }
    raw.cells[field] = value
  }
  return raw
}

const NAMED = 50

function* rowsOf(
  records: readonly unknown[],
  repeated: Parsed['repeated'],
  unknown: Unknown,
  notices: Notice[],
  headings: Headings,
): Generator<RawRow> {
  const twice = new Map<number, string[]>()
  for (const { record, key } of repeated) twice.set(record, [...(twice.get(record) ?? []), key])
  for (const [at, record] of records.entries()) {
    yield rowOf(record, at + 1, twice.get(at + 1) ?? [], unknown, headings)
  }
  for (const name of [...unknown.columns].slice(0, NAMED)) {
    notices.push({ row: null, code: 'unknown-column', name, nearest: nearestHeading(name) })
  }
  for (const path of [...unknown.keys].slice(0, NAMED)) {
    notices.push({ row: null, code: 'unknown-key', path: shown(path) })
  }
}

/** Records in the form of our own export, or flat ones under the headings of the template; also one a line. */
export const openJson = (text: string, encoding: Encoding, before: Notice[] = []): Source => {
  const { data, repeated } = parse(text)
  const unknown: Unknown = { columns: new Set(), keys: new Set() }
  const records = recordsOf(data, unknown.keys)
  if (records.length === 0) refuseFile({ code: 'empty' })
  if (records.length > INGEST_LIMITS.rows) refuseFile({ code: 'too-many-rows' })
  const notices: Notice[] = [...before]
  const headings: Headings = new Map()
  const rows = rowsOf(records, repeated, unknown, notices, headings)
  return { format: 'json', encoding, rows, notices, headings }
}
