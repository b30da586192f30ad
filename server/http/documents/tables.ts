import { ADDRESSES, conceptPath } from '#domain/addresses.ts'
import { FIELDS } from '#domain/fields.ts'
import { PARTIAL_DATE_PATTERN } from '#domain/partial-date.ts'
import { PUBLIC_COLUMNS } from '../../ingest/columns/columns.ts'
import { BYTE_ORDER_MARK } from '../../ingest/columns/csv-line.ts'
import { DATA_COLUMNS, type DataColumn } from '../formats/columns.ts'
import type { About } from '../formats/snapshot.ts'
import { PROVENANCE_COLUMNS } from '../formats/tables/table.ts'
import { columnMeaning, coverage, DESCRIPTION, KEYWORDS } from './descriptions.ts'

const isDate = ({ field }: Pick<DataColumn, 'field'>) =>
  field !== null && FIELDS[field].type === 'date'

/** A partial date is text of a certain form: as a date it would be read as whole, or refused. */
const PARTIAL = { base: 'string', format: PARTIAL_DATE_PATTERN }

const plainType = (column: DataColumn) => {
  if (isDate(column)) return PARTIAL
  return column.kind === 'integer' ? 'integer' : column.kind === 'number' ? 'decimal' : 'string'
}

const plainColumns = (about: About) =>
  DATA_COLUMNS.map((column) => ({
    name: column.name,
    titles: { it: [column.name, column.label], en: [column.labelEn] },
    'dc:description': { '@value': columnMeaning(column), '@language': 'it' },
    datatype: plainType(column),
    ...(column.kind === 'list' && { separator: '|' }),
    ...(column.vocabulary && {
      propertyUrl: `${about.origin}${conceptPath(column.vocabulary)}`,
    }),
    required: column.field === 'slug' || column.field === 'title',
  }))

const spreadsheetColumns = () =>
  PUBLIC_COLUMNS.map(({ name, label, labelEn, meaning, type }, at) => ({
    name,
    // Some readers take the mark of the first line for a part of its first heading: they find it, too (and no key).
    titles: { it: at === 0 ? [label, BYTE_ORDER_MARK + label] : [label], en: [labelEn] },
    'dc:description': { '@value': meaning, '@language': 'it' },
    datatype:
      type === 'date'
        ? PARTIAL
        : type === 'year'
          ? 'integer'
          : type === 'amount'
            ? { base: 'decimal', format: { decimalChar: ',', groupChar: '.' } }
            : 'string',
  }))

/** CSV on the Web: how to read the very table that stands at `url`, and what its columns mean. */
export const csvw = (about: About, url: string, forPrograms: boolean) => ({
  '@context': ['http://www.w3.org/ns/csvw', { '@language': 'it' }],
  url,
  lang: 'it',
  'dc:title': about.title,
  'dc:description': DESCRIPTION,
  'dc:license': { '@id': about.licence.url },
  'dc:publisher': about.publisher.name,
  'dc:modified': about.updatedAt,
  'dc:identifier': String(about.seq),
  dialect: {
    encoding: 'utf-8',
    delimiter: forPrograms ? ',' : ';',
    quoteChar: '"',
    doubleQuote: true,
    header: true,
    headerRowCount: 1,
    lineTerminators: ['\r\n'],
  },
  tableSchema: {
    columns: forPrograms ? plainColumns(about) : spreadsheetColumns(),
    ...(forPrograms && { primaryKey: 'slug', aboutUrl: `${about.origin}/progetti/{slug}` }),
  },
})

const TYPES = { text: 'string', list: 'string', integer: 'integer', number: 'number' } as const

/** A plain table for programs, and how it is to be read. */
const plainFile = (about: About, name: string, title: string, asked: string) => ({
  name,
  title,
  type: 'table',
  path: `${about.origin}${ADDRESSES.api}/projects.csv${asked}`,
  scheme: about.origin.startsWith('https') ? 'https' : 'http',
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true },
})

type Figures = { firstYear: number | null; lastYear: number | null }

/** Data Package 2.0: the plain tables with their columns; what another reader needs to open it without asking. */
export const dataPackage = (about: About, { firstYear, lastYear }: Figures) => ({
  $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
  name: 'buone-prassi-emergo',
  id: `${about.origin}${ADDRESSES.openData}`,
  title: about.title,
  description: DESCRIPTION,
  homepage: `${about.origin}${ADDRESSES.openData}`,
  version: `1.0.${about.seq}`,
  created: about.updatedAt ?? '1970-01-01T00:00:00Z',
  keywords: KEYWORDS,
  ...(coverage(firstYear, lastYear) && { temporal: coverage(firstYear, lastYear) }),
  licenses: [{ name: 'CC-BY-4.0', path: about.licence.url, title: about.licence.name }],
  contributors: [
    {
      title: about.publisher.name,
      path: about.publisher.url,
      roles: ['publisher', 'rightsHolder'],
    },
  ],
  sources: [{ title: about.title, path: `${about.origin}${ADDRESSES.projects}` }],
  resources: [
    {
      ...plainFile(about, 'progetti', 'Progetti', '?dialetto=rfc4180'),
      schema: {
        fields: DATA_COLUMNS.map((column) => ({
          name: column.name,
          type: column.name === 'aggiornamento' ? 'datetime' : TYPES[column.kind],
          title: column.label,
          description: columnMeaning(column),
          ...(column.name === 'aggiornamento' && { format: 'any' }),
          ...(isDate(column) && { constraints: { pattern: PARTIAL_DATE_PATTERN } }),
        })),
        primaryKey: ['slug'],
        missingValues: [''],
      },
    },
    {
      ...plainFile(
        about,
        'provenienza',
        'Da dove viene ogni valore',
        '?dialetto=rfc4180&provenienza=si',
      ),
      schema: {
        fields: PROVENANCE_COLUMNS.map(({ name, label, meaning, kind }) => ({
          name,
          type: TYPES[kind],
          title: label,
          description: kind === 'list' ? `${meaning} Più valori sono separati da |.` : meaning,
        })),
        primaryKey: ['slug', 'colonna'],
        foreignKeys: [{ fields: ['slug'], reference: { resource: 'progetti', fields: ['slug'] } }],
        missingValues: [''],
      },
    },
  ],
})
