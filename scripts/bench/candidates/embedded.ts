import { join } from 'node:path'
import { FACET_KEYS, type FacetKey } from '#domain/facets.ts'
import { EMPTY_QUERY } from '#domain/query/types.ts'
import {
  createEmbeddedEngine,
  type EmbeddedEngine,
  openEmbeddedEngine,
  WARM_FROM,
} from '../../../server/search/embedded/engine.ts'
import type { Candidate, Session } from './candidate.ts'
import { changedEngineOptions, readEngineOptions, toCandidateAnswer } from './engine.ts'

const placeIn = (folder: string) => ({
  file: join(folder, 'index.snapshot'),
  // The bench has no base whose changes could be told apart.
  fingerprint: () => 'bench',
})

/** Values of a facet that a page of the service shows. */
const SHOWN = 40

/** The values whose counts are read: found out once for each state of the index, as the service does. */
const createShown = (engine: EmbeddedEngine) => {
  let seq = -1
  const shown = {} as Record<FacetKey, string[]>
  return async () => {
    if (engine.seq() === seq) return shown
    const { facets } = await engine.search(EMPTY_QUERY, { facetLimit: SHOWN })
    for (const key of FACET_KEYS) shown[key] = facets[key].map(({ value }) => value)
    seq = engine.seq()
    return shown
  }
}

const createSession = (engine: EmbeddedEngine, folder: string): Session => {
  const shown = createShown(engine)
  return {
    add: (documents) =>
      engine.apply({ seq: engine.seq() + documents.length, upserts: documents, deletes: [] }),
    search: async (query) => {
      const counted = await shown()
      return toCandidateAnswer(await engine.search(query, { counted }))
    },
    suggest: async (text) => (await engine.suggest(text, 10)).length,
    waysOut: async (query) => (await engine.waysOut(query)).length,
    warm: async () => {
      if (engine.size() >= WARM_FROM) await engine.warm()
    },
    save: () => engine.save(placeIn(folder)),
    close: engine.close,
  }
}

type EngineOptions = ReturnType<typeof readEngineOptions>

const candidate = (name: string, limits: string[], options: () => EngineOptions): Candidate => ({
  name,
  limits: [
    'is asked, as by the service, for the exact counts of the 40 values of each facet that a page shows',
    ...limits,
  ],
  unavailable: async () => null,
  open: async (folder) => createSession(createEmbeddedEngine(options()), folder),
  restore: async (folder) => {
    const { engine, reason } = await openEmbeddedEngine(options(), placeIn(folder))
    if (reason !== null) throw new Error(`the snapshot was not taken: ${reason}`)
    return createSession(engine, folder)
  },
})

export const embedded = candidate('embedded', [], readEngineOptions)

/** The same engine with one setting changed: whatever has any of the things asked is a hit. */
export const embeddedAny = candidate('embedded, any word', ['any one thing asked will do'], () =>
  changedEngineOptions({ words: { allUpTo: 1, atLeast: 1, share: 0.01 } }),
)
