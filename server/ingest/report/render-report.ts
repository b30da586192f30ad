import { formatNumber, plural } from '#domain/text/number.ts'
import type { IngestReport, IngestWarning, RowOutcome } from './report.ts'

const FORMATS: Record<IngestReport['format'], string> = {
  csv: 'CSV',
  xlsx: 'XLSX',
  ods: 'ODS',
  json: 'JSON',
  dokuwiki: 'DokuWiki',
}

const nameOf = ({ title, slug }: RowOutcome) => title ?? slug ?? '(senza titolo)'

const rowOf = (outcome: RowOutcome) => `riga ${outcome.row}: ${nameOf(outcome)}`

/** New rows named one by one; more are counted, as there is nothing to do about them. */
const NAMED = 100

const refusedLines = (rows: readonly RowOutcome[]): string[] =>
  rows.flatMap((row) =>
    row.outcome === 'refused'
      ? [
          `! ${rowOf(row)} - rifiutata`,
          ...row.errors.map(
            ({ column, message }) => `    ${column === null ? '' : `${column}: `}${message}`,
          ),
        ]
      : [],
  )

const changedLines = (rows: readonly RowOutcome[]): string[] =>
  rows.flatMap((row) =>
    row.outcome === 'changed' ? [`~ ${rowOf(row)} - modificata: ${row.fields.join(', ')}`] : [],
  )

const newLines = (rows: readonly RowOutcome[]): string[] => {
  const added = rows.filter(({ outcome }) => outcome === 'new')
  const more = added.length - NAMED
  return [
    ...added.slice(0, NAMED).map((row) => `+ ${rowOf(row)} - nuova`),
    ...(more > 0
      ? [`+ e ${more === 1 ? 'un’altra nuova' : `altre ${formatNumber(more)} nuove`}`]
      : []),
  ]
}

/** Warnings in their order, what is said alike of several rows in one line. */
const warningLines = (warnings: readonly IngestWarning[]): string[] => {
  const rowsOf = new Map<string, number[]>()
  for (const { row, message } of warnings) {
    const rows = rowsOf.get(message) ?? []
    if (row !== null) rows.push(row)
    rowsOf.set(message, rows)
  }
  return [...rowsOf].map(([message, rows]) => {
    if (rows.length === 0) return `  ${message}`
    const which = rows.length === 1 ? `riga ${rows[0]}` : `righe ${rows.join(', ')}`
    return `  ${which}: ${message}`
  })
}

/** The report as plain lines, for a terminal or a mail: what is to be corrected first, and whole. Unchanged rows are counted. */
export const renderReport = (report: IngestReport): string[] => {
  const { file, format, encoding, counts, total, warnings, rows } = report
  const how = [FORMATS[format], ...(encoding === null ? [] : [encoding])].join(', ')
  return [
    `${file} (${how}): ${plural(total, 'riga', 'righe')}`,
    ...refusedLines(rows),
    ...changedLines(rows),
    ...newLines(rows),
    ...(warnings.length === 0 ? [] : ['Avvertenze', ...warningLines(warnings)]),
    `${plural(counts.new, 'nuova', 'nuove')}, ${plural(counts.changed, 'modificata', 'modificate')}, ` +
      `${formatNumber(counts.unchanged)} senza differenze, ${plural(counts.refused, 'rifiutata', 'rifiutate')}`,
    ...(report.dryRun ? ['Prova: non è stato scritto niente.'] : []),
  ]
}
