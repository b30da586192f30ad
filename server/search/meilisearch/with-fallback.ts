import type { Project } from '#domain/project.ts'
import type { EmbeddedEngine } from '../embedded/engine.ts'
import type { SearchDocument } from '../engine.ts'
import type { Language } from '../language/language.ts'
import type { SearchSettings } from '../settings.ts'
import { createMeilisearchEngine } from './engine.ts'
import { createFailover } from './failover.ts'
import { createSync, type SyncSource } from './index/sync.ts'

export type WithFallbackOptions = {
  server: { url: string; apiKey: string; index: string }
  settings: SearchSettings
  language: Language
  store: SyncSource
  toDocument: (project: Project) => SearchDocument
  /** The engine that answers while the server cannot; while it can, its words and texts are at hand, and suggestions are its own. */
  fallback: EmbeddedEngine
  say: (line: string) => void
  /** How often the server's index is brought level with the store; a usual time where none is given. */
  everyMs?: number | undefined
}

/** A Meilisearch server in front of the embedded engine: both kept level with the store, one of them always answering. */
export const meilisearchWithFallback = (options: WithFallbackOptions) => {
  const { server, settings, language, store, toDocument, fallback, say, everyMs } = options
  const primary = createMeilisearchEngine({
    ...server,
    settings,
    language,
    atHand: fallback.atHand,
  })
  const sync = createSync({ index: primary, store, toDocument, say, everyMs })
  const engine = createFailover({
    primary,
    fallback,
    isReady: sync.isReady,
    onFailure: sync.distrust,
  })
  sync.start()
  return {
    engine: {
      ...engine,
      close: async (): Promise<void> => {
        await sync.close()
        await engine.close()
      },
    },
    /** Ends the filling of the server's index; searches go on. */
    stop: sync.close,
    health: sync.health,
    /** Brings the server level with the store now. */
    step: sync.step,
  }
}
