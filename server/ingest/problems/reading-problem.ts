/** What a reader finds wrong with one cell or row. */
export type ReadingFault =
  | { code: 'error-value'; value: string }
  | { code: 'unsaved-formula' }
  /** A quoted cell holds lines that look like rows of the table. */
  | { code: 'quotes-over-rows'; from: number; to: number }
  | { code: 'repeated-key'; key: string }

/** What a reader says of a file beside its rows. Lists are cut: `more` counts what is left out. */
export type ReadingNotice =
  | { code: 'above-headings'; texts: string[] }
  | { code: 'sheet-not-read'; name: string; hidden: boolean }
  | { code: 'sheet-hidden'; name: string }
  | { code: 'rows-hidden'; sheet: string; rows: number[]; more: number; filtered: boolean }
  | { code: 'columns-hidden'; columns: string[] }
  | { code: 'merged-cells'; ranges: { range: string; value: string }[]; more: number }
  | { code: 'merged-across'; ranges: { range: string; value: string }[]; more: number }
  | { code: 'covered-cells'; ranges: { range: string; value: string }[]; more: number }
  | { code: 'formula-rows'; rows: number[]; more: number }
  | { code: 'comments'; comments: { cell: string; text: string }[]; more: number }
  | { code: 'shapes'; texts: string[]; more: number }
  | { code: 'link-not-read'; cell: string; url: string }
  | { code: 'stray-quote'; value: string }
  | { code: 'lines-in-quotes' }
  | { code: 'encoding-recognised'; encoding: 'macintosh' | 'cp850'; sample: string }
  | { code: 'encoding-uncertain'; sample: string }
  | { code: 'encoding-mixed'; lines: number[]; more: number; sample: string }
  | { code: 'double-encoded'; count: number; sample: string }
  | { code: 'lost-characters'; count: number; sample: string }
  | { code: 'unknown-key'; path: string }
  | { code: 'page-text-not-read'; page: string; heading: string | null; text: string }
  | { code: 'page-row-not-read'; page: string; label: string; text: string }
  | { code: 'page-span'; page: string; text: string }
  | { code: 'page-medium-not-read'; page: string; label: string; target: string }
  | { code: 'page-more-not-read'; page: string; count: number }
  | { code: 'entry-not-read'; name: string }
  | { code: 'name-not-utf8'; name: string }

/** Why a reader refuses a file whole. */
export type ReadingFileProblem =
  | { code: 'json-syntax'; line: number; column: number; what: JsonSlip; found: string }
  | { code: 'unread-encoding' }
  | { code: 'too-deep' }

/** What kind of slip a JSON text has. */
export type JsonSlip =
  | 'end'
  | 'value'
  | 'name'
  | 'colon'
  | 'comma'
  | 'trailing-comma'
  | 'text'
  | 'number'
  | 'quotes'
  | 'not-a-number'
  | 'rest'
  | 'depth'
