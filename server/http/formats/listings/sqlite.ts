import type { CreateReadableFile } from '../../../store/readable/readable-file.ts'
import { addAbout } from '../tables/sqlite.ts'
import {
  ABOUT_TABLES,
  place,
  type TellingTable,
  text,
  toldColumn,
} from '../tables/sqlite-tables.ts'
import { dated, LISTINGS_SINCE, type Listing, rowsOf, type WriteListing } from './listing.ts'

/** Where the values of a column stand that has several. */
const partsOf = ({ name }: Listing, column: string): string => `${name}_${column}`

/** The list with one value a cell, and a table for each column of several. */
const tablesOf = (listing: Listing): TellingTable[] => {
  const { name } = listing
  const columns = dated(listing.columns)
  const since = LISTINGS_SINCE
  const [first] = columns
  const id = first?.name ?? 'id'
  return [
    {
      name,
      columns: columns
        .filter(({ kind }) => kind !== 'list')
        .map((column) => toldColumn(column, column.since)),
      primaryKey: [id],
    },
    ...columns
      .filter(({ kind }) => kind === 'list')
      .map((column) => ({
        name: partsOf(listing, column.name),
        columns: [
          {
            ...text(id, `La riga, come nella tabella “${name}”.`, { since }),
            references: `${name}(${id})`,
          },
          place(since),
          text('valore', column.meaning, {
            since,
            ...(column.vocabulary && { vocabulary: column.vocabulary }),
          }),
          ...(column.vocabulary ? [text('etichetta', 'La voce come si legge.', { since })] : []),
        ],
        primaryKey: [id, 'posizione'],
      })),
    ...ABOUT_TABLES,
  ]
}

/** A base in one file, with readable tables. */
export const sqlite = (create: CreateReadableFile): WriteListing =>
  async function* (listed) {
    const { about, listing, vocabularies } = listed
    const { name, columns } = listing
    const tables = tablesOf(listing)
    const file = create(tables)
    try {
      addAbout(file, about, tables, vocabularies)
      for await (const { cells } of rowsOf(listed)) {
        file.insert(
          name,
          cells.filter((_, at) => columns[at]?.kind !== 'list') as (string | number | null)[],
        )
        columns.forEach((column, at) => {
          const values = cells[at]
          if (!Array.isArray(values)) return
          const { vocabulary } = column
          values.forEach((value, place) => {
            const label = vocabulary ? [vocabularies[vocabulary].labelOf(value)] : []
            file.insert(partsOf(listing, column.name), [
              cells[0] as string,
              place + 1,
              value,
              ...label,
            ])
          })
        })
      }
      yield* file.read()
    } finally {
      file.remove()
    }
  }
