import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import type { About } from '../../present/about.ts'
import type { Cell } from '../columns.ts'
import { type Chunk, recordsOf, type Write } from '../snapshot.ts'
import { type Table, tableOf } from './table.ts'

/** Rows that are packed together: few enough to keep nobody waiting, many enough to be worth it; those of a few words are many more. */
const GROUP = { progetti: 100, provenienza: 2_000 } as Record<string, number>

type SchemaElement = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number]

const TEXT = { type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const

const elementsOf = ({ name, kind }: Table['columns'][number]): SchemaElement[] => {
  if (kind === 'integer') return [{ name, type: 'INT32', repetition_type: 'OPTIONAL' }]
  if (kind === 'number') return [{ name, type: 'DOUBLE', repetition_type: 'OPTIONAL' }]
  if (kind === 'text') return [{ name, ...TEXT, repetition_type: 'OPTIONAL' }]
  return [
    { name, repetition_type: 'REQUIRED', num_children: 1, converted_type: 'LIST' },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', ...TEXT, repetition_type: 'REQUIRED' },
  ]
}

const schemaOf = ({ name, columns }: Pick<Table, 'name' | 'columns'>): SchemaElement[] => [
  { name, num_children: columns.length },
  ...columns.flatMap(elementsOf),
]

const metadataOf = (about: About) =>
  Object.entries({
    title: about.title,
    query: about.query,
    search: about.page,
    address: about.address,
    licence: about.licence.url,
    attribution: about.attribution,
    seq: String(about.seq),
    updatedAt: about.updatedAt ?? '',
  }).map(([key, value]) => ({ key, value }))

/**
 * Columns with their types, in groups of `together` rows; the file says its source in its own metadata. What is given back is
 * to be sent on; what has been sent is remembered as a number alone.
 */
export const parquetTable = (
  about: About,
  table: Pick<Table, 'name' | 'columns'>,
  together: number,
) => {
  const bytes = new ByteWriter()
  const writer = new ParquetWriter({
    writer: bytes,
    schema: schemaOf(table),
    kvMetadata: metadataOf(about),
    createdBy: 'emergo-buone-prassi',
  })
  let rows: (readonly Cell[])[] = []
  /** What was written since: the writer goes on counting, its memory begins again. */
  const taken = (): Uint8Array => {
    const now = bytes.getBytes().slice()
    bytes.index = 0
    return now
  }
  const pack = (): Uint8Array => {
    writer.write({
      columnData: table.columns.map(({ name }, at) => ({
        name,
        data: rows.map((cells) => cells[at] ?? null),
      })),
      rowGroupSize: rows.length,
    })
    rows = []
    return taken()
  }
  return {
    *add(more: readonly (readonly Cell[])[]): Generator<Chunk> {
      rows.push(...more)
      if (rows.length >= together) yield pack()
    },
    *end(): Generator<Chunk> {
      if (rows.length > 0) yield pack()
      writer.finish()
      yield taken()
    },
  }
}

/** Like a CSV a file holds one table: where each value came from is a file of its own. */
export const parquet: Write = async function* (snapshot): AsyncGenerator<Chunk> {
  const table = tableOf(snapshot)
  const { add, end } = parquetTable(snapshot.about, table, GROUP[table.name] ?? 1)
  for await (const project of recordsOf(snapshot)) yield* add(table.rows(project))
  yield* end()
}
