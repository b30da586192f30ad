/** What one file may hold. Beyond any of these it is refused whole, before memory is spent on it. */
export const INGEST_LIMITS = {
  /** Bytes on disk. */
  fileBytes: 50_000_000,
  /** Bytes of a workbook once inflated, all its parts together. */
  inflatedBytes: 200_000_000,
  /** Bytes of a part that is held in memory whole: shared strings, styles, an ODS sheet. */
  partBytes: 80_000_000,
  /** Inflated over compressed. Deflate reaches 1,032; sheets of repeated rows stay under 300. */
  inflation: 500,
  /** Parts of a workbook, and entries of any archive: a zipped wiki has its pictures and old revisions with it. */
  parts: 2_000,
  entries: 60_000,
  rows: 100_000,
  /** The same with the empty ones, of which a spreadsheet has a million at most. */
  rowsWithEmpty: 1_200_000,
  columns: 200,
  /** Characters of all cells together: one shared string may stand in millions of cells. */
  characters: 150_000_000,
  /** Rows above the headings: titles, logos, notes. */
  rowsBeforeHeader: 15,
  wikiPages: 20_000,
} as const

/** The first year that a project may name, and how many years ahead of today it may reach. */
export const PLAUSIBLE_YEARS = { from: 1990, ahead: 10 } as const
