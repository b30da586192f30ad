import {
  BATCH_KINDS,
  BATCH_STATES,
  type BatchMapping,
  ROW_OUTCOMES,
  ROW_STEPS,
  type UndoDecisions,
} from '#domain/batch.ts'
import type { MatchedColumns, PreviewFacts, RowIdentity, WordAnswer } from '#domain/import.ts'
import type { ProjectContent } from '#domain/project.ts'
import { type AnySQLiteColumn, index, integer, primaryKey, sqliteTable, text } from '../drizzle.ts'

/** One act of writing, whole: a file taken in, an edit, an undo. Every version of every record belongs to one. */
export const batches = sqliteTable(
  'batches',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    kind: text({ enum: BATCH_KINDS }).notNull(),
    state: text({ enum: BATCH_STATES }).notNull(),
    /** The batch that this one takes back. */
    undoOf: integer('undo_of').references((): AnySQLiteColumn => batches.id),
    /** The import whose file comes corrected with this one. */
    completes: integer().references((): AnySQLiteColumn => batches.id),
    actor: text().notNull(),
    at: text().notNull(),
    fileName: text('file_name'),
    format: text(),
    /** Under which the file is kept. */
    sha256: text(),
    /** Where each field stands in the file, as decided for this batch. */
    mapping: text({ mode: 'json' }).$type<BatchMapping>(),
    /** The columns of the table, and what each is read as; null for files that have none, and before they are read. */
    columns: text({ mode: 'json' }).$type<MatchedColumns>(),
    /** What is to be said of the preview as a whole. */
    preview: text({ mode: 'json' }).$type<PreviewFacts>(),
    /** Why, in words: of an edit or an undo, of a file that could not be read. */
    note: text(),
    finishedAt: text('finished_at'),
    added: integer(),
    changed: integer(),
    unchanged: integer(),
    refused: integer(),
    held: integer(),
  },
  (table) => [
    index('batches_by_state').on(table.state),
    index('batches_by_file').on(table.sha256),
    index('batches_by_undone').on(table.undoOf),
    index('batches_by_completed').on(table.completes),
  ],
)

/** What each row of a batch said, what was planned of it, what was decided, and what became of it. */
export const batchRows = sqliteTable(
  'batch_rows',
  {
    batchId: integer('batch_id')
      .notNull()
      .references(() => batches.id),
    /** 0-based place in the batch. */
    position: integer().notNull(),
    sheet: text(),
    row: integer(),
    title: text(),
    step: text({ enum: ROW_STEPS }).notNull(),
    slug: text(),
    /** The version of the record when the row was planned; null when there was none. */
    knownVersion: integer('known_version'),
    /** What the row said, field by field. */
    said: text({ mode: 'json' }).$type<Record<string, unknown>>(),
    /** What the record would say; null once it is decided, for the versions say it then. */
    content: text({ mode: 'json' }).$type<ProjectContent>(),
    /** The fields that it speaks of, each with the column it stands in, where it stands in one. */
    fields: text({ mode: 'json' }).$type<Record<string, string | null>>(),
    /** The pages that state each field, where the row says so. */
    pages: text({ mode: 'json' }).$type<Readonly<Record<string, readonly string[]>>>(),
    problems: text({ mode: 'json' }).$type<unknown[]>().notNull(),
    notices: text({ mode: 'json' }).$type<unknown[]>().notNull(),
    ticked: integer({ mode: 'boolean' }).notNull(),
    /** It may be about a record that is there, and nobody has said yet: it is not written before. */
    undecided: integer({ mode: 'boolean' }).notNull().default(false),
    /** What a person has said of it: which record it is about. */
    identity: text({ mode: 'json' }).$type<RowIdentity>(),
    /** Of conflicts, field by field; of other questions, by their names. */
    decisions: text({ mode: 'json' }).$type<UndoDecisions>(),
    /** null while nothing has become of it. */
    outcome: text({ enum: ROW_OUTCOMES }),
    /** Why it was held back, as a code. */
    reason: text(),
  },
  (table) => [
    primaryKey({ columns: [table.batchId, table.position] }),
    index('batch_rows_by_slug').on(table.slug),
    index('batch_rows_by_step').on(table.batchId, table.undecided, table.step, table.ticked),
  ],
)

/** Words of a file that are in no list, each once, and what they mean. */
export const batchWords = sqliteTable(
  'batch_words',
  {
    batchId: integer('batch_id')
      .notNull()
      .references(() => batches.id),
    vocabulary: text().notNull(),
    /** The word without case and accents. */
    key: text().notNull(),
    field: text().notNull(),
    word: text().notNull(),
    rows: integer().notNull(),
    firstRow: integer('first_row').notNull(),
    /** null while nobody has said. */
    answer: text({ mode: 'json' }).$type<WordAnswer>(),
    /** Whether it is to become an other name of its term. */
    remember: integer({ mode: 'boolean' }).notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.batchId, table.vocabulary, table.key] })],
)

/** Answers that are not asked for again: where the columns of a kind of file go, what a word means. */
export const remembered = sqliteTable(
  'remembered',
  {
    kind: text({ enum: ['columns', 'word'] }).notNull(),
    /** The fingerprint of the headings; or field and word. */
    key: text().notNull(),
    answer: text({ mode: 'json' }).$type<unknown>().notNull(),
    batchId: integer('batch_id').references(() => batches.id),
    actor: text().notNull(),
    at: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.key] })],
)
