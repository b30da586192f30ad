import { plural } from '#domain/text/number.ts'
import type { IngestReport, IngestWarning, RowOutcome } from './report.ts'

const FORMATS: Record<IngestReport['format'], string> = {
  csv: 'CSV',
  xlsx: 'XLSX',
  ods: 'ODS',
  json: 'JSON',
  dokuwiki: 'DokuWiki',
}

const nameOf = ({ title, slug }: RowOutcome) => title ?? slug ?? '(senza titolo)'

const outcomeLines = (outcome: RowOutcome): string[] => {
  const row = `riga ${outcome.row}: ${nameOf(outcome)}`
  switch (outcome.outcome) {
    case 'new':
      return [`+ ${row} - nuova`]
    case 'changed':
      return [`~ ${row} - modificata: ${outcome.fields.join(', ')}`]
    case 'unchanged':
      return []
    case 'refused':
      return [
        `! ${row} - rifiutata`,
        ...outcome.errors.map(
          ({ column, message }) => `    ${column === null ? '' : `${column}: `}${message}`,
        ),
      ]
  }
}

const warningLine = ({ row, message }: IngestWarning) =>
  `  ${row === null ? '' : `riga ${row}: `}${message}`

/** The report as plain lines, for a terminal or a mail. Unchanged rows are only counted. */
export const renderReport = (report: IngestReport): string[] => {
  const { file, format, encoding, counts, total, warnings, rows } = report
  const how = [FORMATS[format], ...(encoding === null ? [] : [encoding])].join(', ')
  return [
    `${file} (${how}): ${plural(total, 'riga', 'righe')}`,
    ...rows.flatMap(outcomeLines),
    ...(warnings.length === 0 ? [] : ['Avvertenze', ...warnings.map(warningLine)]),
    `${plural(counts.new, 'nuova', 'nuove')}, ${plural(counts.changed, 'modificata', 'modificate')}, ` +
      `${counts.unchanged} senza differenze, ${plural(counts.refused, 'rifiutata', 'rifiutate')}`,
    ...(report.dryRun ? ['Prova: non è stato scritto niente.'] : []),
  ]
}
