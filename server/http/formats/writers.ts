import type { FormatId } from '#domain/formats.ts'
import type { CreateReadableFile } from '../../store/readable/readable-file.ts'
import { bibtex } from './citations/bibtex.ts'
import { csl } from './citations/csl.ts'
import { ris } from './citations/ris.ts'
import { csv } from './csv.ts'
import { atom } from './feeds/atom.ts'
import { jsonfeed } from './feeds/json-feed.ts'
import { json, ndjson } from './json.ts'
import { jsonld, turtle } from './linked/projects.ts'
import type { Write } from './snapshot.ts'
import { parquet } from './tables/parquet.ts'
import { sqlite } from './tables/sqlite.ts'
import { xlsx } from './xlsx/xlsx.ts'

/** How each format is written; one that is missing does not compile. */
export const createWriters = (createReadableFile: CreateReadableFile): Record<FormatId, Write> => ({
  xlsx,
  csv,
  json,
  ndjson,
  parquet,
  sqlite: sqlite(createReadableFile),
  ris,
  bibtex,
  csl,
  jsonld,
  turtle,
  atom,
  jsonfeed,
})
