import { asc } from 'drizzle-orm'
import {
  indexVocabularies,
  VOCABULARY_KEYS,
  type Vocabularies,
  type Vocabulary,
  type VocabularyKey,
} from '#domain/vocabulary.ts'
import type { Db } from './database.ts'
import { terms, vocabularies } from './schema/vocabulary.ts'

const isKey = (key: string): key is VocabularyKey => VOCABULARY_KEYS.some((known) => known === key)

export const createVocabularyStore = (db: Db) => {
  let cached: Vocabularies | undefined

  const read = (): Vocabulary[] => {
    const rows = db.select().from(terms).orderBy(asc(terms.vocabulary), asc(terms.position)).all()
    return db
      .select()
      .from(vocabularies)
      .orderBy(asc(vocabularies.key))
      .all()
      .flatMap((row) => {
        if (!isKey(row.key)) return []
        const own = rows.filter((term) => term.vocabulary === row.key)
        return [
          {
            key: row.key,
            label: row.label,
            labelEn: row.labelEn,
            terms: own.map(({ vocabulary: _, position: __, ...term }) => term),
          },
        ]
      })
  }

  return {
    /**
     * Adds new terms and updates labels. A term that a file no longer names stays: records may point to it. Keys are not
     * set again, not even to what they are: SQLite would look through all records for those that point to them.
     */
    load: (lists: readonly Vocabulary[]): void => {
      db.transaction((tx) => {
        for (const list of lists) {
          const { key, label, labelEn } = list
          const labels = { label, labelEn }
          tx.insert(vocabularies)
            .values({ key, ...labels })
            .onConflictDoUpdate({ target: vocabularies.key, set: labels })
            .run()
          for (const [position, { id, ...term }] of list.terms.entries()) {
            const row = { position, ...term }
            tx.insert(terms)
              .values({ vocabulary: key, id, ...row })
              .onConflictDoUpdate({ target: [terms.vocabulary, terms.id], set: row })
              .run()
          }
        }
      })
      cached = undefined
    },
    /** Throws when a vocabulary has never been loaded. */
    all: (): Vocabularies => {
      cached ??= indexVocabularies(read())
      return cached
    },
    isEmpty: (): boolean => db.select().from(vocabularies).limit(1).all().length === 0,
  }
}
