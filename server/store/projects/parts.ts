import { organisationSlug } from '#domain/organisation.ts'
import type { Participant, ProjectContent } from '#domain/project.ts'
import type { VocabularyKey } from '#domain/vocabulary.ts'
import { type Db, toCents } from '../database.ts'
import { and, eq, sql } from '../drizzle.ts'
import {
  defineQuery,
  defineStatement,
  deleteFrom,
  select,
  selectDistinct,
  update,
} from '../queries.ts'
import {
  formerAddresses,
  formerSlugs,
  links,
  organisations,
  participations,
  projectTerms,
} from '../schema/project.ts'
import { defineInsert } from '../statements.ts'
import type { RecordState } from './record-state.ts'
import { TERM_FIELDS } from './term-fields.ts'

/** The columns of `projects` that hold a project's own values: those that are one field go by its name. */
export const projectColumns = ({ sections, call, fundingEur, ...content }: ProjectContent) => ({
  ...content,
  ...sections,
  callId: call?.id ?? null,
  callTitle: call?.title ?? null,
  fundingCents: toCents(fundingEur),
})

/** Controlled values. Programme, plan and conclusion are listed too: so the foreign key guards them all. */
const termsOf = (content: ProjectContent): [VocabularyKey, readonly string[]][] =>
  TERM_FIELDS.map(([field, vocabulary]) => [vocabulary, [content[field] ?? []].flat()])

const deletions = [projectTerms, participations, links, formerAddresses, formerSlugs].map((table) =>
  defineStatement(() => deleteFrom(table).where(eq(table.projectId, sql.placeholder('id')))),
)
const termInsert = defineInsert(projectTerms)
const participationInsert = defineInsert(participations)
const linkInsert = defineInsert(links)
const addressInsert = defineInsert(formerAddresses)
const organisationInsert = defineInsert(organisations)
const formerSlugInsert = defineInsert(formerSlugs)

const organisationAtSlug = defineQuery(() =>
  select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .where(eq(organisations.slug, sql.placeholder('slug'))),
)
const organisationsIn = defineQuery(() =>
  selectDistinct({ id: participations.organisationId })
    .from(participations)
    .where(eq(participations.projectId, sql.placeholder('id'))),
)
const organisationPruning = defineStatement(() =>
  deleteFrom(organisations).where(
    and(
      eq(organisations.id, sql.placeholder('id')),
      sql`NOT EXISTS (SELECT 1 FROM ${participations} WHERE organisation_id = ${sql.raw('organisations.id')})`,
    ),
  ),
)
const organisationNaming = defineStatement(() =>
  update(organisations)
    .set({
      name: sql`(SELECT max(name) FROM ${participations} WHERE organisation_id = ${sql.raw('organisations.id')})`,
    })
    .where(eq(organisations.id, sql.placeholder('id'))),
)
const formerSlugHolder = defineQuery(() =>
  select({ id: formerSlugs.projectId })
    .from(formerSlugs)
    .where(eq(formerSlugs.slug, sql.placeholder('slug'))),
)

/** Writes the repeated values of projects. Call it inside the transaction that writes the project's row. */
export const createPartsWriter = (db: Db) => {
  const deletes = deletions.map((deletion) => deletion(db))
  const insertTerm = termInsert(db)
  const insertParticipation = participationInsert(db)
  const insertLink = linkInsert(db)
  const insertAddress = addressInsert(db)
  const insertOrganisation = organisationInsert(db)
  const insertFormerSlug = formerSlugInsert(db)
  const organisationBySlug = organisationAtSlug(db)
  const organisationsOf = organisationsIn(db)
  const pruneOrganisation = organisationPruning(db)
  const nameOrganisation = organisationNaming(db)
  const holderOfFormerSlug = formerSlugHolder(db)

  const addParticipant = (
    projectId: number,
    role: 'lead' | 'partner',
    position: number,
    participant: Participant,
  ) => {
    const { name } = participant
    const slug = organisationSlug(name)
    const known = organisationBySlug.get({ slug })
    const organisationId = known?.id ?? insertOrganisation({ slug, name })
    insertParticipation({ projectId, role, position, ...participant, organisationId })
    if (known && known.name !== name) nameOrganisation({ id: organisationId })
  }

  const add = (projectId: number, content: ProjectContent): void => {
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
  }

  return {
    add,
    /**
     * Replaces all repeated values of a record; one that is never born has none. An organisation that no record names any
     * more goes too, and one that records write in several ways is called by the last of these in the order of letters
     * (capitals come before small letters, plain ones before accented ones): what stands here depends on the records
     * alone, and not on the way that led to them.
     */
    replace: (id: number, state: Pick<RecordState, 'status' | 'content' | 'formerSlugs'>): void => {
      const before = organisationsOf.all({ id })
      for (const remove of deletes) remove({ id })
      if (state.status !== 'mai-nata') {
        add(id, state.content)
        for (const [position, slug] of state.formerSlugs.entries()) {
          insertFormerSlug({ slug, projectId: id, position })
        }
      }
      for (const one of before) {
        pruneOrganisation(one)
        nameOrganisation(one)
      }
    },
    isFormerSlug: (slug: string): boolean => holderOfFormerSlug.get({ slug }) !== undefined,
  }
}
