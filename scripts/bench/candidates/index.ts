import type { Candidate } from '../candidate.ts'
import { embedded } from './embedded.ts'
import { fts5Memory } from './fts5-memory.ts'
import { fts5Sql } from './fts5-sql.ts'
import { minisearch } from './minisearch.ts'

/** In the order of the report. The first one is the baseline of all ratios. */
export const CANDIDATES: readonly Candidate[] = [embedded, fts5Sql, fts5Memory, minisearch]

/** Those whose name contains one of the given texts, case aside; all when none is given. */
export const chooseCandidates = (wanted: readonly string[]): readonly Candidate[] =>
  wanted.length === 0
    ? CANDIDATES
    : CANDIDATES.filter(({ name }) =>
        wanted.some((text) => name.toLowerCase().includes(text.toLowerCase())),
      )
