import { ADDRESSES } from '#domain/addresses.ts'
import { FACETS, type FacetKey } from '#domain/facets.ts'
import type { SearchQuery } from '#domain/query/types.ts'
import { BYTE_ORDER_MARK, csvLine } from '../../ingest/columns/csv-line.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { plainLine } from '../formats/csv.ts'
import type { Chunk, Dialect } from '../formats/snapshot.ts'
import { valueLabel } from '../present/facet-kinds.ts'
import { narrowedLink, withinOf } from '../present/figures.ts'

export type Countings = Awaited<ReturnType<Catalogue['figures']['countings']>>

type Asked = { query: SearchQuery; origin: string; dialect: Dialect; countings: Countings }

/** Stands for all projects, once each, in place of a value. */
const ALL = 'totale'
const ALL_LABEL = 'Tutti i progetti'

/** As the files of records are written: for Italian spreadsheets, or plain, for programs. */
const lineOf = (dialect: Dialect) => (cells: readonly (string | number)[]) =>
  dialect === 'excel' ? csvLine(cells.map(String)) : plainLine(cells)

const head = (dialect: Dialect, excel: readonly string[], plain: readonly string[]): string =>
  dialect === 'excel' ? BYTE_ORDER_MARK + csvLine(excel) : plainLine(plain)

type Value = readonly [FacetKey, string]

/** Where some projects are, absolute; "" where no address asks for them. */
const addresses = ({ query, origin, countings: { names } }: Asked) => {
  const isWithin = withinOf(names)
  return (count: number, ...values: Value[]): string => {
    const link = count > 0 ? narrowedLink(query, values, isWithin) : null
    return link === null ? '' : origin + ADDRESSES.projects + link
  }
}

/** A result counted by one facet, a line for each value, and one for all: values overlap, so they do not add up to it. */
export async function* figureTable(asked: Asked, facet: FacetKey): AsyncGenerator<Chunk> {
  const { dialect, countings } = asked
  const { names, total } = countings
  const [line, address] = [lineOf(dialect), addresses(asked)]
  yield head(
    dialect,
    ['Codice', FACETS[facet].label, 'Progetti', 'Indirizzo'],
    ['codice', 'voce', 'progetti', 'indirizzo'],
  )
  for (const { value, count } of await countings.ordered(facet))
    yield line([value, valueLabel(facet, value, names), count, address(count, [facet, value])])
  yield line([ALL, ALL_LABEL, total, address(total)])
}

/** A result counted by several facets, one behind the other. */
export async function* figuresTable(
  asked: Asked,
  facets: readonly FacetKey[],
): AsyncGenerator<Chunk> {
  const { dialect, countings } = asked
  const { names, total } = countings
  const [line, address] = [lineOf(dialect), addresses(asked)]
  yield head(
    dialect,
    ['Filtro', 'Codice', 'Voce', 'Progetti', 'Indirizzo'],
    ['filtro', 'codice', 'voce', 'progetti', 'indirizzo'],
  )
  for (const facet of facets) {
    const name = dialect === 'excel' ? FACETS[facet].label : facet
    for (const { value, count } of await countings.ordered(facet)) {
      const where = address(count, [facet, value])
      yield line([name, value, valueLabel(facet, value, names), count, where])
    }
  }
  yield line([ALL, ALL, ALL_LABEL, total, address(total)])
}

/** A whole cross table, a line for each cell that has a project, then for each row, each column and all. */
export async function* crossTable(
  asked: Asked,
  rows: FacetKey,
  columns: FacetKey,
): AsyncGenerator<Chunk> {
  const { dialect, countings } = asked
  const { names, total } = countings
  const [line, address] = [lineOf(dialect), addresses(asked)]
  const label = (facet: FacetKey, value: string) => valueLabel(facet, value, names)
  yield head(
    dialect,
    [
      'Codice riga',
      FACETS[rows].label,
      'Codice colonna',
      FACETS[columns].label,
      'Progetti',
      'Indirizzo',
    ],
    ['codice_riga', 'riga', 'codice_colonna', 'colonna', 'progetti', 'indirizzo'],
  )
  const down = await countings.ordered(rows)
  const across = await countings.ordered(columns)
  for await (const { row, column, count } of countings.lines([rows, down], [columns, across])) {
    const cells = [row.value, label(rows, row.value), column.value, label(columns, column.value)]
    yield line([...cells, count, address(count, [rows, row.value], [columns, column.value])])
  }
  for (const { value, count } of down)
    if (count > 0)
      yield line([value, label(rows, value), ALL, ALL_LABEL, count, address(count, [rows, value])])
  for (const { value, count } of across)
    if (count > 0)
      yield line([
        ALL,
        ALL_LABEL,
        value,
        label(columns, value),
        count,
        address(count, [columns, value]),
      ])
  yield line([ALL, ALL_LABEL, ALL, ALL_LABEL, total, address(total)])
}
