import { eq } from 'drizzle-orm'
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

const organisationId = (db: Db, name: string): number => {
  const slug = organisationSlug(name)
  const known = db.select().from(organisations).where(eq(organisations.slug, slug)).get()
  if (known) return known.id
  return Number(db.insert(organisations).values({ slug, name }).run().lastInsertRowid)
}

const insertParticipant = (
  db: Db,
  projectId: number,
  role: 'lead' | 'partner',
  position: number,
  participant: Participant,
) => {
  db.insert(participations)
    .values({
      projectId,
      role,
      position,
      ...participant,
      organisationId: organisationId(db, participant.name),
    })
    .run()
}

/** Replaces all repeated values of a project. Call it inside the transaction that writes its row. */
export const writeParts = (db: Db, projectId: number, content: ProjectContent): void => {
  for (const table of [projectTerms, participations, links, formerAddresses]) {
    db.delete(table).where(eq(table.projectId, projectId)).run()
  }
  for (const [vocabulary, values] of termsOf(content)) {
    for (const [position, term] of values.entries()) {
      db.insert(projectTerms).values({ projectId, vocabulary, term, position }).run()
    }
  }
  if (content.lead) insertParticipant(db, projectId, 'lead', 0, content.lead)
  for (const [position, partner] of content.partners.entries()) {
    insertParticipant(db, projectId, 'partner', position, partner)
  }
  for (const [kind, list] of [
    ['material', content.materials],
    ['source', content.sources],
  ] as const) {
    for (const [position, link] of list.entries()) {
      db.insert(links)
        .values({ projectId, kind, position, ...link })
        .run()
    }
  }
  for (const [position, address] of content.formerAddresses.entries()) {
    db.insert(formerAddresses).values({ address, projectId, position }).run()
  }
}
