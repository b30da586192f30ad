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

/** Statements built once: an import runs each of them tens of thousands of times. */
const prepareParts = (db: Db) => {
  const of = { projectId: sql.placeholder('projectId'), position: sql.placeholder('position') }
  const kind = sql.placeholder('kind')
  const name = sql.placeholder('name')
  const slug = sql.placeholder('slug')
  const term = {
    vocabulary: sql.placeholder('vocabulary'),
    term: sql.placeholder('term'),
  }
  const participation = {
    role: sql.placeholder('role'),
    organisationId: sql.placeholder('organisationId'),
    note: sql.placeholder('note'),
  }
  const link = { title: sql.placeholder('title'), url: sql.placeholder('url') }
  const address = sql.placeholder('address')
  return {
    clear: [projectTerms, participations, links, formerAddresses].map((table) =>
      db.delete(table).where(eq(table.projectId, of.projectId)).prepare(),
    ),
    term: db
      .insert(projectTerms)
      .values({ ...of, ...term })
      .prepare(),
    organisation: db
      .select({ id: organisations.id })
      .from(organisations)
      .where(eq(organisations.slug, slug))
      .prepare(),
    newOrganisation: db.insert(organisations).values({ slug, name }).prepare(),
    participation: db
      .insert(participations)
      .values({ ...of, ...participation, name, kind })
      .prepare(),
    link: db
      .insert(links)
      .values({ ...of, ...link, kind })
      .prepare(),
    address: db
      .insert(formerAddresses)
      .values({ ...of, address })
      .prepare(),
  }
}

/**
 * The writer of a project's repeated values: replaces all of them.
 * Call it inside the transaction that writes the project's row.
 */
export const createPartsWriter = (db: Db) => {
  const statements = prepareParts(db)

  const organisationId = (name: string): number => {
    const slug = organisationSlug(name)
    const known = statements.organisation.get({ slug })
    return known?.id ?? Number(statements.newOrganisation.run({ slug, name }).lastInsertRowid)
  }
  const writeParticipant = (
    projectId: number,
    role: 'lead' | 'partner',
    position: number,
    participant: Participant,
  ) => {
    const { name } = participant
    const row = { projectId, role, position, ...participant }
    statements.participation.run({ ...row, organisationId: organisationId(name) })
  }

  return (projectId: number, content: ProjectContent): void => {
    for (const statement of statements.clear) statement.run({ projectId })
    for (const [vocabulary, values] of termsOf(content)) {
      for (const [position, term] of values.entries()) {
        statements.term.run({ projectId, vocabulary, term, position })
      }
    }
    if (content.lead) writeParticipant(projectId, 'lead', 0, content.lead)
    for (const [position, partner] of content.partners.entries()) {
      writeParticipant(projectId, 'partner', position, partner)
    }
    for (const [kind, list] of [
      ['material', content.materials],
      ['source', content.sources],
    ] as const) {
      for (const [position, link] of list.entries()) {
        statements.link.run({ projectId, kind, position, ...link })
      }
    }
    for (const [position, address] of content.formerAddresses.entries()) {
      statements.address.run({ address, projectId, position })
    }
  }
}
