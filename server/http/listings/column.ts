import type { Cell } from '../formats/columns.ts'
import type { ListingColumn, ListingRow } from '../formats/listings/listing.ts'
import type { SchemaThing } from '../linked/schema-org.ts'

/** A column of a list with where its value is found. */
export type Column<Row> = ListingColumn & { value: (row: Row, origin: string) => Cell }

/** The page of a thing: the last column of every list. */
export const addressColumn = <Row>(path: (row: Row) => string): Column<Row> => ({
  name: 'indirizzo',
  key: 'url',
  label: 'Indirizzo della pagina',
  labelEn: 'Address of the page',
  meaning: 'La pagina che ne parla, con i suoi progetti.',
  kind: 'text',
  isAlways: true,
  type: 'indirizzo',
  value: (row, origin) => origin + path(row),
})

/** How many projects are here: in every list. */
export const projectsColumn = <Row>(meaning: string, count: (row: Row) => number): Column<Row> => ({
  name: 'progetti',
  key: 'projects',
  label: 'Progetti',
  labelEn: 'Projects',
  meaning,
  kind: 'integer',
  isAlways: true,
  type: 'numero intero',
  value: count,
})

type Years = { firstYear: number | null; lastYear: number | null }

/** Of the projects that are here: as many as say one. */
export const yearsColumns = <Row extends Years>(): Column<Row>[] => [
  {
    name: 'primo_anno',
    key: 'firstYear',
    label: 'Primo anno',
    labelEn: 'First year',
    meaning: 'Il primo anno di riferimento fra quelli che i progetti indicano.',
    kind: 'integer',
    type: 'anno',
    value: ({ firstYear }) => firstYear,
  },
  {
    name: 'ultimo_anno',
    key: 'lastYear',
    label: 'Ultimo anno',
    labelEn: 'Last year',
    meaning: 'L’ultimo anno di riferimento fra quelli che i progetti indicano.',
    kind: 'integer',
    type: 'anno',
    value: ({ lastYear }) => lastYear,
  },
]

/** The page of a thing, and how many projects it leads to, in the terms of schema.org. */
export const pageOf = (page: string, projects: number): SchemaThing => ({
  '@type': 'CollectionPage',
  '@id': page,
  url: page,
  mainEntity: { '@type': 'ItemList', numberOfItems: projects },
})

export const rowOf =
  <Row>(columns: readonly Column<Row>[], thing: (row: Row, origin: string) => SchemaThing | null) =>
  (row: Row, origin: string): ListingRow => ({
    cells: columns.map(({ value }) => value(row, origin)),
    thing: thing(row, origin),
  })
