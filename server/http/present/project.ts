import { FIELDS, PUBLIC_FIELDS, type PublicField } from '#domain/fields.ts'
import { completeness, type Participant, type Project } from '#domain/project.ts'
import type { PublicFields, PublicProject } from '#domain/schemas/project-answer.ts'
import type { ProjectCard } from '#domain/schemas/search.ts'
import type { Vocabularies } from '#domain/vocabulary.ts'
import { labelled, labelledAll, participantLabel, presentOrganisation } from './label.ts'

const shown = (project: Project, field: PublicField, vocabularies: Vocabularies): unknown => {
  const value = project[field]
  const { type, vocabulary } = FIELDS[field]
  if (value === null) return null
  switch (type) {
    case 'term':
      return labelled(vocabularies, vocabulary!, value as string)
    case 'terms':
      return labelledAll(vocabularies, vocabulary!, value as string[])
    case 'organisation':
      return presentOrganisation(vocabularies, value as Participant)
    case 'organisations':
      return (value as Participant[]).map((one) => presentOrganisation(vocabularies, one))
    default:
      return value
  }
}

const publicFields = (project: Project, vocabularies: Vocabularies): PublicFields =>
  Object.fromEntries(
    PUBLIC_FIELDS.map((field) => [field, shown(project, field, vocabularies)]),
  ) as PublicFields

/** What the public may see of a project: what `domain/fields.ts` says, so that the editorial note cannot slip out. */
export const presentProject = (project: Project, vocabularies: Vocabularies): PublicProject => ({
  slug: project.slug,
  ...publicFields(project, vocabularies),
  sections: project.sections,
  completeness: completeness(project),
  version: project.version,
  updatedAt: project.updatedAt,
})

/** What a list shows of a project. */
export const presentCard = (project: Project, vocabularies: Vocabularies): ProjectCard => ({
  slug: project.slug,
  title: project.title,
  summary: project.sections.summary,
  programme: labelled(vocabularies, 'programma', project.programme),
  plan: project.plan === null ? null : labelled(vocabularies, 'piano', project.plan),
  year: project.year,
  start: project.start,
  end: project.end,
  lead: project.lead && participantLabel(project.lead),
  themes: labelledAll(vocabularies, 'tema', project.themes),
  disabilities: labelledAll(vocabularies, 'disabilita', project.disabilities),
  beneficiaries: labelledAll(vocabularies, 'destinatari', project.beneficiaries),
  territories: labelledAll(vocabularies, 'territorio', project.territories),
  fundingEur: project.fundingEur,
  completeness: completeness(project),
})
