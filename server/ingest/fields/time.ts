import type { PartialDate } from '#domain/partial-date.ts'
import { parseDate, parseYear, type Side } from '../cells/date.ts'
import { bad, good, type Parsed, quote } from '../cells/parsed.ts'
import { type Period, parsePeriod } from '../cells/period.ts'
import { parseTerm } from '../cells/terms.ts'
import { type Cell, cleanLine, textOf } from '../cells/text.ts'
import { saysOver } from './closed.ts'
import { type IngestField, or, type Said } from './field.ts'

export const year: IngestField<'year'> = {
  aliases: ['year', 'anno di riferimento', 'annualita'],
  parse: (cell, { today }) => parseYear(cell, today),
  write: (project) => (project.year === null ? '' : String(project.year)),
  compare: (project) => project.year,
  merge: (known, { said }) => or(said.year, known.year),
}

/** An end that a period in one cell says, undefined where it says none; a dash says that both are unknown. */
const endOf = ({ period }: Said, end: keyof Period): PartialDate | null | undefined =>
  period === null ? null : (period?.[end] ?? undefined)

/** A date in a column of dates: a stretch of time belongs in another column, and its message says so. */
const dateOf = (cell: Cell, today: string, side: Side): Parsed<PartialDate> => {
  const parsed = parseDate(cell, today, side)
  if (parsed.ok || parsed.faults[0]?.code !== 'bad-date') return parsed
  const period = parsePeriod(cell, today)
  return period.ok && period.value.start !== null && period.value.end !== null
    ? bad({ code: 'period-not-date', value: quote(cell) })
    : parsed
}

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
  parse: (cell, { today }) => dateOf(cell, today, 'first'),
  write: (project) => project.start ?? '',
  compare: (project) => project.start,
  merge: (known, { said }) => or(said.start, or(endOf(said, 'start'), known.start)),
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
  parse: (cell, { today }) => dateOf(cell, today, 'last'),
  write: (project) => project.end ?? '',
  compare: (project) => project.end,
  merge: (known, { said }) => or(said.end, or(endOf(said, 'end'), known.end)),
}

export const period: IngestField<'period'> = {
  aliases: ['period', 'periodo', 'periodo di realizzazione', 'durata', 'tempi di attuazione'],
  parse: (cell, { today }) => parsePeriod(cell, today),
  write: () => '',
  compare: null,
  merge: null,
}

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
    const id = vocabularies.conclusione.resolve(cleanLine(textOf(cell) ?? ''))
    if (id !== undefined) return good(id)
    const over = saysOver(textOf(cell) ?? '')
    if (over === 'over') return good('ente')
    if (over === 'open') return bad({ code: 'stated-open', value: quote(cell) })
    return parseTerm(cell, vocabularies.conclusione)
  },
  write: (project, { conclusione }) => conclusione.labelOf(project.conclusion),
  compare: (project) => project.conclusion,
  /** "" when nobody has said it. */
  merge: (known, { said }) =>
    said.conclusion === null ? '' : or(said.conclusion, known.conclusion),
}
