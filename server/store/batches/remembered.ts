import type { FieldKey } from '#domain/fields.ts'
import type { WordAnswer } from '#domain/import.ts'
import { labelKey } from '#domain/text/fold.ts'
import type { VocabularyKey } from '#domain/vocabulary.ts'
import type { Db } from '../database.ts'
import { and, desc, eq, inArray, sql } from '../drizzle.ts'
import { defineQuery, insertInto, select, selectRows } from '../queries.ts'
import { remembered } from '../schema/batch.ts'
import { defineInsert, placeholdersOf } from '../statements.ts'

/** Where the columns of files with these headings go. */
export type RememberedColumns = { headings: string[]; fields: (FieldKey | null)[] }

/** What a word means that was in no list. */
export type RememberedWord = {
  vocabulary: VocabularyKey
  word: string
  answer: Extract<WordAnswer, { is: 'term' | 'nothing' }>
}

type Row = Pick<typeof remembered.$inferSelect, 'key' | 'actor' | 'at' | 'batchId'>

/** An answer that is not asked for again, and who gave it in which import. */
export type Remembered = Row &
  ({ kind: 'columns'; answer: RememberedColumns } | { kind: 'word'; answer: RememberedWord })

/** Words by list and word; the blank cannot stand in a list's name. */
const wordKey = (vocabulary: VocabularyKey, word: string): string =>
  `${vocabulary} ${labelKey(word)}`

const answerInsert = defineInsert(remembered, () => {
  const { kind, key, ...row } = placeholdersOf(remembered)
  return insertInto(remembered)
    .values({ kind, key, ...row })
    .onConflictDoUpdate({ target: [remembered.kind, remembered.key], set: row })
})
const answerTo = defineQuery(() =>
  selectRows(remembered).where(
    and(eq(remembered.kind, sql.placeholder('kind')), eq(remembered.key, sql.placeholder('key'))),
  ),
)
const wordAnswers = defineQuery(() =>
  select({ answer: remembered.answer })
    .from(remembered)
    .where(eq(remembered.kind, 'word'))
    .orderBy(remembered.key),
)

/** Answers of people to questions about files, kept so that nobody is asked twice. */
export const createRemembered = (db: Db, now: () => Date) => {
  const insert = answerInsert(db)
  const answer = answerTo(db)
  const wordsAnswered = wordAnswers(db)
  const save = (
    kind: 'columns' | 'word',
    key: string,
    answer: unknown,
    by: Pick<Row, 'actor' | 'batchId'>,
  ) => {
    insert({ kind, key, answer, ...by, at: now().toISOString() })
  }
  const found = (kind: 'columns' | 'word', key: string) =>
    answer.get({ kind, key }) as Remembered | undefined

  return {
    columns: (fingerprint: string): RememberedColumns | undefined =>
      found('columns', fingerprint)?.answer as RememberedColumns | undefined,
    saveColumns: (
      fingerprint: string,
      answer: RememberedColumns,
      by: Pick<Row, 'actor' | 'batchId'>,
    ): void => save('columns', fingerprint, answer, by),
    saveWord: (answer: RememberedWord, by: Pick<Row, 'actor' | 'batchId'>): void =>
      save('word', wordKey(answer.vocabulary, answer.word), answer, by),
    words: (): RememberedWord[] =>
      wordsAnswered.all().map(({ answer }) => answer as RememberedWord),
    /** Newest first. */
    all: (): Remembered[] =>
      db
        .select()
        .from(remembered)
        .where(inArray(remembered.kind, ['columns', 'word']))
        .orderBy(desc(remembered.at), remembered.kind, remembered.key)
        .all() as Remembered[],
    one: found,
    /** False where it was not there. */
    forget: (kind: 'columns' | 'word', key: string): boolean =>
      db
        .delete(remembered)
        .where(and(eq(remembered.kind, kind), eq(remembered.key, key)))
        .run().changes > 0,
  }
}
