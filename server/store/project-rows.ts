import { asc, inArray } from 'drizzle-orm'
import type { Link, Participant, Project } from '#domain/project.ts'
import type { VocabularyKey } from '#domain/vocabulary.ts'
import { type Db, toEuro } from './database.ts'
import {
  formerAddresses,
  links,
  participations,
  type projects,
  projectTerms,
} from './schema/project.ts'

type Row = typeof projects.$inferSelect

const groupById = <T extends { projectId: number }>(rows: readonly T[]): Map<number, T[]> => {
  const groups = new Map<number, T[]>()
  for (const row of rows) {
    const group = groups.get(row.projectId)
    if (group) group.push(row)
    else groups.set(row.projectId, [row])
  }
  return groups
}

/** Puts whole projects together from their rows: four queries for any number of them, order kept. */
export const composeProjects = (db: Db, rows: readonly Row[]): Project[] => {
  if (rows.length === 0) return []
  const ids = rows.map((row) => row.id)
  const termRows = groupById(
    db
      .select()
      .from(projectTerms)
      .where(inArray(projectTerms.projectId, ids))
      .orderBy(asc(projectTerms.projectId), asc(projectTerms.position))
      .all(),
  )
  const participantRows = groupById(
    db
      .select()
      .from(participations)
      .where(inArray(participations.projectId, ids))
      .orderBy(asc(participations.projectId), asc(participations.position))
      .all(),
  )
  const linkRows = groupById(
    db
      .select()
      .from(links)
      .where(inArray(links.projectId, ids))
      .orderBy(asc(links.projectId), asc(links.position))
      .all(),
  )
  const addressRows = groupById(
    db
      .select()
      .from(formerAddresses)
      .where(inArray(formerAddresses.projectId, ids))
      .orderBy(asc(formerAddresses.projectId), asc(formerAddresses.position))
      .all(),
  )
  return rows.map((row) => {
    const valuesOf = (vocabulary: VocabularyKey) =>
      (termRows.get(row.id) ?? [])
        .filter((one) => one.vocabulary === vocabulary)
        .map((one) => one.term)
    const participantsOf = (role: 'lead' | 'partner'): Participant[] =>
      (participantRows.get(row.id) ?? [])
        .filter((one) => one.role === role)
        .map(({ name, kind, note }) => ({ name, kind, note }))
    const linksOf = (kind: 'material' | 'source'): Link[] =>
      (linkRows.get(row.id) ?? [])
        .filter((one) => one.kind === kind)
        .map(({ title, url }) => ({ title, url }))
    return {
      id: row.id,
      slug: row.slug,
      version: row.version,
      createdAt: row.createdAt,
      updatedAt: row.updatedAt,
      title: row.title,
      programme: row.programme,
      plan: row.plan,
      call: row.callTitle === null ? null : { id: row.callId, title: row.callTitle },
      year: row.year,
      start: row.start,
      end: row.end,
      conclusion: row.conclusion,
      themes: valuesOf('tema'),
      disabilities: valuesOf('disabilita'),
      beneficiaries: valuesOf('destinatari'),
      beneficiariesWording: row.beneficiariesWording,
      lead: participantsOf('lead')[0] ?? null,
      partners: participantsOf('partner'),
      territories: valuesOf('territorio'),
      territoriesWording: row.territoriesWording,
      fundingEur: toEuro(row.fundingCents),
      sections: {
        summary: row.summary,
        context: row.context,
        objectives: row.objectives,
        activities: row.activities,
        results: row.results,
        obstacles: row.obstacles,
        transferability: row.transferability,
        buildingBlocks: row.buildingBlocks,
      },
      materials: linksOf('material'),
      sources: linksOf('source'),
      formerAddresses: (addressRows.get(row.id) ?? []).map((one) => one.address),
      editorialNote: row.editorialNote,
    }
  })
}
