/** Written first in a CSV, it tells Excel that the text is UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff'

const RISKY = /^'*[=+\-@\t\r]/

/** A spreadsheet would compute a cell that begins so: an apostrophe makes it text, and is taken off on the way in. */
export const guard = (text: string) => (RISKY.test(text) ? `'${text}` : text)

/** The inverse of the guard, for cells that come back. */
export const unguard = (text: string) =>
  RISKY.test(text) && text.startsWith("'") ? text.slice(1) : text

/** In quotes where a program would take it apart, or trim it. */
const quoted = (text: string): string =>
  /[;"\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text

/** One record of a CSV for Italian spreadsheets: semicolons, quotes where needed, CRLF. */
export const csvLine = (cells: readonly string[]): string => {
  let line = ''
  for (const [at, cell] of cells.entries()) {
    if (at > 0) line += ';'
    if (cell !== '') line += quoted(guard(cell))
  }
  return `${line}\r\n`
}
