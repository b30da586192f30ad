import type { Candidate } from '../candidate.ts'

/**
 * By the name given to `--engine`, in the order of the report; the first one is the baseline of all ratios. Each is
 * loaded only where it runs, so that the memory of one holds nothing of the others.
 */
const LOADERS: Record<string, () => Promise<Candidate>> = {
  embedded: async () => (await import('./embedded.ts')).embedded,
  'fts5-sql': async () => (await import('./fts5-sql.ts')).fts5Sql,
  'fts5-memory': async () => (await import('./fts5-memory.ts')).fts5Memory,
  meilisearch: async () => (await import('./meilisearch.ts')).meilisearch,
  'meilisearch-adapter': async () => (await import('./meilisearch-adapter.ts')).meilisearchAdapter,
  minisearch: async () => (await import('./minisearch.ts')).minisearch,
}

export const CANDIDATE_KEYS: readonly string[] = Object.keys(LOADERS)

/** Throws an error that lists the known names when there is no such candidate. */
export const loadCandidate = (key: string): Promise<Candidate> => {
  const load = LOADERS[key]
  if (!load) throw new Error(`no engine "${key}"; there are: ${CANDIDATE_KEYS.join(', ')}`)
  return load()
}
