import { projectPath } from '#domain/addresses.ts'
import { FIELDS, FIRST_FILES, type Field, type FieldKey, TYPE_WORDS } from '#domain/fields.ts'
import { completeness, type Link, type Participant, type Project } from '#domain/project.ts'
import { isSection } from '#domain/sections.ts'
import { PUBLIC_COLUMNS } from '../../ingest/columns/columns.ts'

/** What a cell of a table for programs holds. */
export type Kind = 'text' | 'integer' | 'number' | 'list'
export type Cell = string | number | readonly string[] | null

/** Between the values of one cell; in a value it would be one too many, and is drawn broken. */
const SEPARATOR = '|'

/** A list in one cell, where a table has no lists. */
export const joined = (values: readonly string[]): string =>
  values.map((value) => value.replaceAll(SEPARATOR, '¦')).join(SEPARATOR)

/** A column of every table that programs read: CSV, Parquet, SQLite, and what describes them. */
export type DataColumn = Pick<
  Field,
  'name' | 'label' | 'labelEn' | 'meaning' | 'vocabulary' | 'unit'
> & {
  kind: Kind
  /** The field that it shows; null for what is known of the record itself. */
  field: FieldKey | null
  /** What it holds, in words. */
  type: string
  /** The day from which files have it. */
  since: string
  value: (project: Project, origin: string) => Cell
}

const named = ({ name, note }: Participant) => (note === null ? name : `${name} (${note})`)
const linked = ({ title, url }: Link) => (title === null ? url : `${title} <${url}>`)

const kindOf = ({ type }: Field): Kind => {
  if (type === 'year') return 'integer'
  if (type === 'amount') return 'number'
  return ['strings', 'terms', 'links', 'organisations', 'kinds'].includes(type) ? 'list' : 'text'
}

const cellOf = (field: FieldKey, project: Project): Cell => {
  switch (field) {
    case 'slug':
      return project.slug
    case 'call':
      return project.call?.title ?? null
    case 'callId':
      return project.call?.id ?? null
    case 'lead':
      return project.lead && named(project.lead)
    case 'leadKind':
      return project.lead?.kind ?? null
    case 'partners':
      return project.partners.map(named)
    case 'partnerKinds':
      return project.partners.map(({ kind }) => kind ?? '-')
    case 'materials':
    case 'sources':
      return project[field].map(linked)
    case 'period':
      return null
    default:
      return (isSection(field) ? project.sections[field] : project[field]) as Cell
  }
}

const OF_RECORD: readonly DataColumn[] = [
  {
    name: 'completezza',
    label: 'Completezza',
    labelEn: 'Completeness',
    kind: 'integer',
    field: null,
    since: FIRST_FILES,
    type: 'numero intero',
    meaning: 'La parte dei campi previsti che la scheda riempie, da 0 a 100.',
    value: completeness,
  },
  {
    name: 'versione',
    label: 'Versione',
    labelEn: 'Version',
    kind: 'integer',
    field: null,
    since: FIRST_FILES,
    type: 'numero intero',
    meaning: 'Il numero della versione della scheda: uno in più a ogni modifica.',
    value: ({ version }) => version,
  },
  {
    name: 'aggiornamento',
    label: 'Aggiornamento',
    labelEn: 'Updated at',
    kind: 'text',
    field: null,
    since: FIRST_FILES,
    type: 'data e ora',
    meaning: 'Quando la scheda è stata modificata l’ultima volta (ISO 8601, UTC).',
    value: ({ updatedAt }) => updatedAt,
  },
  {
    name: 'indirizzo',
    label: 'Indirizzo della scheda',
    labelEn: 'Address of the record',
    kind: 'text',
    field: null,
    since: FIRST_FILES,
    type: 'indirizzo',
    meaning: 'La pagina della scheda.',
    value: ({ slug }, origin) => origin + projectPath(slug),
  },
]

/** In the order of the table of fields; values of a vocabulary are its ids, which never change. */
export const DATA_COLUMNS: readonly DataColumn[] = [
  ...PUBLIC_COLUMNS.map(({ field }): DataColumn => {
    const { name, label, labelEn, meaning, vocabulary, unit, type, since } = {
      since: FIRST_FILES,
      vocabulary: undefined,
      unit: undefined,
      ...FIELDS[field],
    }
    return {
      name,
      label,
      labelEn,
      meaning,
      ...(vocabulary && { vocabulary }),
      ...(unit && { unit }),
      kind: kindOf(FIELDS[field]),
      field,
      type: TYPE_WORDS[type],
      since,
      value: (project) => cellOf(field, project),
    }
  }),
  ...OF_RECORD,
]
