import { ADDRESSES, conceptPath, projectPath, valuePath } from '#domain/addresses.ts'
import { organisationSlug } from '#domain/organisation.ts'
import type { Participant, Project } from '#domain/project.ts'
import type { Vocabularies, VocabularyKey } from '#domain/vocabulary.ts'
import type { About } from '../present/about.ts'
import type { SchemaThing } from './schema-org.ts'

type Source = Pick<About, 'origin' | 'licence' | 'publisher'>

export const CONTEXT = 'https://schema.org'

/** The project itself, not the page about it. */
const projectId = (origin: string, slug: string): string => `${origin}${projectPath(slug)}#progetto`

export const datasetId = (origin: string): string => `${origin}${ADDRESSES.openData}#dataset`

const organisation = (origin: string, { name }: Participant): SchemaThing => ({
  '@type': 'Organization',
  '@id': origin + valuePath('ente', organisationSlug(name)),
  name,
})

const terms = (
  origin: string,
  vocabularies: Vocabularies,
  key: VocabularyKey,
  ids: readonly string[],
): SchemaThing[] =>
  ids.map((id) => ({
    '@type': 'DefinedTerm',
    '@id': origin + conceptPath(key, id),
    name: vocabularies[key].labelOf(id),
    inDefinedTermSet: origin + conceptPath(key),
  }))

/**
 * A record in the terms of schema.org 30: a Project is an Organization, so it has a founding and a dissolution date and no
 * other; licence, language and version are the page's.
 */
export const projectThing = (
  project: Project,
  vocabularies: Vocabularies,
  { origin, licence, publisher }: Source,
): SchemaThing => {
  const { slug, title, start, end, fundingEur, lead, partners, sections } = project
  const page = origin + projectPath(slug)
  const members = [...(lead ? [lead] : []), ...partners].map((one) => organisation(origin, one))
  const funding: SchemaThing = {
    '@type': fundingEur === null ? 'Grant' : 'MonetaryGrant',
    name: vocabularies.programma.labelOf(project.programme),
    funder: { '@type': 'Organization', name: publisher.name, url: publisher.url },
    ...(fundingEur !== null && {
      amount: { '@type': 'MonetaryAmount', value: fundingEur, currency: 'EUR' },
    }),
  }
  return {
    '@type': 'Project',
    '@id': projectId(origin, slug),
    identifier: slug,
    name: title,
    description: sections.summary ?? title,
    url: page,
    ...(start !== null && { foundingDate: start }),
    ...(end !== null && { dissolutionDate: end }),
    funding,
    ...(lead && { founder: organisation(origin, lead) }),
    ...(members.length > 0 && { member: members }),
    ...(project.territories.length > 0 && {
      areaServed: project.territories.map((id) => ({
        '@type': 'AdministrativeArea',
        '@id': origin + conceptPath('territorio', id),
        name: vocabularies.territorio.labelOf(id),
      })),
    }),
    keywords: [
      ...terms(origin, vocabularies, 'tema', project.themes),
      ...terms(origin, vocabularies, 'disabilita', project.disabilities),
      ...terms(origin, vocabularies, 'destinatari', project.beneficiaries),
    ],
    subjectOf: {
      '@type': 'AboutPage',
      '@id': page,
      name: title,
      url: page,
      inLanguage: 'it',
      license: licence.url,
      datePublished: project.createdAt,
      dateModified: project.updatedAt,
      version: String(project.version),
      isPartOf: { '@type': 'Dataset', '@id': datasetId(origin) },
    },
  }
}
