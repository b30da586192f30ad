import { Type } from 'typebox'
import type { Project } from '#domain/project.ts'
import { PublicProjectSchema } from '#domain/schemas/project-answer.ts'
import type { Vocabularies } from '#domain/vocabulary.ts'
import { BYTE_ORDER_MARK, csvLine } from '../../ingest/columns/csv-line.ts'
import { presentProject } from '../present/project.ts'

/** A project as one row of a table: the same columns that ingest reads, so a file can come back. */
export type TableColumns = {
  headers: readonly string[]
  toRow: (project: Project) => readonly string[]
}

/** What a file says of itself. */
export type About = {
  /** ISO 8601, UTC. */
  retrievedAt: string
  /** The change counter of the moment whose hits these are. */
  changeNumber: number
  /** Address of the page that shows the same result. */
  search: string
}

/** A file in three parts. */
export type FileText = {
  head: string
  record: (project: Project, isFirst: boolean) => string
  foot: string
}

const LICENCE = 'CC BY 4.0'

/** The JSON file as the API's description tells it. */
export const JsonFileSchema = Type.Object(
  {
    title: Type.String(),
    licence: Type.String(),
    retrievedAt: Type.String({ format: 'date-time' }),
    changeNumber: Type.Integer({ description: 'Il numero di modifica a cui risale l’elenco' }),
    search: Type.String({ description: 'La pagina che mostra lo stesso risultato' }),
    projects: Type.Array(PublicProjectSchema),
  },
  { additionalProperties: false },
)

export const csvText = ({ headers, toRow }: TableColumns): FileText => ({
  head: BYTE_ORDER_MARK + csvLine(headers),
  record: (project) => csvLine(toRow(project)),
  foot: '',
})

export const jsonText = (about: About, vocabularies: Vocabularies): FileText => {
  const head = { title: 'Banca dati delle buone prassi EMERGO', licence: LICENCE, ...about }
  return {
    head: `${JSON.stringify(head).slice(0, -1)},"projects":[`,
    record: (project, isFirst) =>
      (isFirst ? '\n' : ',\n') + JSON.stringify(presentProject(project, vocabularies)),
    foot: '\n]}\n',
  }
}
