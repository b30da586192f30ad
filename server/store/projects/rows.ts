import { CONTENT_FIELDS } from '#domain/fields.ts'
import type { Link, Participant, Project, ProjectContent } from '#domain/project.ts'
import { isSection, SECTION_KEYS } from '#domain/sections.ts'
import type { VocabularyKey } from '#domain/vocabulary.ts'
import { type Db, toEuro } from '../database.ts'
import { asc, getTableColumns, sql } from '../drizzle.ts'
import {
  formerAddresses,
  links,
  participations,
  projects,
  projectTerms,
} from '../schema/project.ts'
import { idsPlaceholder } from '../statements.ts'

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

type OwnField = keyof ProjectContent & keyof Row
type OwnValues = Pick<Row, OwnField> & Pick<ProjectContent, 'sections'>

/** Fields that are one column of the same name. */
const OWN = CONTENT_FIELDS.filter(
  (key): key is OwnField => key in getTableColumns(projects) && !isSection(key),
)

const ownValues = (row: Row): OwnValues => {
  const sections: Record<string, unknown> = {}
  for (const key of SECTION_KEYS) sections[key] = row[key]
  const values: Record<string, unknown> = { sections }
  for (const key of OWN) values[key] = row[key]
  return values as OwnValues
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
    ...ownValues(row),
    call: row.callTitle === null ? null : { id: row.callId, title: row.callTitle },
    themes: valuesOf('tema'),
    disabilities: valuesOf('disabilita'),
    beneficiaries: valuesOf('destinatari'),
    lead: participantsAs('lead')[0] ?? null,
    partners: participantsAs('partner'),
    territories: valuesOf('territorio'),
    fundingEur: toEuro(row.fundingCents),
    materials: linksTo('material'),
    sources: linksTo('source'),
    formerAddresses: parts.addresses.map((one) => one.address),
  }
}
