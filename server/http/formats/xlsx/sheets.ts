import { projectPath } from '#domain/addresses.ts'
import { FIRST_FILES } from '#domain/fields.ts'
import type { Project } from '#domain/project.ts'
import type { Vocabularies, VocabularyKey } from '#domain/vocabulary.ts'
import { joinValues } from '../../../ingest/cells/list.ts'
import { type Column, PUBLIC_COLUMNS } from '../../../ingest/columns/columns.ts'
import { toCells } from '../../../ingest/columns/to-row.ts'
import type { About } from '../../present/about.ts'
import type { DataColumn } from '../columns.ts'
import type { OriginsOf, Snapshot } from '../snapshot.ts'
import { PROVENANCE_COLUMNS, PROVENANCE_SINCE, provenanceRows } from '../tables/table.ts'
import { type SheetCell, STYLE } from './xml.ts'

const SHEETS = ['Progetti', 'Codebook', 'Informazioni']
const PROVENANCE = 'Provenienza'

export const sheetsOf = ({ origins }: Pick<Snapshot, 'origins'>): readonly string[] =>
  origins ? [...SHEETS, PROVENANCE] : SHEETS

export const HEADINGS: readonly SheetCell[] = PUBLIC_COLUMNS.map(({ label }) => ({
  value: label,
  style: STYLE.heading,
}))

export const WIDTHS = PUBLIC_COLUMNS.map(({ type }) =>
  type === 'text' ? 50 : type === 'year' ? 10 : 26,
)

export const TITLE_COLUMN = PUBLIC_COLUMNS.findIndex(({ field }) => field === 'title')

const DAY_MS = 86_400_000
/** Excel's day 0. */
const EPOCH = Date.UTC(1899, 11, 30)

/** A whole date is a date; a month or a year stays as it is, for Excel would make it the first day. */
export const dateCell = (text: string): SheetCell =>
  /^\d{4}-\d\d-\d\d$/.test(text)
    ? { value: (Date.parse(text) - EPOCH) / DAY_MS, style: STYLE.day }
    : { value: text, style: STYLE.text }

const typed = ({ field, type }: Column, text: string, project: Project): SheetCell => {
  if (type === 'year') return { value: project.year, style: STYLE.integer }
  if (type === 'amount') return { value: project.fundingEur, style: STYLE.money }
  if (type === 'date') return dateCell(text)
  return { value: text, style: field === 'title' ? STYLE.link : STYLE.text }
}

/** A record as cells with their types: the same columns that can be taken in again. */
export const recordCells = (project: Project, vocabularies: Vocabularies): SheetCell[] => {
  const texts = toCells(project, vocabularies)
  return PUBLIC_COLUMNS.map((column, at) => typed(column, texts[at] ?? '', project))
}

export const linkOf = (project: Project, { origin }: About): string =>
  origin + projectPath(project.slug)

export const PROVENANCE_HEADINGS: readonly SheetCell[] = PROVENANCE_COLUMNS.map(({ label }) => ({
  value: label,
  style: STYLE.heading,
}))

export const PROVENANCE_WIDTHS = PROVENANCE_COLUMNS.map(({ kind }) =>
  kind === 'list' ? 50 : kind === 'integer' ? 10 : 26,
)

/** Where each value of a record came from, a row a value. */
export const provenanceCells = (project: Project, origins: OriginsOf): SheetCell[][] =>
  provenanceRows(project, origins).map((cells) =>
    cells.map((cell, at): SheetCell => {
      if (typeof cell === 'number') return { value: cell, style: STYLE.integer }
      if (cell === null) return { value: null, style: STYLE.text }
      if (typeof cell !== 'string') return { value: joinValues(cell), style: STYLE.text }
      const isDay = PROVENANCE_COLUMNS[at]?.name === 'giorno'
      return isDay ? dateCell(cell) : { value: cell, style: STYLE.text }
    }),
  )

const MOST_ALLOWED = 60

const allowed = (key: VocabularyKey | undefined, vocabularies: Vocabularies): string | null => {
  if (key === undefined) return null
  const labels = vocabularies[key].terms.filter(({ retired }) => !retired).map(({ label }) => label)
  const more = labels.length > MOST_ALLOWED ? `; e altre ${labels.length - MOST_ALLOWED}` : ''
  return labels.slice(0, MOST_ALLOWED).join('; ') + more
}

const CODEBOOK = [
  'Colonna',
  'Nome per i programmi',
  'Significato',
  'Tipo',
  'Unità',
  'Valori ammessi',
]

type ToldColumn = Pick<
  DataColumn,
  'label' | 'name' | 'meaning' | 'type' | 'unit' | 'vocabulary'
> & { since: string }

/** Of the table of records. */
export const CODEBOOK_COLUMNS: readonly ToldColumn[] = PUBLIC_COLUMNS.map(
  ({ kind, ...column }) => ({
    since: FIRST_FILES,
    ...column,
    type: kind,
  }),
)

/** Of the sheet of where each value came from, in the codebook of the same book. */
const PROVENANCE_TOLD: readonly ToldColumn[] = PROVENANCE_COLUMNS.map((column) => ({
  ...column,
  label: `${PROVENANCE}: ${column.label}`,
  since: PROVENANCE_SINCE,
}))

export const CODEBOOK_WIDTHS = [36, 24, 70, 18, 10, 70, 20, 14]

/** What each column means; `empty` says in how many rows it says nothing, which `missing` is the heading of. */
export const codebookRows = (
  columns: readonly ToldColumn[],
  { vocabularies, origins }: { vocabularies: Vocabularies; origins?: OriginsOf | null },
  empty: readonly number[],
  missing = 'Schede in cui manca',
): SheetCell[][] => [
  [...CODEBOOK, missing, 'Nei file dal'].map((value) => ({ value, style: STYLE.heading })),
  ...[...columns, ...(origins ? PROVENANCE_TOLD : [])].map(
    ({ label, name, meaning, type, unit, vocabulary, since }, at) => [
      { value: label, style: STYLE.text },
      { value: name, style: STYLE.text },
      { value: meaning, style: STYLE.wrapped },
      { value: type, style: STYLE.text },
      { value: unit ?? null, style: STYLE.text },
      { value: allowed(vocabulary, vocabularies), style: STYLE.wrapped },
      { value: at < columns.length ? (empty[at] ?? 0) : null, style: STYLE.integer },
      dateCell(since),
    ],
  ),
]

export const ABOUT_WIDTHS = [40, 110]

/** Whose data these are, which, of when, and what may be done with them. */
export const aboutRows = (
  about: About,
  [asked, page, counted]: readonly [string, string, string] = [
    'Ricerca',
    'Pagina della ricerca',
    'Progetti',
  ],
): SheetCell[][] =>
  [
    ['Che cosa', 'Valore'],
    ['Titolo', about.title],
    [asked, about.query],
    [page, about.page],
    ['Indirizzo di questo file', about.address],
    ['Ente', about.publisher.name],
    ['Licenza', `${about.licence.name}: ${about.licence.url}`],
    ['Come citare la fonte', about.attribution],
    ['Data dei dati', about.updatedAt],
    ['Versione dei dati (numero di modifica, seq)', String(about.seq)],
    [counted, String(about.total)],
  ].map(([name = '', value = null], at) =>
    [name, value].map((text) => ({
      value: text,
      style: at === 0 ? STYLE.heading : STYLE.wrapped,
    })),
  )
