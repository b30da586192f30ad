import { type TObject, Type } from 'typebox'
import type { Project } from '#domain/project.ts'
import { PublicProjectSchema } from '#domain/schemas/project-answer.ts'
import type { About } from '../present/about.ts'
import { PublicOriginSchema } from '../present/origin-schema.ts'
import { presentProject } from '../present/project.ts'
import { type Snapshot, textFile } from './snapshot.ts'

/** What a JSON file says of itself. */
export const JsonHeadSchema = Type.Object({
  title: Type.String(),
  query: Type.String({ description: 'Che cosa è stato chiesto, in parole' }),
  search: Type.String({ description: 'La pagina che mostra lo stesso risultato' }),
  address: Type.String({ description: 'L’indirizzo di questo file' }),
  licence: Type.String(),
  licenceUrl: Type.String(),
  attribution: Type.String({ description: 'Come citare la fonte' }),
  seq: Type.Integer({
    format: 'int64',
    description: 'Il numero di modifica a cui risale l’elenco',
  }),
  updatedAt: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
  total: Type.Integer({ format: 'int32' }),
})

/** The JSON file as the API's description tells it. */
export const JsonFileSchema = Type.Object(
  {
    ...JsonHeadSchema.properties,
    projects: Type.Array(
      Type.Object(
        {
          ...(PublicProjectSchema as unknown as TObject).properties,
          provenance: Type.Optional(
            Type.Array(PublicOriginSchema, {
              description: 'Da dove viene ogni valore: con provenienza=si',
            }),
          ),
        },
        { additionalProperties: false },
      ),
    ),
  },
  { additionalProperties: false },
)

const headOf = ({ title, query, page, address, licence, attribution, ...about }: About) => ({
  title,
  query,
  search: page,
  address,
  licence: licence.name,
  licenceUrl: licence.url,
  attribution,
  seq: about.seq,
  updatedAt: about.updatedAt,
  total: about.total,
})

/** Everything before the first thing of a file; `key` is what things are called in it. */
export const fileHead = (about: About, key: string): string =>
  `${JSON.stringify(headOf(about)).slice(0, -1)},${JSON.stringify(key)}:[`

/** A record as the API tells it, with where each value came from where that is asked for. */
const written = (project: Project, { vocabularies, origins }: Omit<Snapshot, 'about'>) => ({
  ...presentProject(project, vocabularies),
  ...(origins && { provenance: origins(project) }),
})

/** Whole records, one a line, behind what the file says of itself. */
export const json = textFile(({ about, ...snapshot }) => ({
  head: fileHead(about, 'projects'),
  record: (project, isFirst) =>
    (isFirst ? '\n' : ',\n') + JSON.stringify(written(project, snapshot)),
  foot: '\n]}\n',
}))

/** The same records, each line a whole JSON text. */
export const ndjson = textFile((snapshot) => ({
  record: (project) => `${JSON.stringify(written(project, snapshot))}\n`,
}))
