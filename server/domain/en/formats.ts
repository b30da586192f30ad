import { type Format, type FormatId, FORMATS as ITALIAN } from '../formats.ts'

export * from '../formats.ts'

const PURPOSES: Record<FormatId, string> = {
  xlsx: 'spreadsheet with filters, an explanation of the columns, and the source',
  csv: 'table for spreadsheets set to Italian',
  json: 'one whole record for each project, for programs',
  ris: 'citations for Zotero, Mendeley, EndNote',
  bibtex: 'citations for LaTeX',
  csl: 'citations for programs',
  ndjson: 'one record on each line',
  parquet: 'table with types, for R, Python and DuckDB',
  sqlite: 'a database in one file, with its tables',
  jsonld: 'linked data, schema.org',
  turtle: 'linked data, RDF',
  atom: 'news to follow in a feed reader',
  jsonfeed: 'the same news in JSON',
}

const OF_LISTS: Partial<Record<FormatId, string>> = {
  xlsx: PURPOSES.xlsx,
  csv: PURPOSES.csv,
  json: 'the whole list in one text, for programs',
  ndjson: 'one thing of the list on each line',
  parquet: PURPOSES.parquet,
  sqlite: PURPOSES.sqlite,
  jsonld: 'linked data',
  turtle: 'linked data, RDF',
}

/** The same formats, told of in English. */
export const FORMATS: readonly Format[] = ITALIAN.map((one) => ({
  ...one,
  purpose: PURPOSES[one.id],
  ...(one.ofLists && { ofLists: OF_LISTS[one.id] ?? one.ofLists }),
}))

export const LIST_FORMATS: readonly Format[] = FORMATS.filter(({ ofLists }) => ofLists)
