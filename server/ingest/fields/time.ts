import { labelKey } from '#domain/text/fold.ts'
import { parseDate, parseYear } from '../cells/date.ts'
import { single } from '../cells/list.ts'
import { bad, good, quote } from '../cells/parsed.ts'
import { type Period, parsePeriod } from '../cells/period.ts'
import { parseTerm } from '../cells/terms.ts'
import { textOf } from '../cells/text.ts'
import { type IngestField, or, type Said } from './field.ts'

export const year: IngestField<'year'> = {
  aliases: ['year', 'anno di riferimento', 'annualita'],
  parse: (cell, { today }) => parseYear(cell, today),
  write: (project) => (project.year === null ? '' : String(project.year)),
  compare: (project) => project.year,
  merge: (known, { said }) => or(said.year, known.year),
}

/** The two ends that a period in one cell says; a dash says that both are unknown. */
const endsOf = ({ period }: Said): Period | undefined =>
  period === null ? { start: null, end: null } : period

export const start: IngestField<'start'> = {
  aliases: [
    'start',
    'data inizio',
    'data di inizio',
    'inizio attivita',
    'avvio',
    'data avvio',
    'data di avvio',
  ],
  parse: (cell, { today }) => parseDate(cell, today),
  write: (project) => project.start ?? '',
  compare: (project) => project.start,
  merge: (known, { said }) => or(said.start, or(endsOf(said)?.start, known.start)),
}

export const end: IngestField<'end'> = {
  aliases: [
    'end',
    'data fine',
    'data di fine',
    'fine attivita',
    'conclusione attivita',
    'data conclusione',
    'data di conclusione',
    'termine',
  ],
  parse: (cell, { today }) => parseDate(cell, today),
  write: (project) => project.end ?? '',
  compare: (project) => project.end,
  merge: (known, { said }) => or(said.end, or(endsOf(said)?.end, known.end)),
}

export const period: IngestField<'period'> = {
  aliases: ['period', 'periodo', 'periodo di realizzazione', 'durata', 'tempi di attuazione'],
  parse: (cell, { today }) => parsePeriod(cell, today),
  write: () => '',
  compare: null,
  merge: null,
}

const OPEN = new Set([
  'no',
  'in corso',
  'non concluso',
  'aperto',
  'attivo',
  'da avviare',
  'sospeso',
  'approvato',
  'finanziato',
  'avviato',
  'in fase di avvio',
  'ongoing',
])
const CLOSED = new Set([
  'si',
  's',
  'x',
  'yes',
  'vero',
  'true',
  'concluso',
  'conclusa',
  'terminato',
  'chiuso',
  'completato',
  'finito',
])

export const conclusion: IngestField<'conclusion'> = {
  aliases: [
    'conclusion',
    'conclusione',
    'stato',
    'stato del progetto',
    'stato progetto',
    'come si sa che e concluso',
    'progetto concluso',
  ],
  /** "sì" and "concluso" are the institution's word; "in corso" is a reason to refuse, not an unknown value. */
  parse: (cell, { vocabularies }) => {
    const key = labelKey(textOf(cell) ?? '')
    if (CLOSED.has(key)) return good('ente')
    if (OPEN.has(key)) return bad({ code: 'stated-open', value: quote(cell) })
    return single(cell, (value) => parseTerm(value, vocabularies.conclusione))
  },
  write: (project, { conclusione }) => conclusione.labelOf(project.conclusion),
  compare: (project) => project.conclusion,
  /** "" when nobody has said it. */
  merge: (known, { said }) =>
    said.conclusion === null ? '' : or(said.conclusion, known.conclusion),
}
