import { AppError } from '#domain/errors.ts'
import { labelKey } from '#domain/text/fold.ts'
import { createBatchWords } from '../batches/words.ts'
import type { Db } from '../database.ts'
import { and, eq, ne, sql } from '../drizzle.ts'
import { defineQuery, select } from '../queries.ts'
import { terms as termTable } from '../schema/vocabulary.ts'
import type { TermEdits } from './edits.ts'

const bornTerm = defineQuery(() =>
  select({ state: termTable.state })
    .from(termTable)
    .where(
      and(
        eq(termTable.vocabulary, sql.placeholder('vocabulary')),
        eq(termTable.id, sql.placeholder('id')),
        ne(termTable.state, 'mai-nata'),
      ),
    ),
)

/**
 * Writes what people have said of the words of an import, as a part of it: new terms, and other names of terms. Taking the
 * import back takes them back, too. A name that has become a term's own meanwhile needs no writing.
 */
export const createWordLearner = (db: Db, terms: Pick<TermEdits, 'add' | 'addName'>) => {
  const words = createBatchWords(db)
  const born = bornTerm(db)
  const isThere = (vocabulary: string, id: string): boolean =>
    born.get({ vocabulary, id }) !== undefined

  return (batchId: number, actor: string): void => {
    const by = { actor, batchId }
    for (const { vocabulary, word, answer, remember } of words.all(batchId)) {
      if (answer?.is !== 'term' && answer?.is !== 'new') continue
      // Another word of the file, or of another import, may have made it.
      if (answer.is === 'new' && !isThere(vocabulary, answer.id)) {
        const { id, label, labelEn } = answer
        terms.add(vocabulary, { id, label, labelEn }, by)
      }
      if (!remember || (answer.is === 'new' && labelKey(answer.label) === labelKey(word))) continue
      try {
        terms.addName([vocabulary, answer.id], word, 'alternative', by)
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== 'conflict') throw error
      }
    }
  }
}
