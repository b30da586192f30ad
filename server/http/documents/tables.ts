import { ADDRESSES, conceptPath, projectPath, projectsFilePath } from '#domain/addresses.ts'
import { FIELDS, FIRST_FILES } from '#domain/fields.ts'
import { listingFilePath } from '#domain/listings.ts'
import { PARTIAL_DATE_PATTERN } from '#domain/partial-date.ts'
import { PUBLIC_COLUMNS } from '../../ingest/columns/columns.ts'
import { BYTE_ORDER_MARK } from '../../ingest/columns/csv-line.ts'
import { DATA_COLUMNS, type DataColumn } from '../formats/columns.ts'
import { dated, type Listing, type ListingColumn } from '../formats/listings/listing.ts'
import { PROVENANCE_COLUMNS, PROVENANCE_SINCE } from '../formats/tables/table.ts'
import type { About } from '../present/about.ts'
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
    'dc:issued': column.since,
    required: column.field === 'slug' || column.field === 'title',
  }))

const spreadsheetColumns = () =>
  PUBLIC_COLUMNS.map(({ name, label, labelEn, meaning, type, since = FIRST_FILES }, at) => ({
    name,
    // Some readers take the mark of the first line for a part of its first heading: they find it, too (and no key).
    titles: { it: at === 0 ? [label, BYTE_ORDER_MARK + label] : [label], en: [labelEn] },
    'dc:description': { '@value': meaning, '@language': 'it' },
    'dc:issued': since,
    datatype:
      type === 'date'
        ? PARTIAL
        : type === 'year'
          ? 'integer'
          : type === 'amount'
            ? { base: 'decimal', format: { decimalChar: ',', groupChar: '.' } }
            : 'string',
  }))

type Described = {
  /** Of the very table. */
  url: string
  forPrograms: boolean
  description: string
  columns: readonly object[]
  /** Of the plain table: the columns that name a row, and a pattern of what a row is about. */
  primaryKey: string | readonly string[]
  aboutUrl?: string
}

/** CSV on the Web: how to read the table that stands at an address, and what its columns mean. */
const csvwOf = (about: About, described: Described) => ({
  '@context': ['http://www.w3.org/ns/csvw', { '@language': 'it' }],
  url: described.url,
  lang: 'it',
  'dc:title': about.title,
  'dc:description': described.description,
  'dc:license': { '@id': about.licence.url },
  'dc:publisher': about.publisher.name,
  'dc:modified': about.updatedAt,
  'dc:identifier': String(about.seq),
  dialect: {
    encoding: 'utf-8',
    delimiter: described.forPrograms ? ',' : ';',
    quoteChar: '"',
    doubleQuote: true,
    header: true,
    headerRowCount: 1,
    lineTerminators: ['\r\n'],
  },
  tableSchema: {
    columns: described.columns,
    ...(described.forPrograms && {
      primaryKey: described.primaryKey,
      ...(described.aboutUrl && { aboutUrl: described.aboutUrl }),
    }),
  },
})

/** Of a table of records. */
export const csvw = (about: About, url: string, forPrograms: boolean) =>
  csvwOf(about, {
    url,
    forPrograms,
    description: DESCRIPTION,
    columns: forPrograms ? plainColumns(about) : spreadsheetColumns(),
    primaryKey: 'slug',
    aboutUrl: about.origin + projectPath('{slug}'),
  })

type ToldColumn = Omit<ListingColumn, 'key'>

const TYPE_OF = { text: 'string', list: 'string', integer: 'integer', number: 'decimal' } as const

const toldType = ({ type, kind }: ToldColumn, forPrograms: boolean) => {
  if (type === 'data') return PARTIAL
  if (kind === 'number' && !forPrograms)
    return { base: 'decimal', format: { decimalChar: ',', groupChar: '.' } }
  return TYPE_OF[kind]
}

/** Columns of any other table: how they are headed, what they mean and hold. */
const toldColumns = (
  columns: readonly (ToldColumn & { since: string })[],
  about: About,
  forPrograms: boolean,
) =>
  columns.map((column, at) => ({
    name: column.name,
    titles: forPrograms
      ? { it: [column.name, column.label], en: [column.labelEn] }
      : {
          it: at === 0 ? [column.label, BYTE_ORDER_MARK + column.label] : [column.label],
          en: [column.labelEn],
        },
    'dc:description': {
      '@value': forPrograms ? columnMeaning(column) : column.meaning,
      '@language': 'it',
    },
    'dc:issued': column.since,
    datatype: toldType(column, forPrograms),
    ...(forPrograms && column.kind === 'list' && { separator: '|' }),
    ...(forPrograms &&
      column.vocabulary && { propertyUrl: `${about.origin}${conceptPath(column.vocabulary)}` }),
    ...(forPrograms && { required: column.isAlways === true }),
  }))

/** Of a list of other things than projects. */
export const listingCsvw = (
  about: About,
  { columns, description }: Pick<Listing, 'columns' | 'description'>,
  url: string,
  forPrograms: boolean,
) =>
  csvwOf(about, {
    url,
    forPrograms,
    description,
    columns: toldColumns(dated(columns), about, forPrograms),
    primaryKey: columns[0]?.name ?? 'id',
  })

/** Of the table of where each value came from. */
export const provenanceCsvw = (about: About, url: string, forPrograms: boolean) =>
  csvwOf(about, {
    url,
    forPrograms,
    description:
      'Da dove viene ogni valore delle schede: file, riga, colonna, ruolo di chi lo ha scritto e giorno. Una riga per valore.',
    columns: toldColumns(
      PROVENANCE_COLUMNS.map((column) => ({ ...column, since: PROVENANCE_SINCE })),
      about,
      forPrograms,
    ),
    primaryKey: ['slug', 'colonna'],
    aboutUrl: about.origin + projectPath('{slug}'),
  })

const TYPES = { text: 'string', list: 'string', integer: 'integer', number: 'number' } as const

/** A plain table for programs, and how it is to be read. */
const plainFile = (about: About, name: string, title: string, path: string) => ({
  name,
  title,
  type: 'table',
  path: about.origin + path,
  scheme: about.origin.startsWith('https') ? 'https' : 'http',
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true },
})

const RECORDS = projectsFilePath('csv')

/** A list of other things than projects, with its columns. */
const listingResource = (about: About, { key, name, title, description, columns }: Listing) => ({
  ...plainFile(about, name, title, `${listingFilePath(key, 'csv')}?dialetto=rfc4180`),
  description,
  schema: {
    fields: dated(columns).map((column) => ({
      name: column.name,
      type: TYPES[column.kind],
      title: column.label,
      description: columnMeaning(column),
      since: column.since,
      ...((column.isAlways || column.type === 'data') && {
        constraints: {
          ...(column.isAlways && { required: true }),
          ...(column.type === 'data' && { pattern: PARTIAL_DATE_PATTERN }),
        },
      }),
    })),
    primaryKey: [columns[0]?.name ?? 'id'],
    missingValues: [''],
  },
})

type Figures = { firstYear: number | null; lastYear: number | null }

/** Data Package 2.0: the plain tables with their columns; what another reader needs to open it without asking. */
export const dataPackage = (
  about: About,
  { firstYear, lastYear }: Figures,
  listings: readonly Listing[],
) => ({
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
      ...plainFile(about, 'progetti', 'Progetti', `${RECORDS}?dialetto=rfc4180`),
      schema: {
        fields: DATA_COLUMNS.map((column) => ({
          name: column.name,
          type: column.name === 'aggiornamento' ? 'datetime' : TYPES[column.kind],
          title: column.label,
          description: columnMeaning(column),
          since: column.since,
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
        `${RECORDS}?dialetto=rfc4180&provenienza=si`,
      ),
      schema: {
        fields: PROVENANCE_COLUMNS.map(({ name, label, meaning, kind }) => ({
          name,
          type: TYPES[kind],
          title: label,
          description: kind === 'list' ? `${meaning} Più valori sono separati da |.` : meaning,
          since: PROVENANCE_SINCE,
        })),
        primaryKey: ['slug', 'colonna'],
        foreignKeys: [{ fields: ['slug'], reference: { resource: 'progetti', fields: ['slug'] } }],
        missingValues: [''],
      },
    },
    ...listings.map((one) => listingResource(about, one)),
  ],
})
