import { parseAmount } from '../cells/amount.ts'
import { type IngestField, or } from './field.ts'

export const fundingEur: IngestField<'fundingEur'> = {
  aliases: [
    'fundingEur',
    'importo',
    'importo euro',
    'finanziamento',
    'finanziamento euro',
    'contributo',
    'contributo pubblico',
    'importo finanziato',
    'importo complessivo',
    'importo erogato',
  ],
  parse: parseAmount,
  /** Italians write numbers with a comma; a point before three digits would be read as thousands. */
  write: ({ fundingEur }) => (fundingEur === null ? '' : String(fundingEur).replace('.', ',')),
  compare: (project) => project.fundingEur,
  merge: (known, { said }) => or(said.fundingEur, known.fundingEur),
}
