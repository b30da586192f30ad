import { CONFIG } from './list/config.ts'
import { DESK } from './list/desk.ts'
import { HISTORY } from './list/history.ts'
import { HTTP } from './list/http.ts'
import { INGEST } from './list/ingest.ts'
import { MARKED } from './list/marked.ts'
import { MEILISEARCH } from './list/meilisearch.ts'
import { READING } from './list/reading.ts'
import { SEARCH } from './list/search.ts'
import { STAFF } from './list/staff.ts'
import { STORE } from './list/store.ts'
import { WEB } from './list/web.ts'
import type { Mutation } from './mutation.ts'

/** Every mistake that the tests are tried with. */
export const MUTATIONS: readonly Mutation[] = [
  ...STORE,
  ...DESK,
  ...HISTORY,
  ...INGEST,
  ...MARKED,
  ...SEARCH,
  ...MEILISEARCH,
  ...HTTP,
  ...READING,
  ...STAFF,
  ...WEB,
  ...CONFIG,
]
