import type { Project } from '#domain/project.ts'
import { createEmbeddedEngine } from '../../embedded/engine.ts'
import { createMeilisearchEngine } from '../engine.ts'
import { createFailover } from '../failover.ts'
import { createSync } from '../index/sync.ts'
import { documents, language, projects, settings, toDocument } from './collection.ts'
import { createMemoryStore } from './memory-store.ts'

/** What the service has over a server: the embedded engine beside it, both following one store; stepped by hand. */
export const serveOver = async (url: string, apiKey: string, more: { closeMs?: number } = {}) => {
  const store = createMemoryStore(projects)
  const fallback = createEmbeddedEngine({ settings, language })
  await fallback.apply({ seq: documents.length, upserts: documents, deletes: [] })
  const { atHand } = fallback
  const options = { url, apiKey, index: 'progetti', settings, language, atHand }
  const primary = createMeilisearchEngine(options)
  const sync = createSync({ index: primary, store, toDocument, say: () => {}, ...more })
  const { isReady, distrust } = sync
  const engine = createFailover({ primary, fallback, isReady, onFailure: distrust })
  const write = async (project: Project): Promise<void> => {
    store.put(project)
    const seq = store.changes.seq()
    await fallback.apply({ seq, upserts: [toDocument(project)], deletes: [] })
  }
  return { engine, sync, write, fallback }
}
