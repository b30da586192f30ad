import { organisationSlug } from '#domain/organisation.ts'
import type { Participant, ProjectContent } from '#domain/project.ts'
import type { VocabularyKey } from '#domain/vocabulary.ts'
import { type Db, toCents } from '../database.ts'
import { and, eq, sql } from '../drizzle.ts'
import { atFirstUse } from '../first-use.ts'
import {
  formerAddresses,
  formerSlugs,
  links,
  organisations,
  participations,
  projectTerms,
} from '../schema/project.ts'
import { prepareInsert } from '../statements.ts'
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

/** Writes the repeated values of projects. Call it inside the transaction that writes the project's row. */
export const createPartsWriter = (db: Db) => {
  const deletes = atFirstUse(() =>
    [projectTerms, participations, links, formerAddresses, formerSlugs].map((table) =>
      db
        .delete(table)
        .where(eq(table.projectId, sql.placeholder('id')))
        .prepare(),
    ),
  )
  const insertTerm = prepareInsert(db, projectTerms)
  const insertParticipation = prepareInsert(db, participations)
  const insertLink = prepareInsert(db, links)
  const insertAddress = prepareInsert(db, formerAddresses)
  const insertOrganisation = prepareInsert(db, organisations)
  const insertFormerSlug = prepareInsert(db, formerSlugs)
  const organisationBySlug = atFirstUse(() =>
    db
      .select({ id: organisations.id, name: organisations.name })
      .from(organisations)
      .where(eq(organisations.slug, sql.placeholder('slug')))
      .prepare(),
  )
  const organisationsOf = atFirstUse(() =>
    db
      .selectDistinct({ id: participations.organisationId })
      .from(participations)
      .where(eq(participations.projectId, sql.placeholder('id')))
      .prepare(),
  )
  const pruneOrganisation = atFirstUse(() =>
    db
      .delete(organisations)
      .where(
        and(
          eq(organisations.id, sql.placeholder('id')),
          sql`NOT EXISTS (SELECT 1 FROM ${participations} WHERE organisation_id = ${sql.raw('organisations.id')})`,
        ),
      )
      .prepare(),
  )
  const nameOrganisation = atFirstUse(() =>
    db
      .update(organisations)
      .set({
        name: sql`(SELECT max(name) FROM ${participations} WHERE organisation_id = ${sql.raw('organisations.id')})`,
      })
      .where(eq(organisations.id, sql.placeholder('id')))
      .prepare(),
  )
  const formerSlugHolder = atFirstUse(() =>
    db
      .select({ id: formerSlugs.projectId })
      .from(formerSlugs)
      .where(eq(formerSlugs.slug, sql.placeholder('slug')))
      .prepare(),
  )

  const addParticipant = (
    projectId: number,
    role: 'lead' | 'partner',
    position: number,
    participant: Participant,
  ) => {
    const { name } = participant
    const slug = organisationSlug(name)
    const known = organisationBySlug().get({ slug })
    const organisationId = known?.id ?? insertOrganisation({ slug, name })
    insertParticipation({ projectId, role, position, ...participant, organisationId })
    if (known && known.name !== name) nameOrganisation().run({ id: organisationId })
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
      const before = organisationsOf().all({ id })
      for (const statement of deletes()) statement.run({ id })
      if (state.status !== 'mai-nata') {
        add(id, state.content)
        for (const [position, slug] of state.formerSlugs.entries()) {
          insertFormerSlug({ slug, projectId: id, position })
        }
      }
      for (const one of before) {
        pruneOrganisation().run(one)
        nameOrganisation().run(one)
      }
    },
    isFormerSlug: (slug: string): boolean => formerSlugHolder().get({ slug }) !== undefined,
  }
}
