import type { FieldKey } from '#domain/fields.ts'
import type { UnknownWord, WordAnswer } from '#domain/import.ts'
import { labelKey } from '#domain/text/fold.ts'
import type { VocabularyKey } from '#domain/vocabulary.ts'
import type { Db } from '../database.ts'
import { and, asc, eq, isNull } from '../drizzle.ts'
import { batchWords } from '../schema/batch.ts'

export type BatchWord = UnknownWord & {
  key: string
  answer: WordAnswer | null
  /** Whether it is to become an other name of its term. */
  remember: boolean
}

/** The words of a batch that are in no list, and what people have said of them. */
export const createBatchWords = (db: Db) => {
  const at = (batchId: number, vocabulary: string, key: string) =>
    and(
      eq(batchWords.batchId, batchId),
      eq(batchWords.vocabulary, vocabulary),
      eq(batchWords.key, key),
    )

  return {
    /** In the order of the lists, of each the words in the order of the file. */
    all: (batchId: number): BatchWord[] =>
      db
        .select()
        .from(batchWords)
        .where(eq(batchWords.batchId, batchId))
        .orderBy(asc(batchWords.vocabulary), asc(batchWords.firstRow), asc(batchWords.key))
        .all()
        .map(({ batchId: _, vocabulary, field, ...word }) => ({
          ...word,
          vocabulary: vocabulary as VocabularyKey,
          field: field as FieldKey,
        })),

    /** The words that a plan has found; those that were answered before stay, the others are gone with the former plan. */
    replace: (batchId: number, found: Iterable<UnknownWord>): void => {
      db.delete(batchWords)
        .where(and(eq(batchWords.batchId, batchId), isNull(batchWords.answer)))
        .run()
      for (const word of found) {
        const { rows, firstRow } = word
        db.insert(batchWords)
          .values({ ...word, batchId, key: labelKey(word.word) })
          .onConflictDoUpdate({
            target: [batchWords.batchId, batchWords.vocabulary, batchWords.key],
            set: { rows, firstRow },
          })
          .run()
      }
    },

    /** Says what a word means; false where it is not one of the batch's. */
    answer: (
      batchId: number,
      { vocabulary, key }: Pick<BatchWord, 'vocabulary' | 'key'>,
      said: Pick<BatchWord, 'answer' | 'remember'>,
    ): boolean =>
      db
        .update(batchWords)
        .set(said)
        .where(at(batchId, vocabulary, key))
        .run().changes > 0,
  }
}
