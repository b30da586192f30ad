import { RECORD_STATUSES } from '#domain/record.ts'
import {
  type AnySQLiteColumn,
  foreignKey,
  index,
  integer,
  primaryKey,
  sql,
  sqliteTable,
  text,
  uniqueIndex,
} from '../drizzle.ts'
import { calls, terms } from './vocabulary.ts'

/** One row a project. Values that repeat stand in the tables below. */
export const projects = sqliteTable(
  'projects',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    /** null: never born, so the address is free. */
    slug: text().unique(),
    status: text({ enum: RECORD_STATUSES }).notNull(),
    /** Why it was withdrawn, as readers are told. */
    statusReason: text('status_reason'),
    /** The record that this one has become part of. */
    mergedInto: integer('merged_into').references((): AnySQLiteColumn => projects.id),
    title: text().notNull(),
    programme: text().notNull(),
    plan: text(),
    callId: text('call_id').references(() => calls.id),
    callTitle: text('call_title'),
    year: integer(),
    start: text(),
    end: text(),
    conclusion: text().notNull(),
    beneficiariesWording: text('beneficiaries_wording', { mode: 'json' })
      .$type<string[]>()
      .notNull(),
    territoriesWording: text('territories_wording', { mode: 'json' }).$type<string[]>().notNull(),
    /** Euro cents, so that sums are exact. */
    fundingCents: integer('funding_cents'),
    summary: text(),
    easyToRead: text('easy_to_read'),
    context: text(),
    objectives: text(),
    activities: text(),
    results: text(),
    obstacles: text(),
    transferability: text(),
    buildingBlocks: text('building_blocks'),
    editorialNote: text('editorial_note'),
    version: integer().notNull(),
    createdAt: text('created_at').notNull(),
    updatedAt: text('updated_at').notNull(),
  },
  (table) => [
    index('projects_by_update').on(table.updatedAt),
    index('projects_by_call').on(table.callId),
    // All that the figures of the whole base are made of: without it each of them reads every text of every project. It
    // holds published projects alone, so that no question for a project is ever answered by looking through it.
    index('projects_figures')
      .on(table.year, table.fundingCents, table.updatedAt)
      .where(sql`status = 'pubblicata'`),
    // The few that are not published, in the order in which they went.
    index('projects_gone').on(table.updatedAt).where(sql`status <> 'pubblicata'`),
  ],
)

/** The controlled values of a project, in its own order. The foreign key keeps unknown values out. */
export const projectTerms = sqliteTable(
  'project_terms',
  {
    projectId: integer('project_id')
      .notNull()
      .references(() => projects.id),
    vocabulary: text().notNull(),
    term: text().notNull(),
    position: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.projectId, table.vocabulary, table.term] }),
    foreignKey({
      columns: [table.vocabulary, table.term],
      foreignColumns: [terms.vocabulary, terms.id],
    }),
    // A project's values in the order in which they are read, and nothing else to look up: without it the values of a list
    // of projects are fetched row by row and sorted, six times as slow.
    index('project_terms_in_order').on(
      table.projectId,
      table.position,
      table.vocabulary,
      table.term,
    ),
  ],
)

export const organisations = sqliteTable('organisations', {
  id: integer().primaryKey({ autoIncrement: true }),
  /** From its name; the value of the facet `ente`. */
  slug: text().notNull().unique(),
  name: text().notNull(),
})

/** Who took part: `position` 0 with role "lead" is the capofila. The kind is as that record states it. */
export const participations = sqliteTable(
  'participations',
  {
    projectId: integer('project_id')
      .notNull()
      .references(() => projects.id),
    role: text({ enum: ['lead', 'partner'] }).notNull(),
    position: integer().notNull(),
    organisationId: integer('organisation_id')
      .notNull()
      .references(() => organisations.id),
    /** As this record writes it; organisations are joined by slug, so case and accents may differ. */
    name: text().notNull(),
    kind: text(),
    note: text(),
  },
  (table) => [
    primaryKey({ columns: [table.projectId, table.role, table.position] }),
    // With the name: an organisation is called by one of those that its records write.
    index('participations_by_organisation').on(table.organisationId, table.name),
  ],
)

export const links = sqliteTable(
  'links',
  {
    projectId: integer('project_id')
      .notNull()
      .references(() => projects.id),
    kind: text({ enum: ['material', 'source'] }).notNull(),
    position: integer().notNull(),
    title: text(),
    url: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.projectId, table.kind, table.position] })],
)

/** Page ids of the former wiki; each leads to one record for ever. */
export const formerAddresses = sqliteTable(
  'former_addresses',
  {
    address: text().primaryKey(),
    projectId: integer('project_id')
      .notNull()
      .references(() => projects.id),
    position: integer().notNull(),
  },
  (table) => [uniqueIndex('former_addresses_by_project').on(table.projectId, table.position)],
)

/** Addresses that a record had before; each leads to it, or to what it has become part of. */
export const formerSlugs = sqliteTable(
  'former_slugs',
  {
    slug: text().primaryKey(),
    projectId: integer('project_id')
      .notNull()
      .references(() => projects.id),
    position: integer().notNull(),
  },
  (table) => [uniqueIndex('former_slugs_by_project').on(table.projectId, table.position)],
)
