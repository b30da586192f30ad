import type { Words } from '#domain/languages.ts'
import { describeYears, type YearRange } from '#domain/query/en/years.ts'
import { plural } from '../../lib/text/en/format.ts'
import type * as italian from '../years.ts'

const projects = (count: number) =>
  count === 0 ? 'no project' : plural(count, 'project', 'projects')

type Bar = YearRange & { count: number }

const bar = ({ from, to, count }: Bar) => `${describeYears({ from, to })}: ${projects(count)}`

export const yearTexts: Words<typeof italian.yearTexts> = {
  histogram: {
    anno: 'Projects by reference year',
    attivo: 'Projects running, year by year',
  },
  short: (year) => `’${String(year % 100).padStart(2, '0')}`,
  bar,
  press: (pressed, range, total) => {
    if (range === null) return `${bar(pressed)}. Undo the choice`
    return range.from === pressed.from && range.to === pressed.to
      ? bar(pressed)
      : `${bar(pressed)}. Choose ${describeYears(range)}${total === null ? '' : `: ${projects(total)}`}`
  },
  width: (years) => `Each bar stands for ${years} years.`,
  hint: (chosen) =>
    ({
      none: 'Choose a bar; then, if you like, a second one for a range.',
      one: 'Choose a second bar for a range.',
      range: 'Choose a bar to begin again.',
    })[chosen],
  from: 'From',
  to: 'To',
  fieldHint: 'A year of four digits',
  counted: {
    anno: 'Each project is in its reference year, even where it ran longer.',
    attivo:
      'Each project is in all the years in which it was running; if it does not say when, in its reference year.',
  },
  table: 'The figures year by year',
  year: 'Year',
  count: 'Projects',
  exclude: 'Exclude',
  choose: (year) => `Filter by the year ${year}`,
}
