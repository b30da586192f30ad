import { AppError } from '#domain/errors.ts'
import { labelKey } from '#domain/text/fold.ts'
import { createBatchWords } from '../batch-words.ts'
import type { Db } from '../database.ts'
import type { TermEdits } from './edits.ts'

/**
 * Writes what people have said of the words of an import, as a part of it: new terms, and other names of terms. Taking the
 * import back takes them back, too. A name that has become a term's own meanwhile needs no writing.
 */
export const createWordLearner = (db: Db, terms: Pick<TermEdits, 'add' | 'addName'>) => {
  const words = createBatchWords(db)

  return (batchId: number, actor: string): void => {
    const by = { actor, batchId }
    const made = new Set<string>()
    for (const { vocabulary, word, answer, remember } of words.all(batchId)) {
      if (answer?.is !== 'term' && answer?.is !== 'new') continue
      if (answer.is === 'new' && !made.has(`${vocabulary} ${answer.id}`)) {
        made.add(`${vocabulary} ${answer.id}`)
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
