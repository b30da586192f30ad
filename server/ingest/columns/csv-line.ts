/** Written first in a CSV, it tells Excel that the text is UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff'

const RISKY = /^'*[=+\-@\t\r]/

/** A spreadsheet would compute a cell that begins so: an apostrophe makes it text, and is taken off on the way in. */
export const guard = (text: string) => (RISKY.test(text) ? `'${text}` : text)

/** The inverse of the guard, for cells that come back. */
export const unguard = (text: string) =>
  RISKY.test(text) && text.startsWith("'") ? text.slice(1) : text

/** One record of a CSV for Italian spreadsheets: semicolons, quotes where needed, CRLF. */
export const csvLine = (cells: readonly string[]): string =>
  `${cells
    .map(guard)
    .map((text) =>
      /[;"\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text,
    )
    .join(';')}\r\n`
