import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

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
  },
  (table) => [
    primaryKey({ columns: [table.vocabulary, table.id] }),
    index('terms_by_position').on(table.vocabulary, table.position),
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
  source: text(),
})
