import { describeYears, type YearRange } from '#domain/query/years.ts'
import { plural } from '../lib/text/format.ts'

const projects = (count: number) =>
  count === 0 ? 'nessun progetto' : plural(count, 'progetto', 'progetti')

type Bar = YearRange & { count: number }

const bar = ({ from, to, count }: Bar) => `${describeYears({ from, to })}: ${projects(count)}`

/** Words of the years: the histogram, its fields and its table. */
export const yearTexts = {
  histogram: {
    anno: 'Progetti per anno di riferimento',
    attivo: 'Progetti in corso, anno per anno',
  },
  /** 2017 -> "’17": as much as fits under a bar. */
  short: (year: number) => `’${String(year % 100).padStart(2, '0')}`,
  bar,
  press: (pressed: Bar, range: YearRange | null, total: number | null) => {
    if (range === null) return `${bar(pressed)}. Togli la scelta`
    return range.from === pressed.from && range.to === pressed.to
      ? bar(pressed)
      : `${bar(pressed)}. Scegli ${describeYears(range)}${total === null ? '' : `: ${projects(total)}`}`
  },
  width: (years: number) => `Ogni barra vale ${years} anni.`,
  hint: (chosen: 'none' | 'one' | 'range') =>
    ({
      none: 'Scegli una barra; poi, se vuoi, una seconda per un intervallo.',
      one: 'Scegli una seconda barra per un intervallo.',
      range: 'Scegli una barra per ricominciare.',
    })[chosen],
  from: 'Dal',
  to: 'Al',
  fieldHint: 'Anno di quattro cifre',
  counted: {
    anno: 'Ogni progetto sta nel suo anno di riferimento, anche se è durato di più.',
    attivo:
      'Ogni progetto sta in tutti gli anni in cui era in corso; se non dice quando, nel suo anno di riferimento.',
  },
  table: 'I numeri anno per anno',
  year: 'Anno',
  count: 'Progetti',
  exclude: 'Escludi',
  choose: (year: number) => `Filtra per l’anno ${year}`,
} as const
