import { eq, sql } from 'drizzle-orm'
import { organisationSlug } from '#domain/organisation.ts'
import type { Participant, ProjectContent } from '#domain/project.ts'
import type { VocabularyKey } from '#domain/vocabulary.ts'
import { type Db, toCents } from './database.ts'
import {
  formerAddresses,
  links,
  organisations,
  participations,
  projectTerms,
} from './schema/project.ts'
import { prepareInsert } from './statements.ts'

/** The columns of `projects` that hold a project's own values. */
export const projectColumns = (content: ProjectContent) => ({
  title: content.title,
  programme: content.programme,
  plan: content.plan,
  callId: content.call?.id ?? null,
  callTitle: content.call?.title ?? null,
  year: content.year,
  start: content.start,
  end: content.end,
  conclusion: content.conclusion,
  beneficiariesWording: content.beneficiariesWording,
  territoriesWording: content.territoriesWording,
  fundingCents: toCents(content.fundingEur),
  ...content.sections,
  editorialNote: content.editorialNote,
})

/** Controlled values. Programme, plan and conclusion are listed too: so the foreign key guards them all. */
const termsOf = (content: ProjectContent): [VocabularyKey, readonly string[]][] => [
  ['programma', [content.programme]],
  ['piano', content.plan === null ? [] : [content.plan]],
  ['conclusione', [content.conclusion]],
  ['tema', content.themes],
  ['disabilita', content.disabilities],
  ['destinatari', content.beneficiaries],
  ['territorio', content.territories],
]

/** Writes the repeated values of projects. Call it inside the transaction that writes the project's row. */
export const createPartsWriter = (db: Db) => {
  const prepareDelete = (
    table: typeof projectTerms | typeof participations | typeof links | typeof formerAddresses,
  ) =>
    db
      .delete(table)
      .where(eq(table.projectId, sql.placeholder('id')))
      .prepare()
  const deleteAddresses = prepareDelete(formerAddresses)
  const deletes = [...[projectTerms, participations, links].map(prepareDelete), deleteAddresses]
  const insertTerm = prepareInsert(db, projectTerms)
  const insertParticipation = prepareInsert(db, participations)
  const insertLink = prepareInsert(db, links)
  const insertAddress = prepareInsert(db, formerAddresses)
  const insertOrganisation = prepareInsert(db, organisations)
  const organisationBySlug = db
    .select({ id: organisations.id })
    .from(organisations)
    .where(eq(organisations.slug, sql.placeholder('slug')))
    .prepare()

  const organisationId = (name: string): number => {
    const slug = organisationSlug(name)
    return organisationBySlug.get({ slug })?.id ?? insertOrganisation({ slug, name })
  }
  const addParticipant = (
    projectId: number,
    role: 'lead' | 'partner',
    position: number,
    participant: Participant,
  ) => {
    const ofOrganisation = organisationId(participant.name)
    insertParticipation({
      projectId,
      role,
      position,
      ...participant,
      organisationId: ofOrganisation,
    })
  }

  return {
    clear: (id: number): void => {
      for (const statement of deletes) statement.run({ id })
    },
    releaseAddresses: (id: number): void => {
      deleteAddresses.run({ id })
    },
    add: (projectId: number, content: ProjectContent): void => {
      for (const [vocabulary, values] of termsOf(content)) {
        for (const [position, term] of values.entries()) {
          insertTerm({ projectId, vocabulary, term, position })
        }
      }
      if (content.lead) addParticipant(projectId, 'lead', 0, content.lead)
      for (const [position, partner] of content.partners.entries()) {
        addParticipant(projectId, 'partner', position, partner)
      }
      for (const [position, link] of content.materials.entries()) {
        insertLink({ projectId, kind: 'material', position, ...link })
      }
      for (const [position, link] of content.sources.entries()) {
        insertLink({ projectId, kind: 'source', position, ...link })
      }
      for (const [position, address] of content.formerAddresses.entries()) {
        insertAddress({ address, projectId, position })
      }
    },
  }
}
