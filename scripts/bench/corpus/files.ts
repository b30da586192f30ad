import { writeXlsxStream } from 'hucre/xlsx'
import type { Vocabularies } from '#domain/vocabulary.ts'
import { PUBLIC_COLUMNS } from '../../../server/ingest/columns/columns.ts'
import { BYTE_ORDER_MARK, csvLine } from '../../../server/ingest/columns/csv-line.ts'
import { toCells } from '../../../server/ingest/columns/to-row.ts'
import type { SyntheticProject } from './corpus.ts'

type Writer = (
  projects: Iterable<SyntheticProject>,
  vocabularies: Vocabularies,
) => AsyncIterable<string | Uint8Array>

const HEADERS = PUBLIC_COLUMNS.map((column) => column.label)

async function* json(projects: Iterable<SyntheticProject>) {
  let separator = '[\n'
  for (const project of projects) {
    yield separator + JSON.stringify(project)
    separator = ',\n'
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n'
}

async function* csv(projects: Iterable<SyntheticProject>, vocabularies: Vocabularies) {
  yield BYTE_ORDER_MARK + csvLine(HEADERS)
  for (const project of projects) yield csvLine(toCells(project, vocabularies))
}

const xlsx: Writer = (projects, vocabularies) => {
  const rows = function* () {
    for (const project of projects) yield toCells(project, vocabularies)
  }
  const columns = HEADERS.map((header) => ({ header }))
  return writeXlsxStream(rows(), { name: 'Progetti', columns })
}

/** Writes projects as files that the ingest takes, piece by piece, so that their number has no limit. */
export const FILE_WRITERS = { json, csv, xlsx } as const satisfies Record<string, Writer>

export type FileFormat = keyof typeof FILE_WRITERS

export const isFileFormat = (name: string): name is FileFormat => name in FILE_WRITERS
