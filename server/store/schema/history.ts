import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { ProjectContent } from '#domain/project.ts'
import { projects } from './project.ts'

/** One file taken in, with what became of its rows. */
export const imports = sqliteTable('imports', {
  id: integer().primaryKey({ autoIncrement: true }),
  at: text().notNull(),
  actor: text().notNull(),
  fileName: text('file_name').notNull(),
  format: text().notNull(),
  sha256: text().notNull(),
  finishedAt: text('finished_at'),
  added: integer(),
  changed: integer(),
  unchanged: integer(),
  refused: integer(),
})

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
    importId: integer('import_id').references(() => imports.id),
    row: integer(),
    /** The fields that this version set: the newest version that names a field is where its value came from. */
    fields: text({ mode: 'json' }).$type<string[]>().notNull(),
    /** null: this version is a removal. */
    content: text({ mode: 'json' }).$type<ProjectContent>(),
  },
  (table) => [primaryKey({ columns: [table.projectId, table.version] })],
)

/** The change log that search indexes catch up from; `seq` only grows. */
export const changes = sqliteTable(
  'changes',
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    projectId: integer('project_id').notNull(),
    slug: text().notNull(),
    kind: text({ enum: ['upsert', 'delete'] }).notNull(),
    at: text().notNull(),
  },
  (table) => [index('changes_by_project').on(table.projectId)],
)
