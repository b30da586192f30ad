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
  meaning: string
  kind: Kind
  value: (one: PublicOrigin, project: Project) => Cell
}

/** Where a value came from: a row a value, with the record and the column of its table that it stands in. */
export const PROVENANCE_COLUMNS: readonly ProvenanceColumn[] = [
  {
    name: 'slug',
    label: FIELDS.slug.label,
    meaning: FIELDS.slug.meaning,
    kind: 'text',
    value: (_, { slug }) => slug,
  },
  {
    name: 'colonna',
    label: 'Nome per i programmi',
    meaning: 'La colonna della tabella dei progetti in cui sta il valore.',
    kind: 'text',
    value: ({ name }) => name,
  },
  {
    name: 'etichetta',
    label: 'Colonna',
    meaning: 'La stessa colonna, come si legge nel foglio dei progetti.',
    kind: 'text',
    value: ({ label }) => label,
  },
  {
    name: 'giorno',
    label: 'Giorno',
    meaning: 'Quando il valore è stato scritto nella banca dati.',
    kind: 'text',
    value: ({ day }) => day,
  },
  {
    name: 'ruolo',
    label: 'Chi lo ha scritto',
    meaning: 'Il ruolo, non la persona.',
    kind: 'text',
    value: ({ role }) => role,
  },
  {
    name: 'file',
    label: 'File',
    meaning: 'Il file da cui viene il valore.',
    kind: 'text',
    value: ({ file }) => file,
  },
  {
    name: 'foglio',
    label: 'Foglio',
    meaning: 'Il foglio di quel file.',
    kind: 'text',
    value: ({ sheet }) => sheet,
  },
  {
    name: 'riga',
    label: 'Riga',
    meaning: 'La riga di quel file, contata come la conta il file.',
    kind: 'integer',
    value: ({ row }) => row,
  },
  {
    name: 'colonna_del_file',
    label: 'Colonna del file',
    meaning: 'La colonna di quel file, come la chiama il file.',
    kind: 'text',
    value: ({ column }) => column,
  },
  {
    name: 'pagine',
    label: 'Pagine che lo dicono',
    meaning: 'Le pagine che riportano il valore, quando la fonte le indica.',
    kind: 'list',
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
