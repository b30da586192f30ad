import type { FacetKey } from '#domain/facets.ts'
import type { Words } from '#domain/languages.ts'
import { formatNumber, plural, quoted } from '../../lib/text/en/format.ts'
import type * as italian from '../figures.ts'

const projects = (count: number) => plural(count, 'project', 'projects')
const lower = (label: string) => label.charAt(0).toLowerCase() + label.slice(1)
const page = (of: string, number: number, pages: number) =>
  `${of}: page ${formatNumber(number)} of ${formatNumber(pages)}`

const OWN_TITLES: Partial<Record<FacetKey, string>> = {
  attivo: 'Projects running, year by year',
  'parole-semplici': 'Projects with a text in plain words',
}

export const figureTexts: Words<typeof italian.figureTexts> = {
  title: 'Figures and tables',
  by: (facet, label) => OWN_TITLES[facet] ?? `Projects by ${lower(label)}`,
  crossed: (rows, columns) => `${rows} by ${lower(columns)}`,
  description: (asked, total) => `${projects(total)}, counted. Search: ${asked}.`,
  counted: (total) =>
    total === 0 ? 'This search finds no projects.' : `${projects(total)} counted here.`,
  asked: (asked) => `Search: ${asked}.`,
  back: 'Back to the projects',
  all: 'All figures',
  exact: 'Every number is exact and leads to its projects.',
  sums: 'A project may have several values, so the rows may add up to more than the total.',
  wider: 'A broader value also counts the projects of the narrower ones.',
  unlinked:
    'Some numbers have no link. Your search already accepts any of several values of the same kind, and no address can ask for this one as well.',
  value: 'Value',
  count: 'Projects',
  more: (count) => `See ${plural(count, 'more value', 'more values')}`,
  own: 'Open on its own',
  ownOf: (title) => `Open on its own: ${title}`,
  csv: 'CSV table',
  csvOf: (title) => `CSV table: ${title}`,
  svg: 'SVG picture',
  svgOf: (title) => `SVG picture: ${title}`,
  others: 'Other figures',
  othersLead: 'The same projects, counted in other ways.',
  page: (number, pages) => `There are many values. ${page('This', number, pages)}.`,

  crossTitle: 'Cross table',
  crossLead:
    'Choose two things: one for the rows, one for the columns. Each cell counts the projects that have both.',
  crossRows: 'Rows',
  crossColumns: 'Columns',
  crossShow: 'Show the table',
  sameTwice: 'Rows and columns must be two different things: we chose other columns.',
  total: 'All projects',
  totals:
    'The row and the column “All projects” count each project once. They are not sums: a project may stand in several cells.',
  region: (title) => `Table: ${title}`,
  cell: (count, row, column) => `${projects(count)}: ${quoted(row)}, ${quoted(column)}`,
  rowPages: (number, pages) => page('Rows', number, pages),
  columnPages: (number, pages) => page('Columns', number, pages),
  moreRows: 'More rows',
  fewerRows: 'Previous rows',
  moreColumns: 'More columns',
  fewerColumns: 'Previous columns',
  mostFirst: 'The values with most projects come first.',
  crossCsv: 'The whole table as CSV',
}

export const mapTexts: Words<typeof italian.mapTexts> = {
  title: 'Map of zones and municipalities',
  lead: 'A map made of boxes: each box is a zone, roughly where it lies, and holds its municipalities. The number says how many projects there are, and the name leads to them.',
  map: 'Map',
  list: 'List',
  listLead: 'The same numbers as on the map, highest first.',
  without: 'Municipalities without projects in this search',
  whole: 'In the whole territory',
  wholeNote:
    'Many projects name the Metropolitan City only, and no zone: they count here, and not in the boxes.',
  beyond: 'Beyond the map',
  order: 'Which municipality is in which zone is told by the list “Territory” of this database.',
}
