import { asc } from 'drizzle-orm'
import {
  indexVocabularies,
  VOCABULARY_KEYS,
  type Vocabularies,
  type Vocabulary,
  type VocabularyKey,
} from '#domain/vocabulary.ts'
import type { Db } from './database.ts'
import { says } from './row-says.ts'
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

  /** What of the lists is not in the base as they say it. */
  const differing = (lists: readonly Vocabulary[]) => {
    const labels = new Map(
      db
        .select()
        .from(vocabularies)
        .all()
        .map((row) => [row.key, row]),
    )
    const known = new Map(
      db
        .select()
        .from(terms)
        .all()
        .map((row) => [`${row.vocabulary} ${row.id}`, row]),
    )
    const wanted = lists.flatMap(({ key, terms: own }) =>
      own.map((term, position) => ({ vocabulary: key, position, ...term })),
    )
    return {
      lists: lists
        .map(({ key, label, labelEn }) => ({ key, label, labelEn }))
        .filter((list) => !says(labels.get(list.key), list)),
      terms: wanted.filter((term) => !says(known.get(`${term.vocabulary} ${term.id}`), term)),
    }
  }

  return {
    /**
     * Adds new terms and brings up to date those that differ; lists that are there already write nothing. A term that a
     * file no longer names stays: records may point to it. Keys are not set again, not even to what they are: SQLite
     * would look through all records for those that point to them.
     */
    load: (lists: readonly Vocabulary[]): void => {
      const news = differing(lists)
      if (news.lists.length + news.terms.length === 0) return
      db.transaction((tx) => {
        for (const { key, ...labels } of news.lists) {
          tx.insert(vocabularies)
            .values({ key, ...labels })
            .onConflictDoUpdate({ target: vocabularies.key, set: labels })
            .run()
        }
        for (const { vocabulary, id, ...row } of news.terms) {
          tx.insert(terms)
            .values({ vocabulary, id, ...row })
            .onConflictDoUpdate({ target: [terms.vocabulary, terms.id], set: row })
            .run()
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
