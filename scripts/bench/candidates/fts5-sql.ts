import { FACET_KEYS } from '#domain/facets.ts'
import type { SearchQuery } from '#domain/query/types.ts'
import type { SearchDocument } from '../../../server/search/engine.ts'
import type { Candidate, Session } from '../candidate.ts'
import { answers, valuesOf } from './facet-table.ts'
import { BM25, matchExpression, openWords } from './fts5-words.ts'

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS value (id INTEGER PRIMARY KEY, facet INTEGER, name TEXT, UNIQUE (facet, name));
  CREATE TABLE IF NOT EXISTS facet_value (id INTEGER, value INTEGER, PRIMARY KEY (id, value)) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS facet_value_value ON facet_value (value, id);
  CREATE TEMP TABLE hit (id INTEGER PRIMARY KEY, rank REAL);
`
/** Documents with one of the values whose ids come as a JSON list. */
const HAS_ONE = `hit.id IN (
  SELECT id FROM facet_value WHERE value IN (SELECT value FROM json_each(?))
)`

/** The ids of the values that a filter lets through. */
type Filter = { facet: number; ids: string }

const createSession = (folder: string): Session => {
  const words = openWords(folder)
  const { db } = words
  db.exec(SCHEMA)
  const insertValue = db.prepare('INSERT OR IGNORE INTO value (facet, name) VALUES (?, ?)')
  const insertFacet = db.prepare(
    'INSERT INTO facet_value SELECT ?, id FROM value WHERE facet = ? AND name = ?',
  )
  const valuesIn = db.prepare('SELECT id, name FROM value WHERE facet = ?')
  const clear = db.prepare('DELETE FROM hit')
  const fillAll = db.prepare(
    `INSERT INTO hit SELECT id, -CAST(replace(date, '-', '') AS INTEGER) FROM document`,
  )
  const fillMatching = db.prepare(
    `INSERT INTO hit SELECT rowid, ${BM25} FROM words WHERE words MATCH ?`,
  )

  const insert = (document: SearchDocument) => {
    words.insert(document)
    FACET_KEYS.forEach((key, facet) => {
      for (const name of valuesOf(document.facets, key)) {
        insertValue.run(facet, name)
        insertFacet.run(document.id, facet, name)
      }
    })
  }

  const filtersOf = (query: SearchQuery): Filter[] =>
    FACET_KEYS.flatMap((key, facet) => {
      const asked = query.facets[key].values
      if (asked.length === 0) return []
      const values = valuesIn.all(facet) as { id: number; name: string }[]
      const passing = values.filter(({ name }) => asked.some((one) => answers(key, name, one)))
      return [{ facet, ids: JSON.stringify(passing.map(({ id }) => id)) }]
    })

  const where = (filters: readonly Filter[]) => filters.map(() => HAS_ONE).join(' AND ') || 'true'
  const bind = (filters: readonly Filter[]) => filters.map((filter) => filter.ids)

  const count = (filters: readonly Filter[], facets: string): number => {
    const sql = `SELECT facet, name, count FROM (
      SELECT value, count(*) AS count FROM hit CROSS JOIN facet_value USING (id)
      WHERE ${where(filters)} GROUP BY value
    ) JOIN value ON value.id = value WHERE facet ${facets}`
    return db.prepare(sql).all(...bind(filters)).length
  }

  /** Counts of a filtered facet ignore its own filter, so each takes a query of its own. */
  const countAll = (filters: readonly Filter[]): number => {
    const own = filters.map((filter) => filter.facet)
    const others = (filter: Filter) => filters.filter((one) => one !== filter)
    return filters.reduce(
      (sum, filter) => sum + count(others(filter), `= ${filter.facet}`),
      count(filters, `NOT IN (${own.join(', ')})`),
    )
  }

  return {
    add: async (documents) => {
      db.transaction(() => {
        for (const document of documents) insert(document)
      })()
    },
    search: async (query) => {
      const filters = filtersOf(query)
      const expression = matchExpression(query.q)
      clear.run()
      if (expression === null) fillAll.run()
      else fillMatching.run(expression)
      const total = db.prepare(`SELECT count(*) FROM hit WHERE ${where(filters)}`).pluck()
      const top = db
        .prepare(`SELECT id FROM hit WHERE ${where(filters)} ORDER BY rank, id LIMIT ?`)
        .pluck()
      return {
        total: total.get(...bind(filters)) as number,
        ...words.page(top.all(...bind(filters), query.perPage) as number[], query.q),
        facetValues: countAll(filters),
      }
    },
    close: async () => {
      db.close()
    },
  }
}

export const fts5Sql: Candidate = {
  name: 'FTS5, counts in SQL',
  limits: [
    'bm25 scores every match before the first 20 are known',
    'no correction: a misspelt word finds nothing but what begins with it',
    'every word must match; no synonyms, phrases or excluded words',
  ],
  unavailable: async () => null,
  open: async (folder) => createSession(folder),
  restore: async (folder) => createSession(folder),
}
