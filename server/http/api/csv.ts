/**
 * One line of a semicolon CSV, as Italian spreadsheets read it: quotes where needed, line ends inside cells kept.
 * A cell that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, "CSV injection"); our own
 * reader takes it away again.
 */
export const csvLine = (cells: readonly string[]): string =>
  `${cells.map((cell) => quote(defuse(cell))).join(';')}\r\n`

const defuse = (cell: string) => (/^[=+@\t\r]|^-(?!$)/.test(cell) ? `'${cell}` : cell)

const quote = (cell: string) => (/[";\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
