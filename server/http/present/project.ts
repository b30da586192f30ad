import { completeness, type Project } from '#domain/project.ts'
import type { PublicProject } from '#domain/schemas/project-answer.ts'
import type { ProjectCard } from '#domain/schemas/search.ts'
import type { Vocabularies } from '#domain/vocabulary.ts'
import { labelled, labelledAll, participantLabel, presentOrganisation } from './label.ts'

/** What the public may see of a project. Fields are listed by hand: the editorial note cannot slip out. */
export const presentProject = (project: Project, vocabularies: Vocabularies): PublicProject => ({
  slug: project.slug,
  title: project.title,
  programme: labelled(vocabularies, 'programma', project.programme),
  plan: project.plan === null ? null : labelled(vocabularies, 'piano', project.plan),
  call: project.call,
  year: project.year,
  start: project.start,
  end: project.end,
  conclusion: labelled(vocabularies, 'conclusione', project.conclusion),
  themes: labelledAll(vocabularies, 'tema', project.themes),
  disabilities: labelledAll(vocabularies, 'disabilita', project.disabilities),
  beneficiaries: labelledAll(vocabularies, 'destinatari', project.beneficiaries),
  beneficiariesWording: project.beneficiariesWording,
  lead: project.lead && presentOrganisation(vocabularies, project.lead),
  partners: project.partners.map((partner) => presentOrganisation(vocabularies, partner)),
  territories: labelledAll(vocabularies, 'territorio', project.territories),
  territoriesWording: project.territoriesWording,
  fundingEur: project.fundingEur,
  sections: project.sections,
  materials: project.materials,
  sources: project.sources,
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
