import type { Call } from '#domain/call.ts'
import type { Link } from '#domain/project.ts'
import { foreignKey, index, integer, primaryKey, sqliteTable, text } from '../drizzle.ts'
import { batches } from './batch.ts'

export const vocabularies = sqliteTable('vocabularies', {
  key: text().primaryKey(),
  label: text().notNull(),
  labelEn: text('label_en').notNull(),
})

/** The only list of allowed values: every value of a project points here. Terms are never deleted. */
export const terms = sqliteTable(
  'terms',
  {
    vocabulary: text()
      .notNull()
      .references(() => vocabularies.key),
    id: text().notNull(),
    position: integer().notNull(),
    label: text().notNull(),
    labelEn: text('label_en').notNull(),
    alternative: text({ mode: 'json' }).$type<string[]>().notNull(),
    former: text({ mode: 'json' }).$type<string[]>().notNull(),
    searchOnly: text('search_only', { mode: 'json' }).$type<string[]>().notNull(),
    broader: text(),
    note: text(),
    /** "unita": it means `mergedInto` now. */
    state: text({ enum: ['attiva', 'ritirata', 'unita', 'mai-nata'] })
      .notNull()
      .default('attiva'),
    mergedInto: text('merged_into'),
    /** 0 as the files brought it in; one more for each change made in the base. */
    version: integer().notNull().default(0),
    /** null: from the files. */
    batchId: integer('batch_id').references(() => batches.id),
  },
  (table) => [
    primaryKey({ columns: [table.vocabulary, table.id] }),
    index('terms_by_position').on(table.vocabulary, table.position),
  ],
)

/** Other names that a term has learned in the base, beside those of the files. */
export const termNames = sqliteTable(
  'term_names',
  {
    vocabulary: text().notNull(),
    term: text().notNull(),
    name: text().notNull(),
    kind: text({ enum: ['alternative', 'former', 'searchOnly'] }).notNull(),
    batchId: integer('batch_id')
      .notNull()
      .references(() => batches.id),
    actor: text().notNull(),
    at: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.vocabulary, table.term, table.name] }),
    foreignKey({
      columns: [table.vocabulary, table.term],
      foreignColumns: [terms.vocabulary, terms.id],
    }),
    index('term_names_by_batch').on(table.batchId),
  ],
)

export const calls = sqliteTable('calls', {
  id: text().primaryKey(),
  programme: text().notNull(),
  plan: text(),
  title: text().notNull(),
  years: text({ mode: 'json' }).$type<number[]>().notNull(),
  yearsNote: text('years_note'),
  themes: text({ mode: 'json' }).$type<string[]>().notNull(),
  funded: integer(),
  /** Euro cents, so that sums are exact. */
  amountCents: integer('amount_cents'),
  amountNote: text('amount_note'),
  opens: text(),
  closes: text(),
  description: text(),
  reached: text({ mode: 'json' }).$type<Call['reached']>().notNull().default([]),
  facts: text({ mode: 'json' }).$type<string[]>().notNull().default([]),
  sources: text({ mode: 'json' }).$type<Link[]>().notNull().default([]),
  editorialNote: text('editorial_note'),
})
