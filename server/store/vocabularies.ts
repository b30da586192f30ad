import {
  indexVocabularies,
  VOCABULARY_KEYS,
  type Vocabularies,
  type Vocabulary,
  type VocabularyKey,
} from '#domain/vocabulary.ts'
import type { Db } from './database.ts'
import { asc, getTableColumns, getTableName, ne, type SQLiteTable } from './drizzle.ts'
import { atFirstUse } from './first-use.ts'
import { defineQuery, insertInto, select, selectRows } from './queries.ts'
import { terms, vocabularies } from './schema/vocabulary.ts'
import { defineInsert, placeholdersOf } from './statements.ts'
import { createTransaction } from './transaction.ts'

type Row = typeof terms.$inferSelect

type Deps = {
  /** Moves whenever anybody writes to the base. */
  stamp: () => string
}

const isKey = (key: string): key is VocabularyKey => VOCABULARY_KEYS.some((known) => known === key)

const isPresent = ({ state }: Row) => state === 'attiva' || state === 'ritirata'

const termOf = ({
  vocabulary: _,
  position: __,
  state,
  mergedInto: ___,
  version: ____,
  batchId: _____,
  ...term
}: Row) => (state === 'ritirata' ? { ...term, retired: true } : term)

/** A merged term leads to the one that it has become part of, however many steps away. */
const mergedIn = (own: readonly Row[]): Record<string, string> => {
  const into = new Map(
    own.flatMap(({ id, state, mergedInto }) =>
      state === 'unita' && mergedInto ? [[id, mergedInto]] : [],
    ),
  )
  const end = (id: string): string => {
    const seen = new Set<string>()
    let at = id
    for (let next = into.get(at); next && !seen.has(at); next = into.get(at)) {
      seen.add(at)
      at = next
    }
    return at
  }
  return Object.fromEntries([...into.keys()].map((id) => [id, end(id)]))
}

/**
 * All that a table holds as one text that SQLite makes. Most writes are of records: to see that no list has changed by this
 * costs a tenth of reading the lists.
 */
const rawOf = (table: SQLiteTable): string => {
  const columns = Object.values(getTableColumns(table)).map(({ name }) => `"${name}"`)
  return `(SELECT json_group_array(json_array(${columns.join(', ')})) FROM ${getTableName(table)})`
}

const textOfLists = atFirstUse(() => `SELECT ${rawOf(vocabularies)} || ${rawOf(terms)}`)
const bornTerms = defineQuery(() =>
  selectRows(terms)
    .where(ne(terms.state, 'mai-nata'))
    .orderBy(asc(terms.vocabulary), asc(terms.position), asc(terms.id)),
)
const allLists = defineQuery(() => selectRows(vocabularies).orderBy(asc(vocabularies.key)))
const listKeys = defineQuery(() => select({ key: vocabularies.key }).from(vocabularies))
const termKeys = defineQuery(() =>
  select({ vocabulary: terms.vocabulary, id: terms.id }).from(terms),
)
const oneList = defineQuery(() => select({ key: vocabularies.key }).from(vocabularies).limit(1))
const insertList = defineInsert(vocabularies, () =>
  insertInto(vocabularies).values(placeholdersOf(vocabularies)).onConflictDoNothing(),
)
const insertTerm = defineInsert(terms, () =>
  insertInto(terms).values(placeholdersOf(terms)).onConflictDoNothing(),
)

/** The lists as a store of this process read them last: another that has the same need not put them in order anew. */
let last: { raw: string; text: string; indexed: Vocabularies } | undefined

/** The controlled lists as everybody reads them. What editors do with them is `terms/`. */
export const createVocabularyStore = (db: Db, { stamp }: Deps) => {
  let kept: { stamp: string; indexed: Vocabularies } | undefined

  const asText = atFirstUse(() => db.$client.prepare<[], string>(textOfLists()).pluck())

  const born = bornTerms(db)
  const all = allLists(db)
  const read = (): Vocabulary[] => {
    const rows = born.all()
    return all.all().flatMap(({ key, label, labelEn }) => {
      if (!isKey(key)) return []
      const own = rows.filter((term) => term.vocabulary === key)
      return [
        { key, label, labelEn, terms: own.filter(isPresent).map(termOf), merged: mergedIn(own) },
      ]
    })
  }

  const keysOfLists = listKeys(db)
  const keysOfTerms = termKeys(db)
  const first = oneList(db)
  const addList = insertList(db)
  const addTerm = insertTerm(db)
  const transaction = createTransaction(db.$client)

  return {
    /**
     * Adds the lists and terms of files that never were in the base; what is there, edited or not, retired or merged, is the
     * base's own and stays as it is. A start without news writes nothing and asks for no lock.
     */
    load: (lists: readonly Vocabulary[]): void => {
      const keys = new Set(keysOfLists.all().map(({ key }) => key))
      const known = new Set(keysOfTerms.all().map(({ vocabulary, id }) => `${vocabulary} ${id}`))
      const newLists = lists.filter(({ key }) => !keys.has(key))
      const newTerms = lists.flatMap(({ key, terms: own }) =>
        own
          .map((term, position) => ({ vocabulary: key, position, ...term }))
          .filter(({ id }) => !known.has(`${key} ${id}`)),
      )
      if (newLists.length + newTerms.length === 0) return
      transaction(() => {
        for (const { key, label, labelEn } of newLists) addList({ key, label, labelEn })
        for (const term of newTerms) addTerm(term)
      })
    },

    /** The lists as they are now, whoever wrote to them last; the same object while they are the same. Throws when one was never loaded. */
    all: (): Vocabularies => {
      const now = stamp()
      if (kept?.stamp === now) return kept.indexed
      const raw = asText().get() ?? ''
      if (last?.raw !== raw) {
        const lists = read()
        const text = JSON.stringify(lists)
        last = { raw, text, indexed: last?.text === text ? last.indexed : indexVocabularies(lists) }
      }
      kept = { stamp: now, indexed: last.indexed }
      return kept.indexed
    },
    isEmpty: (): boolean => first.get() === undefined,
  }
}
