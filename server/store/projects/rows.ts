import { CONTENT_FIELDS } from '#domain/fields.ts'
import type { Link, Participant, Project, ProjectContent } from '#domain/project.ts'
import { isSection, SECTION_KEYS } from '#domain/sections.ts'
import { type Db, toEuro } from '../database.ts'
import {
  and,
  asc,
  getTableColumns,
  type SQL,
  type SQLiteColumn,
  type SQLiteTable,
  sql,
} from '../drizzle.ts'
import { defineQuery, type Query, selectRows } from '../queries.ts'
import {
  formerAddresses,
  links,
  participations,
  projects,
  projectTerms,
} from '../schema/project.ts'
import { idsPlaceholder } from '../statements.ts'
import { TERM_LISTS, type TermList } from './term-fields.ts'

type Row = typeof projects.$inferSelect

const groupById = <T extends { projectId: number }>(rows: readonly T[]) =>
  Map.groupBy(rows, (row) => row.projectId)

/** Programme, plan and conclusion are listed, too, and stand in the record's own row. */
const LISTED = sql`${projectTerms.vocabulary} IN (${sql.raw(TERM_LISTS.map(([, vocabulary]) => `'${vocabulary}'`).join(', '))})`

type Part = SQLiteTable & { projectId: SQLiteColumn }

/** The rows of some projects, project after project, in the order in which an index has them. */
const partsOf = <T extends Part>(table: T, order: readonly SQLiteColumn[], only?: SQL) => {
  const define = defineQuery(() =>
    selectRows(table as Part)
      .where(and(sql`${table.projectId} IN ${idsPlaceholder}`, only))
      .orderBy(...[table.projectId, ...order].map((column) => asc(column))),
  )
  return define as (db: Db) => Query<T['$inferSelect']>
}
const termsOfProjects = partsOf(projectTerms, [projectTerms.position], LISTED)
const peopleOfProjects = partsOf(participations, [participations.role, participations.position])
const linksOfProjects = partsOf(links, [links.kind, links.position])
const addressesOfProjects = partsOf(formerAddresses, [formerAddresses.position])

/** Puts whole projects together from their rows: four queries for any number of them, order kept. */
export const createComposer = (db: Db) => {
  const termsOf = termsOfProjects(db)
  const peopleOf = peopleOfProjects(db)
  const linksOf = linksOfProjects(db)
  const addressesOf = addressesOfProjects(db)

  return (rows: readonly Row[]): Project[] => {
    if (rows.length === 0) return []
    const ids = JSON.stringify(rows.map((row) => row.id))
    const terms = groupById(termsOf.all({ ids }))
    const people = groupById(peopleOf.all({ ids }))
    const addresses = groupById(addressesOf.all({ ids }))
    const linked = groupById(linksOf.all({ ids }))
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

const listedTerms = (rows: Parts['terms']): Pick<ProjectContent, TermList> => {
  const lists: Record<string, string[]> = {}
  const byVocabulary: Record<string, string[]> = {}
  for (const [field, vocabulary] of TERM_LISTS) lists[field] = byVocabulary[vocabulary] = []
  for (const { vocabulary, term } of rows) byVocabulary[vocabulary]?.push(term)
  return lists as Pick<ProjectContent, TermList>
}

const compose = (row: Row, parts: Parts): Project => {
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
    ...listedTerms(parts.terms),
    lead: participantsAs('lead')[0] ?? null,
    partners: participantsAs('partner'),
    fundingEur: toEuro(row.fundingCents),
    materials: linksTo('material'),
    sources: linksTo('source'),
    formerAddresses: parts.addresses.map((one) => one.address),
  }
}
