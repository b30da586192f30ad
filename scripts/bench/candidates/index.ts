import type { Candidate } from './candidate.ts'

/**
 * By the name given to `--engine`, in the order of the report; the first one is the baseline of all ratios. Each is
 * loaded only where it runs, so that the memory of one holds nothing of the others.
 */
const LOADERS: Record<string, () => Promise<Candidate>> = {
  embedded: async () => (await import('./embedded.ts')).embedded,
  'embedded-any': async () => (await import('./embedded.ts')).embeddedAny,
  meilisearch: async () => (await import('./meilisearch.ts')).meilisearch,
  'meilisearch-any': async () => (await import('./meilisearch.ts')).meilisearchAny,
  'meilisearch-adapter': async () => (await import('./meilisearch-adapter.ts')).meilisearchAdapter,
  minisearch: async () => (await import('./minisearch.ts')).minisearch,
  'minisearch-any': async () => (await import('./minisearch.ts')).minisearchAny,
}

const CANDIDATE_KEYS: readonly string[] = Object.keys(LOADERS)

/**
 * For speed each engine does the least that gives the same answers: every word must match, and fewest records do. For
 * relevance each is set up to find as well as it can.
 */
const FOR_RELEVANCE_ONLY = ['embedded-any', 'meilisearch-any', 'minisearch-any']
const FOR_SPEED_ONLY = ['meilisearch', 'minisearch']

export const SPEED_KEYS = CANDIDATE_KEYS.filter((key) => !FOR_RELEVANCE_ONLY.includes(key))
export const RELEVANCE_KEYS = CANDIDATE_KEYS.filter((key) => !FOR_SPEED_ONLY.includes(key))

/** Throws an error that lists the known names when there is no such candidate. */
export const loadCandidate = (key: string): Promise<Candidate> => {
  const load = LOADERS[key]
  if (!load) throw new Error(`no engine "${key}"; there are: ${CANDIDATE_KEYS.join(', ')}`)
  return load()
}
