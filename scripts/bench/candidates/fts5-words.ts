import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { SearchDocument } from '../../../server/search/engine.ts'
import type { CandidateAnswer } from '../candidate.ts'
import { passage, textsOf } from './snippet.ts'
import { queryStems, stems } from './words.ts'

/** `detail` and the stored columns are what phrases and bm25 with field weights need; prefixes have their own index. */
const SCHEMA = `
  CREATE TABLE IF NOT EXISTS document (id INTEGER PRIMARY KEY, slug TEXT, date TEXT, texts TEXT, facets TEXT);
  CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5 (
    title, lead, summary, terms, partners, body, content = '', tokenize = 'unicode61', prefix = '2 3'
  );
`
export const BM25 = 'bm25(words, 8, 4, 3, 3, 2, 1)'

const fieldsOf = (document: SearchDocument): string[] => {
  const { title, lead, summary, terms, partners, body } = document
  return [title, lead, summary, terms, partners, body.map((section) => section.text).join('\n')]
}

/** Stems joined by AND or OR, the last one as a prefix; each is quoted, so that nothing typed is syntax. */
export const matchExpression = (q: string, operator: 'AND' | 'OR' = 'AND'): string | null => {
  const quoted = queryStems(q).map((stem) => `"${stem}"`)
  return quoted.length === 0 ? null : `${quoted.join(` ${operator} `)}*`
}

/** A database file with the words of all documents, shared by the two ways of counting. */
export const openWords = (folder: string) => {
  const db = new Database(join(folder, 'fts5.sqlite'))
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = NORMAL')
  db.pragma('temp_store = MEMORY')
  db.pragma('cache_size = -262144')
  db.pragma('mmap_size = 4294967296')
  db.exec(SCHEMA)
  const insertDocument = db.prepare('INSERT INTO document VALUES (?, ?, ?, ?, ?)')
  const insertWords = db.prepare(
    'INSERT INTO words (rowid, title, lead, summary, terms, partners, body) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  const readDocument = db.prepare('SELECT slug, texts FROM document WHERE id = ?')

  return {
    db,
    insert: (document: SearchDocument): void => {
      const { id, slug, date, facets } = document
      const texts = JSON.stringify(textsOf(document))
      insertDocument.run(id, slug, date, texts, JSON.stringify(facets))
      insertWords.run(id, ...fieldsOf(document).map((text) => stems(text).join(' ')))
    },
    /** The records of a page with their passages. */
    page: (ids: readonly number[], q: string): Pick<CandidateAnswer, 'slugs' | 'snippets'> => {
      const rows = ids.map((id) => readDocument.get(id) as { slug: string; texts: string })
      const asked = queryStems(q)
      const snippets = rows.filter((row) => passage(JSON.parse(row.texts), asked) !== null)
      return { slugs: rows.map((row) => row.slug), snippets: snippets.length }
    },
  }
}
