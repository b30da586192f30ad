import { AppError } from '#domain/errors.ts'
import { FIELDS } from '#domain/fields.ts'
import { openBytes } from '../open/open.ts'
import { recognise } from '../open/recognise.ts'
import type { Source } from '../readers/source.ts'
import { columnIndex, type RowPlace } from '../rows/place.ts'
import type { RawRow } from '../rows/raw-row.ts'
import type { Marking } from './mark.ts'
import { markCsv } from './mark-csv.ts'
import { markOds } from './ods/mark-ods.ts'
import type { MarkRequest } from './request.ts'
import { sameReading } from './same-reading.ts'
import { templateCopy } from './template-copy.ts'
import { markXlsx } from './xlsx/mark-xlsx.ts'

/** A file with its marks. `own` is the one that was handed in; `template` our template, filled with its rows. */
export type MarkedFile = {
  name: string
  mediaType: string
  how: 'own' | 'template'
  bytes: Uint8Array
}

const MEDIA_TYPES = {
  csv: 'text/csv',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

/** Macros are parts like any other: nobody runs them here, and they go back with the rest. */
const WITH_MACROS = 'application/vnd.ms-excel.sheet.macroEnabled.12'

const SUFFIX = '-da-correggere'

/** "progetti.xlsx" as it goes back to its sender. Marked twice, it is named once. */
const nameOf = (name: string, extension: string): string => {
  const base = name.replace(/\.[^.]*$/, '').replace(new RegExp(`${SUFFIX}$`), '')
  return `${base || 'file'}${SUFFIX}.${extension}`
}

const extensionOf = (name: string, otherwise: string): string =>
  /\.(\w{1,5})$/.exec(name)?.[1] ?? otherwise

/** The first row of a file, and all of them with it. */
const readOn = ({ rows }: Source) => {
  const reading = rows[Symbol.iterator]()
  const { value: first } = reading.next()
  function* all(): Generator<RawRow> {
    if (first) yield first
    for (let next = reading.next(); !next.done; next = reading.next()) yield next.value
  }
  return { first, all }
}

const markingOf = (
  { rows, hideOthers }: MarkRequest,
  { sheet, fields, table }: RowPlace,
): Marking | undefined =>
  table && {
    sheet,
    headerRow: table.headerRow,
    lastColumn: table.lastColumn,
    hideOthers,
    rows: rows.map(({ row, faults }) => ({
      row,
      marks: faults.map(({ field, message }) => {
        const place = field === null ? undefined : fields[field]
        const column = columnIndex(place?.column ?? '') ?? null
        const heading = place?.heading ?? (field && FIELDS[field].label)
        return { column, heading, text: message }
      }),
    })),
  }

/** The file itself, marked; undefined where its format or its make does not let us. */
const markOwn = async (request: MarkRequest): Promise<MarkedFile | undefined> => {
  const { name, bytes, vocabularies, columns } = request
  const found = recognise(bytes)
  const { format } = found
  if (format !== 'xlsx' && format !== 'ods' && format !== 'csv') return undefined
  const about = {
    name: nameOf(name, extensionOf(name, format)),
    mediaType: /\.xlsm$/i.test(name) ? WITH_MACROS : MEDIA_TYPES[format],
    how: 'own' as const,
  }
  const { first, all } = readOn(await openBytes(name, bytes, vocabularies.tema, columns))
  const place = first?.place
  const marking = place && markingOf(request, place)
  if (!marking) return undefined
  const corrections = place.table?.corrections ?? null
  if (corrections === null && request.rows.length === 0) return { ...about, bytes }
  const marked =
    'delimiter' in found
      ? markCsv(bytes, found, marking, corrections)
      : (format === 'xlsx' ? markXlsx : markOds)(bytes, found.parts, marking, corrections)
  if (!marked || !(await sameReading(all(), marked, request))) return undefined
  return { ...about, bytes: marked }
}

/**
 * Gives a file back to who made it, with what is wrong in it: coloured cells with notes and a last column "Da correggere"
 * that ingest knows and never reads. All else in it stays as it was. JSON, wiki pages and files that cannot be changed so come
 * back as our template with their rows. Throws AppError 'invalid' where the file itself cannot be read.
 */
export const markedFile = async (request: MarkRequest): Promise<MarkedFile> => {
  const own = await tryOwn(request)
  if (own) return own
  const { name, bytes, vocabularies, columns } = request
  const source = await openBytes(name, bytes, vocabularies.tema, columns)
  return {
    name: nameOf(name, 'xlsx'),
    mediaType: MEDIA_TYPES.xlsx,
    how: 'template',
    bytes: await templateCopy(source, request),
  }
}

/** A part that is odd in a way that readers do not mind is no reason to give nothing back. */
const tryOwn = async (request: MarkRequest): Promise<MarkedFile | undefined> => {
  try {
    return await markOwn(request)
  } catch (error) {
    if (error instanceof AppError) return undefined
    throw error
  }
}
