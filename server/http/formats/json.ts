import type { Project } from '#domain/project.ts'
import type { About } from '../present/about.ts'
import { presentProject } from '../present/project.ts'
import { type Snapshot, textFile } from './snapshot.ts'

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
