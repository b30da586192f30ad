import type { EngineHit, SearchDocument } from '../engine.ts'
import type { Language } from '../language/language.ts'
import type { Plan } from '../language/plan-types.ts'
import type { SearchSettings } from '../settings.ts'
import { type Connection, unavailable } from './connection.ts'
import { FIELD } from './fields.ts'
import { type ReadProject, readProject, writeHit } from './hit.ts'
import type { Known } from './known.ts'
import { createMarks } from './marks.ts'

/** Projects kept taken apart; beyond, the ones shown longest ago are forgotten. */
const KEPT = 2_000

/** What a search gives of a hit: which project it is, and which state of it. */
export type HitKey = { id: number; version: string }

export type HitsDeps = {
  connection: Connection
  index: string
  settings: SearchSettings
  language: Language
}

/**
 * Turns the server's hits into what a list shows. The server marks its own tokens, which are our terms and not the
 * reader's text, so the text is marked here. Projects shown lately are kept ready, told apart by their version: the
 * server then sends a few bytes for each hit and not its whole text.
 */
export const createHits = ({ connection, index, settings, language }: HitsDeps) => {
  const kept = new Map<string, ReadProject>()
  const keyOf = ({ id, version }: HitKey) => `${id} ${version}`

  const fetch = async (missing: readonly HitKey[]): Promise<void> => {
    if (missing.length === 0) return
    try {
      const { results } = await connection.client.index(index).getDocuments({
        ids: missing.map((key) => key.id),
        fields: [FIELD.id, FIELD.version, FIELD.project],
        limit: missing.length,
      })
      for (const one of results) {
        const document = one[FIELD.project] as SearchDocument
        kept.set(keyOf(one as HitKey), readProject(document, language.analyser))
      }
    } catch (error) {
      throw unavailable(error)
    }
  }

  /** A project that has vanished since the search is left out. */
  return async (keys: readonly HitKey[], plan: Plan, known: Known): Promise<EngineHit[]> => {
    await fetch(keys.filter((key) => !kept.has(keyOf(key))))
    const marks = createMarks(plan, known)
    const hits = keys.flatMap((key) => {
      const project = kept.get(keyOf(key))
      if (project === undefined) return []
      kept.delete(keyOf(key))
      kept.set(keyOf(key), project)
      return [writeHit(project, marks, settings.snippet)]
    })
    for (const oldest of kept.keys()) {
      if (kept.size <= KEPT) break
      kept.delete(oldest)
    }
    return hits
  }
}

export type Hits = ReturnType<typeof createHits>
