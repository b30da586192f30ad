import { FIELDS, type Field, PUBLIC_FIELDS, type PublicField } from '#domain/fields.ts'
import { completeness, type Participant, type Project } from '#domain/project.ts'
import type { PublicFields, PublicProject } from '#domain/schemas/project-answer.ts'
import type { Labelled, ProjectCard } from '#domain/schemas/search.ts'
import type { Vocabularies } from '#domain/vocabulary.ts'
import { labelled, labelledAll, participantLabel, presentOrganisation } from './label.ts'

type Present = (value: never, vocabularies: Vocabularies) => unknown

/** How a field is shown, by its type; worked out once, for it is done for every record of a file. */
const presenterOf = ({ type, vocabulary }: Field): Present => {
  switch (type) {
    case 'term':
      return (id: string, vocabularies) => labelled(vocabularies, vocabulary!, id)
    case 'terms':
      return (ids: string[], vocabularies) => labelledAll(vocabularies, vocabulary!, ids)
    case 'organisation':
      return (one: Participant, vocabularies) => presentOrganisation(vocabularies, one)
    case 'organisations':
      return (all: Participant[], vocabularies) =>
        all.map((one) => presentOrganisation(vocabularies, one))
    default:
      return (value) => value
  }
}

const PRESENTERS = PUBLIC_FIELDS.map((field) => [field, presenterOf(FIELDS[field])] as const)

/** Copied for each record: an object that grows field by field is twice as slow to make and to write. */
const BLANK: Readonly<Record<string, null>> = Object.fromEntries(
  PUBLIC_FIELDS.map((field) => [field, null]),
)

/** What the public may see of a project: what `domain/fields.ts` says, so that the editorial note cannot slip out. */
export const presentProject = (project: Project, vocabularies: Vocabularies): PublicProject => {
  const fields = { ...BLANK } as Record<PublicField, unknown>
  for (const [field, present] of PRESENTERS) {
    const value = project[field]
    if (value !== null) fields[field] = present(value as never, vocabularies)
  }
  return {
    slug: project.slug,
    ...(fields as PublicFields),
    sections: project.sections,
    completeness: completeness(project),
    version: project.version,
    updatedAt: project.updatedAt,
  }
}

type CardTerms = Pick<
  ProjectCard,
  'programme' | 'plan' | 'themes' | 'disabilities' | 'beneficiaries' | 'territories'
>

const idsOf = (terms: readonly Labelled[]): string[] => terms.map(({ id }) => id)

/** A card with its terms called by other lists, of another language for example. */
export const relabelCard = <T extends CardTerms>(card: T, vocabularies: Vocabularies): T => ({
  ...card,
  programme: labelled(vocabularies, 'programma', card.programme.id),
  plan: card.plan && labelled(vocabularies, 'piano', card.plan.id),
  themes: labelledAll(vocabularies, 'tema', idsOf(card.themes)),
  disabilities: labelledAll(vocabularies, 'disabilita', idsOf(card.disabilities)),
  beneficiaries: labelledAll(vocabularies, 'destinatari', idsOf(card.beneficiaries)),
  territories: labelledAll(vocabularies, 'territorio', idsOf(card.territories)),
})

/** What a list shows of a project. */
export const presentCard = (project: Project, vocabularies: Vocabularies): ProjectCard => ({
  slug: project.slug,
  title: project.title,
  summary: project.sections.summary,
  easyToRead: project.sections.easyToRead !== null,
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
