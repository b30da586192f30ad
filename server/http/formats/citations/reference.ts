import { projectPath } from '#domain/addresses.ts'
import type { Project } from '#domain/project.ts'
import type { Vocabularies } from '#domain/vocabulary.ts'
import type { About } from '../../present/about.ts'

/** What a bibliography says of a record: a report by the organisation that led the project. */
export type Reference = {
  /** ASCII, unique: the record's address. */
  key: string
  title: string
  /** An organisation's whole name, never to be split; the publisher where no source names a lead. */
  author: string
  institution: string
  series: string
  genre: string
  /** The day of the version: year, month, day. */
  issued: readonly [string, string, string]
  version: number
  url: string
  summary: string | null
  keywords: readonly string[]
}

/** One line, without what no citation format can hold. */
export const line = (text: string): string => text.replace(/[\p{Cc}\s]+/gu, ' ').trim()

export const referenceOf = (
  project: Project,
  { title, origin, publisher }: Pick<About, 'title' | 'origin' | 'publisher'>,
  vocabularies: Vocabularies,
): Reference => {
  const [year = '', month = '', day = ''] = project.updatedAt.slice(0, 10).split('-')
  return {
    key: project.slug,
    title: line(project.title),
    author: line(project.lead?.name ?? publisher.name),
    institution: line(publisher.name),
    series: title,
    genre: 'Scheda di progetto',
    issued: [year, month, day],
    version: project.version,
    url: origin + projectPath(project.slug),
    summary: project.sections.summary && line(project.sections.summary),
    keywords: [
      ...project.themes.map((id) => vocabularies.tema.labelOf(id)),
      ...project.disabilities.map((id) => vocabularies.disabilita.labelOf(id)),
    ],
  }
}
