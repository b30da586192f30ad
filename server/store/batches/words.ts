import type { FieldKey } from '#domain/fields.ts'
import type { UnknownWord, WordAnswer } from '#domain/import.ts'
import { labelKey } from '#domain/text/fold.ts'
import type { VocabularyKey } from '#domain/vocabulary.ts'
import type { Db } from '../database.ts'
import { and, asc, eq, isNull, sql } from '../drizzle.ts'
import {
  defineQuery,
  defineStatement,
  deleteFrom,
  insertInto,
  selectRows,
  update,
} from '../queries.ts'
import { batchWords } from '../schema/batch.ts'
import { defineInsert, placeholdersFor, placeholdersOf } from '../statements.ts'

export type BatchWord = UnknownWord & {
  key: string
  answer: WordAnswer | null
  /** Whether it is to become an other name of its term. */
  remember: boolean
}

const ofBatch = eq(batchWords.batchId, sql.placeholder('batchId'))
const wordsOfBatch = defineQuery(() =>
  selectRows(batchWords)
    .where(ofBatch)
    .orderBy(asc(batchWords.vocabulary), asc(batchWords.firstRow), asc(batchWords.key)),
)
const unansweredDeletion = defineStatement(() =>
  deleteFrom(batchWords).where(and(ofBatch, isNull(batchWords.answer))),
)
const wordInsert = defineInsert(batchWords, () =>
  insertInto(batchWords)
    .values(placeholdersOf(batchWords))
    .onConflictDoUpdate({
      target: [batchWords.batchId, batchWords.vocabulary, batchWords.key],
      set: placeholdersFor(batchWords, ['rows', 'firstRow']),
    }),
)
const answerSetting = defineStatement(() =>
  update(batchWords)
    .set(placeholdersFor(batchWords, ['answer', 'remember']))
    .where(
      and(
        ofBatch,
        eq(batchWords.vocabulary, sql.placeholder('vocabulary')),
        eq(batchWords.key, sql.placeholder('key')),
      ),
    ),
)

/** The words of a batch that are in no list, and what people have said of them. */
export const createBatchWords = (db: Db) => {
  const words = wordsOfBatch(db)
  const deleteUnanswered = unansweredDeletion(db)
  const insert = wordInsert(db)
  const setAnswer = answerSetting(db)

  return {
    /** In the order of the lists, of each the words in the order of the file. */
    all: (batchId: number): BatchWord[] =>
      words.all({ batchId }).map(({ batchId: _, vocabulary, field, ...word }) => ({
        ...word,
        vocabulary: vocabulary as VocabularyKey,
        field: field as FieldKey,
      })),

    /** The words that a plan has found; those that were answered before stay, the others are gone with the former plan. */
    replace: (batchId: number, found: Iterable<UnknownWord>): void => {
      deleteUnanswered({ batchId })
      for (const word of found) insert({ ...word, batchId, key: labelKey(word.word) })
    },

    /** Says what a word means; false where it is not one of the batch's. */
    answer: (
      batchId: number,
      { vocabulary, key }: Pick<BatchWord, 'vocabulary' | 'key'>,
      said: Pick<BatchWord, 'answer' | 'remember'>,
    ): boolean => setAnswer({ ...said, batchId, vocabulary, key }).changes > 0,
  }
}
