import type { FormatId } from './formats.ts'

/** Media types of each format: the first is answered, a reader may ask for any. Apart from the formats, for no page needs them. */
export const MEDIA_TYPES: Readonly<Record<FormatId, readonly [string, ...string[]]>> = {
  xlsx: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  csv: ['text/csv'],
  json: ['application/json'],
  ris: ['application/x-research-info-systems'],
  bibtex: ['application/x-bibtex', 'text/x-bibtex'],
  csl: ['application/vnd.citationstyles.csl+json'],
  ndjson: ['application/x-ndjson', 'application/ndjson'],
  parquet: ['application/vnd.apache.parquet'],
  sqlite: ['application/vnd.sqlite3', 'application/x-sqlite3'],
  jsonld: ['application/ld+json'],
  turtle: ['text/turtle'],
  atom: ['application/atom+xml'],
  jsonfeed: ['application/feed+json'],
}

export const mediaType = ({ id }: { id: FormatId }): string => MEDIA_TYPES[id][0]

/** What describes the columns of a CSV (CSV on the Web), beside the file itself. */
export const CSV_DESCRIPTION = {
  ending: 'csv-metadata.json',
  type: 'application/csvm+json',
} as const
