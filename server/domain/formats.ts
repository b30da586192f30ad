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
  /** As readers know it. */
  name: string
  /** Whom it serves, in a few words. */
  purpose: string
  /** Shown by a browser, not kept. */
  inline?: true
  /** Bytes that are compressed already, or are no text. */
  binary?: true
  /** May say where each value came from, when it is asked to. */
  provenance?: true
  /** The newest so many, not all. */
  newest?: number
  /** Whom it serves where it is a list of other things than projects; absent where it is no form of such a list. */
  ofLists?: string
}

const FEED_LENGTH = 50

/** Every format, in the order in which people ask for them. Nothing but data, so that a page may import it. */
export const FORMATS: readonly Format[] = [
  {
    id: 'xlsx',
    ending: 'xlsx',
    name: 'Excel',
    purpose: 'foglio di calcolo con filtri, spiegazione delle colonne e fonte',
    binary: true,
    provenance: true,
    ofLists: 'foglio di calcolo con filtri, spiegazione delle colonne e fonte',
  },
  {
    id: 'csv',
    ending: 'csv',
    name: 'CSV',
    purpose: 'tabella per fogli di calcolo in italiano',
    provenance: true,
    ofLists: 'tabella per fogli di calcolo in italiano',
  },
  {
    id: 'json',
    ending: 'json',
    name: 'JSON',
    purpose: 'una scheda intera per progetto, per i programmi',
    inline: true,
    provenance: true,
    ofLists: 'tutto l’elenco in un testo, per i programmi',
  },
  {
    id: 'ris',
    ending: 'ris',
    name: 'RIS',
    purpose: 'citazioni per Zotero, Mendeley, EndNote',
  },
  {
    id: 'bibtex',
    ending: 'bib',
    name: 'BibTeX',
    purpose: 'citazioni per LaTeX',
  },
  {
    id: 'csl',
    ending: 'csl.json',
    name: 'CSL-JSON',
    purpose: 'citazioni per i programmi',
  },
  {
    id: 'ndjson',
    ending: 'ndjson',
    name: 'NDJSON',
    purpose: 'una scheda per riga',
    provenance: true,
    ofLists: 'una voce dell’elenco per riga',
  },
  {
    id: 'parquet',
    ending: 'parquet',
    name: 'Parquet',
    purpose: 'tabella con i tipi, per R, Python e DuckDB',
    binary: true,
    provenance: true,
    ofLists: 'tabella con i tipi, per R, Python e DuckDB',
  },
  {
    id: 'sqlite',
    ending: 'db',
    name: 'SQLite',
    purpose: 'base dati in un file, con le sue tabelle',
    binary: true,
    provenance: true,
    ofLists: 'base dati in un file, con le sue tabelle',
  },
  {
    id: 'jsonld',
    ending: 'jsonld',
    name: 'JSON-LD',
    purpose: 'dati collegati, schema.org',
    inline: true,
    provenance: true,
    ofLists: 'dati collegati',
  },
  {
    id: 'turtle',
    ending: 'ttl',
    name: 'Turtle',
    purpose: 'dati collegati, RDF',
    inline: true,
    provenance: true,
    ofLists: 'dati collegati, RDF',
  },
  {
    id: 'atom',
    ending: 'atom',
    name: 'Atom',
    purpose: 'novità da seguire in un lettore di feed',
    inline: true,
    newest: FEED_LENGTH,
  },
  {
    id: 'jsonfeed',
    ending: 'feed.json',
    name: 'JSON Feed',
    purpose: 'le stesse novità in JSON',
    inline: true,
    newest: FEED_LENGTH,
  },
]

/** The forms of lists of other things than projects. */
export const LIST_FORMATS: readonly Format[] = FORMATS.filter(({ ofLists }) => ofLists)

/** The format that an address ends with, after its first dot. */
export const formatOfEnding = (ending: string): Format | undefined =>
  FORMATS.find((one) => one.ending === ending)
