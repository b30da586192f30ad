import type { Database } from 'better-sqlite3'

/** Distinct statements kept. Lists of ids make many lengths of one query; the oldest give way. */
const MOST = 300

/**
 * Keeps prepared statements by their text. Drizzle prepares anew for every call: a file of 10,000 rows would be
 * 200,000 statements, and their memory, which is not the heap's, is only given back when the process next waits.
 * Safe because drizzle always reads one text in the same mode, and never while an earlier read of it is still open.
 */
export const cacheStatements = (sqlite: Database): void => {
  const prepare = sqlite.prepare.bind(sqlite) as (text: string) => ReturnType<Database['prepare']>
  const kept = new Map<string, ReturnType<Database['prepare']>>()
  const cached = (text: string) => {
    const statement = kept.get(text) ?? prepare(text)
    kept.delete(text)
    kept.set(text, statement)
    const [oldest] = kept.keys()
    if (kept.size > MOST && oldest !== undefined) kept.delete(oldest)
    return statement
  }
  sqlite.prepare = cached as Database['prepare']
}
