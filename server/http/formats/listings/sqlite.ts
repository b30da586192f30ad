import type { CreateReadableFile, ReadableTable } from '../../../store/readable/readable-file.ts'
import { ABOUT_TABLES, addAbout, TYPES } from '../tables/sqlite.ts'
import { type Listing, rowsOf, type WriteListing } from './listing.ts'

const text = (name: string) => ({ name, type: 'TEXT' }) as const

/** Where the values of a column stand that has several. */
const partsOf = ({ name }: Listing, column: string): string => `${name}_${column}`

/** The list with one value a cell, and a table for each column of several. */
const tablesOf = (listing: Listing): ReadableTable[] => {
  const { name, columns } = listing
  const [first] = columns
  const id = first?.name ?? 'id'
  return [
    {
      name,
      columns: columns
        .filter(({ kind }) => kind !== 'list')
        .map((column) => ({ name: column.name, type: TYPES[column.kind] })),
      primaryKey: [id],
    },
    ...columns
      .filter(({ kind }) => kind === 'list')
      .map((column) => ({
        name: partsOf(listing, column.name),
        columns: [
          { ...text(id), references: `${name}(${id})` },
          { name: 'posizione', type: 'INTEGER' } as const,
          text('valore'),
          ...(column.vocabulary ? [text('etichetta')] : []),
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
    const file = create(tablesOf(listing))
    try {
      addAbout(file, about, columns, vocabularies)
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
