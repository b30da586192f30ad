import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import type { Project } from '#domain/project.ts'
import { DATA_COLUMNS, type DataColumn } from '../columns.ts'
import { type About, type Chunk, recordsOf, type Write } from '../snapshot.ts'

/** Rows that are packed together: few enough to keep nobody waiting, many enough to be worth it. */
const GROUP = 100

type SchemaElement = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number]

const TEXT = { type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const

const elementsOf = ({ name, kind }: DataColumn): SchemaElement[] => {
  if (kind === 'integer') return [{ name, type: 'INT32', repetition_type: 'OPTIONAL' }]
  if (kind === 'number') return [{ name, type: 'DOUBLE', repetition_type: 'OPTIONAL' }]
  if (kind === 'text') return [{ name, ...TEXT, repetition_type: 'OPTIONAL' }]
  return [
    { name, repetition_type: 'REQUIRED', num_children: 1, converted_type: 'LIST' },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', ...TEXT, repetition_type: 'REQUIRED' },
  ]
}

const SCHEMA: SchemaElement[] = [
  { name: 'progetti', num_children: DATA_COLUMNS.length },
  ...DATA_COLUMNS.flatMap(elementsOf),
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

/** Columns with their types, in groups of rows; the file says its source in its own metadata. */
export const parquet: Write = async function* (snapshot): AsyncGenerator<Chunk> {
  const { about } = snapshot
  const bytes = new ByteWriter()
  const writer = new ParquetWriter({
    writer: bytes,
    schema: SCHEMA,
    kvMetadata: metadataOf(about),
    createdBy: 'emergo-buone-prassi',
  })
  /** What was written since: the writer goes on counting, its memory begins again. */
  const taken = (): Uint8Array => {
    const now = bytes.getBytes().slice()
    bytes.index = 0
    return now
  }
  const pack = (rows: readonly Project[]): Uint8Array => {
    writer.write({
      columnData: DATA_COLUMNS.map(({ name, value }) => ({
        name,
        data: rows.map((project) => value(project, about.origin)),
      })),
      rowGroupSize: GROUP,
    })
    return taken()
  }
  let rows: Project[] = []
  for await (const project of recordsOf(snapshot)) {
    rows.push(project)
    if (rows.length < GROUP) continue
    yield pack(rows)
    rows = []
  }
  if (rows.length > 0) yield pack(rows)
  writer.finish()
  yield taken()
}
