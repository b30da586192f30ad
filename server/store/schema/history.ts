import type { ProjectContent } from '#domain/project.ts'
import { RECORD_STATUSES } from '#domain/record.ts'
import type { Term } from '#domain/vocabulary.ts'
import { foreignKey, index, integer, primaryKey, sqliteTable, text } from '../drizzle.ts'
import { batches } from './batch.ts'
import { projects } from './project.ts'
import { terms } from './vocabulary.ts'

/** A version of a record: which project's, and its number. */
export type VersionKey = readonly [projectId: number, version: number]

/** Every version of every record, whole: what a correction replaced can be read and brought back. */
export const versions = sqliteTable(
  'versions',
  {
    projectId: integer('project_id')
      .notNull()
      .references(() => projects.id),
    version: integer().notNull(),
    seq: integer().notNull(),
    at: text().notNull(),
    actor: text().notNull(),
    batchId: integer('batch_id')
      .notNull()
      .references(() => batches.id),
    sheet: text(),
    row: integer(),
    /** The fields that this version set, each with its column: the newest version that names a field is its origin. */
    fields: text({ mode: 'json' }).$type<Record<string, string | null>>().notNull(),
    /** Of the fields that this version set, the pages that state them, as far as its source says. */
    pages: text({ mode: 'json' }).$type<Record<string, readonly string[]>>(),
    /** The fields that it brought back, each with the version that had set it: that one stays their origin. */
    restored: text({ mode: 'json' }).$type<Record<string, VersionKey>>().notNull(),
    status: text({ enum: RECORD_STATUSES }).notNull(),
    statusReason: text('status_reason'),
    mergedInto: integer('merged_into'),
    /** null: the record is never born, and has no address. */
    slug: text(),
    formerSlugs: text('former_slugs', { mode: 'json' }).$type<string[]>().notNull(),
    content: text({ mode: 'json' }).$type<ProjectContent>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.projectId, table.version] }),
    index('versions_by_batch').on(table.batchId),
  ],
)

/** Every version of every term that was changed in the base, whole; what files brought in has none. */
export const termVersions = sqliteTable(
  'term_versions',
  {
    vocabulary: text().notNull(),
    term: text().notNull(),
    version: integer().notNull(),
    seq: integer().notNull(),
    at: text().notNull(),
    actor: text().notNull(),
    batchId: integer('batch_id')
      .notNull()
      .references(() => batches.id),
    state: text({ enum: ['attiva', 'ritirata', 'unita', 'mai-nata'] }).notNull(),
    mergedInto: text('merged_into'),
    content: text({ mode: 'json' }).$type<Term>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.vocabulary, table.term, table.version] }),
    foreignKey({
      columns: [table.vocabulary, table.term],
      foreignColumns: [terms.vocabulary, terms.id],
    }),
    index('term_versions_by_batch').on(table.batchId),
  ],
)

/** The change log that search indexes catch up from; `seq` only grows. A line is about a project or about a term. */
export const changes = sqliteTable(
  'changes',
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    projectId: integer('project_id'),
    slug: text(),
    vocabulary: text(),
    term: text(),
    kind: text({ enum: ['upsert', 'delete', 'term'] }).notNull(),
    at: text().notNull(),
  },
  (table) => [index('changes_by_project').on(table.projectId)],
)
