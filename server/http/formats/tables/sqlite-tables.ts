import { FIRST_FILES } from '#domain/fields.ts'
import type { VocabularyKey } from '#domain/vocabulary.ts'
import type { ReadableTable } from '../../../store/readable/readable-file.ts'
import { DATA_COLUMNS, type DataColumn, type Kind } from '../columns.ts'
import { PROVENANCE_COLUMNS, PROVENANCE_SINCE } from './table.ts'

/** Lists that have tables of their own; the others are words of a source, which stand in one cell. */
export const TERMS = ['themes', 'disabilities', 'beneficiaries', 'territories'] as const
const PARTED: readonly (string | null)[] = [
  ...TERMS,
  'partners',
  'partnerKinds',
  'materials',
  'sources',
]

/** The columns of the table of projects. */
export const RECORD_COLUMNS: readonly DataColumn[] = DATA_COLUMNS.filter(
  ({ field }) => !PARTED.includes(field),
)

const TYPES = { text: 'TEXT', list: 'TEXT', integer: 'INTEGER', number: 'REAL' } as const
const columnOf = (field: string) => DATA_COLUMNS.find((one) => one.field === field)
export const nameOf = (field: string): string => columnOf(field)?.name ?? field
export const ofProjects = (name: string): string => `${name}_dei_progetti`

/** A column with what the codebook in the file says of it. */
type Told = Pick<DataColumn, 'label' | 'meaning' | 'type' | 'unit' | 'vocabulary' | 'since'>
type TellingColumn = ReadableTable['columns'][number] & { told: Told }
export type TellingTable = Omit<ReadableTable, 'columns'> & { columns: readonly TellingColumn[] }

/** A column of a table that programs read elsewhere, too. */
export const toldColumn = (
  {
    name,
    kind,
    label,
    meaning,
    type,
    unit,
    vocabulary,
  }: Omit<Told, 'since'> & { name: string; kind: Kind },
  since: string,
): TellingColumn => ({
  name,
  type: TYPES[kind],
  told: { label, meaning, type, since, ...(unit && { unit }), ...(vocabulary && { vocabulary }) },
})

const own = (
  name: string,
  kind: 'text' | 'integer',
  meaning: string,
  { since = FIRST_FILES, vocabulary }: { since?: string; vocabulary?: VocabularyKey } = {},
): TellingColumn => {
  const type = kind === 'text' ? 'testo' : 'numero intero'
  return toldColumn(
    { name, kind, label: name, meaning, type, ...(vocabulary && { vocabulary }) },
    since,
  )
}

/** A column of a base in a file alone. */
export const text = (
  name: string,
  meaning: string,
  more: Parameters<typeof own>[3] = {},
): TellingColumn => own(name, 'text', meaning, more)

export const place = (since?: string): TellingColumn =>
  own(
    'posizione',
    'integer',
    'Il posto del valore nel suo elenco, da 1.',
    since === undefined ? {} : { since },
  )

const PROJECT = {
  ...text('slug', 'La scheda, come nella tabella dei progetti.'),
  references: 'progetti(slug)',
}
const PLACE = place()

/** What the people's and the machine's names of a term are called in every table. */
const termsOf = (field: (typeof TERMS)[number]): TellingTable => ({
  name: ofProjects(nameOf(field)),
  columns: [
    PROJECT,
    PLACE,
    text('voce', `${columnOf(field)?.meaning} L’identificativo della voce.`, {
      ...(columnOf(field)?.vocabulary && { vocabulary: columnOf(field)?.vocabulary }),
    }),
    text('etichetta', 'La voce come si legge.'),
  ],
  primaryKey: ['slug', 'posizione'],
})

/** What every base in a file says of itself: the terms, what its columns mean, and whence it is. */
export const ABOUT_TABLES: readonly TellingTable[] = [
  {
    name: 'voci',
    columns: [
      text('vocabolario', 'L’elenco a cui la voce appartiene.'),
      text('id', 'L’identificativo della voce: non cambia mai.'),
      text('etichetta', 'La voce come si legge.'),
      text('etichetta_en', 'La voce in inglese.'),
      text('voce_piu_ampia', 'La voce che comprende questa.'),
    ],
    primaryKey: ['vocabolario', 'id'],
  },
  {
    name: 'colonne',
    columns: [
      text('tabella', 'La tabella di questo file.'),
      text('nome', 'Il nome della colonna.'),
      text('etichetta', 'La colonna come si legge nei fogli di calcolo.'),
      text('significato', 'Che cosa vuol dire.'),
      text('tipo', 'Che cosa contiene.'),
      text('unita', 'Che cosa conta un numero.'),
      text('vocabolario', 'L’elenco dei valori ammessi: sono nella tabella delle voci.'),
      text('dal', 'Il giorno da cui la colonna è nei file.'),
    ],
    primaryKey: ['tabella', 'nome'],
  },
  {
    name: 'informazioni',
    columns: [
      text('chiave', 'Che cosa si dice del file.'),
      text('valore', 'Quello che se ne dice.'),
    ],
    primaryKey: ['chiave'],
  },
]

const TABLES: readonly TellingTable[] = [
  {
    name: 'progetti',
    columns: RECORD_COLUMNS.map((column) => toldColumn(column, column.since)),
    primaryKey: ['slug'],
  },
  ...TERMS.map(termsOf),
  {
    name: ofProjects('partner'),
    columns: [
      PROJECT,
      PLACE,
      text('nome', 'Il nome dell’ente.'),
      text('tipo', 'Il tipo dell’ente: una voce dell’elenco “tipo-ente”.'),
      text('nota', 'Che cosa la fonte dice dell’ente nel progetto.'),
    ],
    primaryKey: ['slug', 'posizione'],
  },
  {
    name: ofProjects('collegamenti'),
    columns: [
      PROJECT,
      text('tipo', '“materiale”, se il progetto l’ha prodotto, o “fonte”, se ne parla.'),
      PLACE,
      text('titolo', 'Come si chiama la pagina, se la fonte lo dice.'),
      text('indirizzo', 'L’indirizzo della pagina.'),
    ],
    primaryKey: ['slug', 'tipo', 'posizione'],
  },
  ...ABOUT_TABLES,
]

/** Where each value came from; there where it is asked for. */
export const PROVENANCE: TellingTable = {
  name: 'provenienza',
  columns: PROVENANCE_COLUMNS.filter(({ name }) => name !== 'etichetta').map((column) => ({
    ...toldColumn(column, PROVENANCE_SINCE),
    ...(column.name === 'slug' && { references: 'progetti(slug)' }),
  })),
  primaryKey: ['slug', 'colonna'],
}

/** The tables of a file, with what each column means. */
export const readableTables = (hasOrigins: boolean): readonly TellingTable[] =>
  hasOrigins ? [...TABLES, PROVENANCE] : TABLES
