import type { FormatId } from '#domain/formats.ts'
import type { CreateReadableFile } from '../../../store/readable/readable-file.ts'
import { csv } from './csv.ts'
import { json, ndjson } from './json.ts'
import { jsonld, turtle } from './linked.ts'
import type { WriteListing } from './listing.ts'
import { parquet } from './parquet.ts'
import { sqlite } from './sqlite.ts'
import { xlsx } from './xlsx.ts'

/** How lists of things that are not projects are written; a format that is missing is none of theirs. */
export const createListingWriters = (
  createReadableFile: CreateReadableFile,
): Partial<Record<FormatId, WriteListing>> => ({
  xlsx,
  csv,
  json,
  ndjson,
  parquet,
  sqlite: sqlite(createReadableFile),
  jsonld,
  turtle,
})
