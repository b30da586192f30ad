/** A form in which records leave the house. */
export type FormatId =
  | 'xlsx'
  | 'csv'
  | 'json'
  | 'ndjson'
  | 'parquet'
  | 'sqlite'
  | 'ris'
  | 'bibtex'
  | 'csl'
  | 'jsonld'
  | 'turtle'
  | 'atom'
  | 'jsonfeed'

export type Format = {
  id: FormatId
  /** Of the address, without its first dot. */
  ending: string
  /** The first is answered; a reader may ask for any of them. */
  types: readonly [string, ...string[]]
  /** As readers know it. */
  name: string
  /** Whom it serves, in a few words. */
  purpose: string
  /** Shown by a browser, not kept. */
  inline?: true
  /** Bytes that are compressed already, or are no text. */
  binary?: true
  /** The newest so many, not all. */
  newest?: number
}

const FEED_LENGTH = 50

/** Every format, in the order in which people ask for them. Nothing but data, so that a page may import it. */
export const FORMATS: readonly Format[] = [
  {
    id: 'xlsx',
    ending: 'xlsx',
    types: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    name: 'Excel',
    purpose: 'foglio di calcolo con filtri, spiegazione delle colonne e fonte',
    binary: true,
  },
  {
    id: 'csv',
    ending: 'csv',
    types: ['text/csv'],
    name: 'CSV',
    purpose: 'tabella per fogli di calcolo in italiano',
  },
  {
    id: 'json',
    ending: 'json',
    types: ['application/json'],
    name: 'JSON',
    purpose: 'una scheda intera per progetto, per i programmi',
    inline: true,
  },
  {
    id: 'ris',
    ending: 'ris',
    types: ['application/x-research-info-systems'],
    name: 'RIS',
    purpose: 'citazioni per Zotero, Mendeley, EndNote',
  },
  {
    id: 'bibtex',
    ending: 'bib',
    types: ['application/x-bibtex', 'text/x-bibtex'],
    name: 'BibTeX',
    purpose: 'citazioni per LaTeX',
  },
  {
    id: 'csl',
    ending: 'csl.json',
    types: ['application/vnd.citationstyles.csl+json'],
    name: 'CSL-JSON',
    purpose: 'citazioni per i programmi',
  },
  {
    id: 'ndjson',
    ending: 'ndjson',
    types: ['application/x-ndjson', 'application/ndjson'],
    name: 'NDJSON',
    purpose: 'una scheda per riga',
  },
  {
    id: 'parquet',
    ending: 'parquet',
    types: ['application/vnd.apache.parquet'],
    name: 'Parquet',
    purpose: 'tabella con i tipi, per R, Python e DuckDB',
    binary: true,
  },
  {
    id: 'sqlite',
    ending: 'db',
    types: ['application/vnd.sqlite3', 'application/x-sqlite3'],
    name: 'SQLite',
    purpose: 'base dati in un file, con le sue tabelle',
    binary: true,
  },
  {
    id: 'jsonld',
    ending: 'jsonld',
    types: ['application/ld+json'],
    name: 'JSON-LD',
    purpose: 'dati collegati, schema.org',
    inline: true,
  },
  {
    id: 'turtle',
    ending: 'ttl',
    types: ['text/turtle'],
    name: 'Turtle',
    purpose: 'dati collegati, RDF',
    inline: true,
  },
  {
    id: 'atom',
    ending: 'atom',
    types: ['application/atom+xml'],
    name: 'Atom',
    purpose: 'novità da seguire in un lettore di feed',
    inline: true,
    newest: FEED_LENGTH,
  },
  {
    id: 'jsonfeed',
    ending: 'feed.json',
    types: ['application/feed+json'],
    name: 'JSON Feed',
    purpose: 'le stesse novità in JSON',
    inline: true,
    newest: FEED_LENGTH,
  },
]

/** The format that an address ends with, after its first dot. */
export const formatOfEnding = (ending: string): Format | undefined =>
  FORMATS.find((one) => one.ending === ending)
