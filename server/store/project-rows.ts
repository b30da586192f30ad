import { asc, sql } from 'drizzle-orm'
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
import { idsPlaceholder } from './statements.ts'

type Row = typeof projects.$inferSelect

const PARTS = [projectTerms, participations, links, formerAddresses] as const

const groupById = <T extends { projectId: number }>(rows: readonly T[]) =>
  Map.groupBy(rows, (row) => row.projectId)

/** Puts whole projects together from their rows: four queries for any number of them, order kept. */
export const createComposer = (db: Db) => {
  const select = <T extends (typeof PARTS)[number]>(table: T) =>
    db
      .select()
      .from(table as (typeof PARTS)[number])
      .where(sql`${table.projectId} IN ${idsPlaceholder}`)
      .orderBy(asc(table.projectId), asc(table.position))
      .prepare()
  const termsOf = select(projectTerms)
  const participantsOf = select(participations)
  const linksOf = select(links)
  const addressesOf = select(formerAddresses)

  return (rows: readonly Row[]): Project[] => {
    if (rows.length === 0) return []
    const parameters = { ids: JSON.stringify(rows.map((row) => row.id)) }
    const terms = groupById(termsOf.all(parameters) as (typeof projectTerms.$inferSelect)[])
    const people = groupById(
      participantsOf.all(parameters) as (typeof participations.$inferSelect)[],
    )
    const addresses = groupById(
      addressesOf.all(parameters) as (typeof formerAddresses.$inferSelect)[],
    )
    const linked = groupById(linksOf.all(parameters) as (typeof links.$inferSelect)[])
    return rows.map((row) =>
      compose(row, {
        terms: terms.get(row.id) ?? [],
        participants: people.get(row.id) ?? [],
        links: linked.get(row.id) ?? [],
        addresses: addresses.get(row.id) ?? [],
      }),
    )
  }
}

type Parts = {
  terms: (typeof projectTerms.$inferSelect)[]
  participants: (typeof participations.$inferSelect)[]
  links: (typeof links.$inferSelect)[]
  addresses: (typeof formerAddresses.$inferSelect)[]
}

const compose = (row: Row, parts: Parts): Project => {
  const valuesOf = (vocabulary: VocabularyKey) =>
    parts.terms.filter((one) => one.vocabulary === vocabulary).map((one) => one.term)
  const participantsAs = (role: 'lead' | 'partner'): Participant[] =>
    parts.participants
      .filter((one) => one.role === role)
      .map(({ name, kind, note }) => ({ name, kind, note }))
  const linksTo = (kind: 'material' | 'source'): Link[] =>
    parts.links.filter((one) => one.kind === kind).map(({ title, url }) => ({ title, url }))
  return {
    id: row.id,
    slug: row.slug ?? '',
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
    lead: participantsAs('lead')[0] ?? null,
    partners: participantsAs('partner'),
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
    materials: linksTo('material'),
    sources: linksTo('source'),
    formerAddresses: parts.addresses.map((one) => one.address),
    editorialNote: row.editorialNote,
  }
}
