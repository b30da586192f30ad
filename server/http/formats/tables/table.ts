import { FIELDS } from '#domain/fields.ts'
import type { Project } from '#domain/project.ts'
import type { PublicOrigin } from '../../present/origins.ts'
import { type Cell, DATA_COLUMNS, type Kind } from '../columns.ts'
import type { OriginsOf, Snapshot } from '../snapshot.ts'

/** What a file that holds one table holds. */
export type Table = {
  name: string
  columns: readonly { name: string; kind: Kind }[]
  /** The rows of a record, cell by cell in the order of the columns. */
  rows: (project: Project) => readonly (readonly Cell[])[]
}

type ProvenanceColumn = {
  name: string
  label: string
  labelEn: string
  meaning: string
  kind: Kind
  /** What it holds, in words. */
  type: string
  isAlways?: true
  value: (one: PublicOrigin, project: Project) => Cell
}

/** The day from which files tell where values came from. */
export const PROVENANCE_SINCE = '2026-11-28'

/** Where a value came from: a row a value, with the record and the column of its table that it stands in. */
export const PROVENANCE_COLUMNS: readonly ProvenanceColumn[] = [
  {
    name: 'slug',
    label: FIELDS.slug.label,
    labelEn: FIELDS.slug.labelEn,
    meaning: FIELDS.slug.meaning,
    kind: 'text',
    type: 'testo',
    isAlways: true,
    value: (_, { slug }) => slug,
  },
  {
    name: 'colonna',
    label: 'Nome per i programmi',
    labelEn: 'Name for programs',
    meaning: 'La colonna della tabella dei progetti in cui sta il valore.',
    kind: 'text',
    type: 'testo',
    isAlways: true,
    value: ({ name }) => name,
  },
  {
    name: 'etichetta',
    label: 'Colonna',
    labelEn: 'Column',
    meaning: 'La stessa colonna, come si legge nel foglio dei progetti.',
    kind: 'text',
    type: 'testo',
    isAlways: true,
    value: ({ label }) => label,
  },
  {
    name: 'giorno',
    label: 'Giorno',
    labelEn: 'Day',
    meaning: 'Quando il valore è stato scritto nella banca dati.',
    kind: 'text',
    type: 'data',
    isAlways: true,
    value: ({ day }) => day,
  },
  {
    name: 'ruolo',
    label: 'Chi lo ha scritto',
    labelEn: 'Who wrote it',
    meaning: 'Il ruolo, non la persona.',
    kind: 'text',
    type: 'testo',
    isAlways: true,
    value: ({ role }) => role,
  },
  {
    name: 'file',
    label: 'File',
    labelEn: 'File',
    meaning: 'Il file da cui viene il valore.',
    kind: 'text',
    type: 'testo',
    value: ({ file }) => file,
  },
  {
    name: 'foglio',
    label: 'Foglio',
    labelEn: 'Sheet',
    meaning: 'Il foglio di quel file.',
    kind: 'text',
    type: 'testo',
    value: ({ sheet }) => sheet,
  },
  {
    name: 'riga',
    label: 'Riga',
    labelEn: 'Row',
    meaning: 'La riga di quel file, contata come la conta il file.',
    kind: 'integer',
    type: 'numero intero',
    value: ({ row }) => row,
  },
  {
    name: 'colonna_del_file',
    label: 'Colonna del file',
    labelEn: 'Column of the file',
    meaning: 'La colonna di quel file, come la chiama il file.',
    kind: 'text',
    type: 'testo',
    value: ({ column }) => column,
  },
  {
    name: 'pagine',
    label: 'Pagine che lo dicono',
    labelEn: 'Pages that state it',
    meaning: 'Le pagine che riportano il valore, quando la fonte le indica.',
    kind: 'list',
    type: 'elenco',
    value: ({ pages }) => pages,
  },
]

/** The rows of a record in that table. */
export const provenanceRows = (project: Project, origins: OriginsOf): Cell[][] =>
  origins(project).map((one) => PROVENANCE_COLUMNS.map(({ value }) => value(one, project)))

/** The table for programs that was asked for: of records, or of where each of their values came from. */
export const tableOf = ({ origins, about }: Pick<Snapshot, 'origins' | 'about'>): Table =>
  origins
    ? {
        name: 'provenienza',
        columns: PROVENANCE_COLUMNS,
        rows: (project) => provenanceRows(project, origins),
      }
    : {
        name: 'progetti',
        columns: DATA_COLUMNS,
        rows: (project) => [DATA_COLUMNS.map(({ value }) => value(project, about.origin))],
      }
