import type { Vocabularies } from '#domain/vocabulary.ts'
import { type ReadLanguage, readLanguage } from '../engines.ts'

/** Tests that change lists at random would else keep every one. */
const MOST = 8

const known = new Map<string, ReturnType<ReadLanguage>>()

/**
 * The language as every service reads it, made once a process for lists that say the same: it keeps nothing of what it is asked.
 * For tests.
 */
export const sharedLanguage: ReadLanguage = (vocabularies: Vocabularies, today) => {
  const text = JSON.stringify(vocabularies)
  const read = known.get(text) ?? readLanguage(vocabularies, today)
  if (known.size >= MOST) known.clear()
  known.set(text, read)
  return { ...read, language: { ...read.language, vocabularies, today } }
}
